import type { Metadata } from "next";
import { PageHeading } from "@/components/site/PageHeading";
import { SitePage } from "@/components/site/SitePage";
import { requestMark } from "@/newsroom/request-mark";
import { hiddenMetadata } from "../metadata";
import { paper } from "../paper";

export async function generateMetadata(): Promise<Metadata> {
  const current = await paper();
  return hiddenMetadata(current, current.words.failedTitle);
}

/** What readers see when a page could not be made. The press prints it ahead, so that it needs nothing when it is needed. */
export default async function UnavailablePage() {
  const current = await paper();
  const { words } = current;
  return (
    <SitePage paper={current} page={{ title: words.failedTitle, path: "/" }}>
      <PageHeading title={words.failedTitle}>
        <p>{words.failedText}</p>
        <p>
          {words.failedName} <code>{requestMark}</code>
        </p>
      </PageHeading>
    </SitePage>
  );
}
