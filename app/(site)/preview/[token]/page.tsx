import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { cache } from "react";
import { PageHeading } from "@/components/site/PageHeading";
import { SitePage } from "@/components/site/SitePage";
import { readSharedPreview } from "@/newsroom/articles/preview";
import { answersWith } from "@/newsroom/freshness";
import { dateAndTime } from "@/newsroom/language/dates";
import { hiddenMetadata } from "../../metadata";
import { paper } from "../../paper";
import { PreviewPage } from "../PreviewPage";

export { viewport } from "../../metadata";

type Props = { params: Promise<{ token: string }> };

const read = cache(readSharedPreview);

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { token } = await params;
  const [current, shared] = await Promise.all([paper(), read(token)]);
  const title = shared?.article.headline || current.words.previewClosedTitle;
  // No other site is to learn the address from a link on the page.
  return {
    ...hiddenMetadata(current, title),
    robots: { index: false, follow: false },
    referrer: "same-origin",
  };
}

/** A draft for whoever was given a link to it, without an account. */
export default async function SharedPreviewRoute({ params }: Props) {
  const { token } = await params;
  const [current, shared] = await Promise.all([paper(), read(token)]);
  const { words, settings } = current;
  if (!shared) {
    answersWith(404);
    return (
      <SitePage paper={current} page={{ title: words.previewClosedTitle, path: "/" }}>
        <PageHeading title={words.previewClosedTitle}>
          <p>{words.previewClosedText}</p>
        </PageHeading>
      </SitePage>
    );
  }
  if (shared.isPublished) redirect(shared.article.path);
  const until = dateAndTime(shared.expiresAt, settings);
  return (
    <PreviewPage
      article={shared.article}
      above={
        <aside
          aria-label={words.preview}
          className="furniture border-ink border-b bg-tint px-4 py-2 text-center text-[0.875rem] leading-5"
        >
          {words.previewRibbon(until)}
        </aside>
      }
    />
  );
}
