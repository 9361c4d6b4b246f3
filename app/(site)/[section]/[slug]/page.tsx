import type { Metadata } from "next";
import { permanentRedirect } from "next/navigation";
import { cache } from "react";
import { articleMetadata } from "@/app/metadata";
import { ArticlePage } from "@/components/article/ArticlePage";
import { articleSteps } from "@/components/article/article-steps";
import { TombstonePage } from "@/components/article/TombstonePage";
import { SitePage } from "@/components/site/SitePage";
import { StructuredData } from "@/components/site/StructuredData";
import { readArticle } from "@/newsroom/articles/read";
import { answersWith } from "@/newsroom/freshness";
import { readPopular, readTokenFor } from "@/newsroom/readership/read";
import { articleJson } from "@/newsroom/structured-data/article";
import { hiddenMetadata } from "../../metadata";
import { NotFoundPage } from "../../NotFoundPage";
import { paper } from "../../paper";

export { viewport } from "../../metadata";

type Props = { params: Promise<{ section: string; slug: string }> };

const answer = cache(readArticle);

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { section, slug } = await params;
  const [current, found] = await Promise.all([paper(), answer(section, slug)]);
  if (found.kind === "article") return articleMetadata(current, found.article);
  if (found.kind === "retracted") return hiddenMetadata(current, found.tombstone.headline);
  return hiddenMetadata(current, current.words.notFoundTitle);
}

/** An article; or where it went, or what is left of it. */
export default async function ArticleRoute({ params }: Props) {
  const { section, slug } = await params;
  const [current, found] = await Promise.all([paper(), answer(section, slug)]);
  switch (found.kind) {
    case "moved":
      return permanentRedirect(found.path);
    case "missing":
      return <NotFoundPage path={`/${section}/${slug}`} />;
    case "retracted": {
      answersWith(410);
      const { tombstone } = found;
      return (
        <SitePage
          paper={current}
          page={{ title: tombstone.headline, path: tombstone.path }}
          section={section}
        >
          <TombstonePage paper={current} tombstone={tombstone} />
        </SitePage>
      );
    }
    case "article": {
      const { article } = found;
      const [popular, readToken] = await Promise.all([
        readPopular({ except: article.id }),
        readTokenFor(article.publicId),
      ]);
      const page = { title: article.headline, path: article.path, version: article.version };
      return (
        <SitePage paper={current} page={page} section={section}>
          <StructuredData json={articleJson(article, articleSteps(article), current)} />
          <ArticlePage
            paper={current}
            article={article}
            popular={popular}
            page={page}
            readToken={readToken}
            now={new Date()}
          />
        </SitePage>
      );
    }
    default:
      return found satisfies never;
  }
}
