import { permanentRedirect } from "next/navigation";
import { cache } from "react";
import { ArticlePage } from "@/components/article/ArticlePage";
import { TombstonePage } from "@/components/article/TombstonePage";
import { SitePage } from "@/components/site/SitePage";
import { readArticle } from "@/newsroom/articles/read";
import { answersWith } from "@/newsroom/freshness";
import { readPopular } from "@/newsroom/readership/read";
import { NotFoundPage } from "../../NotFoundPage";
import { paper } from "../../paper";

export { viewport } from "../../metadata";

type Props = { params: Promise<{ section: string; slug: string }> };

const answer = cache(readArticle);

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
      const popular = await readPopular({ except: article.id });
      const page = { title: article.headline, path: article.path, version: article.version };
      return (
        <SitePage paper={current} page={page} section={section}>
          <ArticlePage
            paper={current}
            article={article}
            popular={popular}
            page={page}
            now={new Date()}
          />
        </SitePage>
      );
    }
    default:
      return found satisfies never;
  }
}
