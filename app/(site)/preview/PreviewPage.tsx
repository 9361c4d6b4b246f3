import type { ReactNode } from "react";
import { ArticlePage } from "@/components/article/ArticlePage";
import { SitePage } from "@/components/site/SitePage";
import type { ArticlePage as Article } from "@/newsroom/articles/read";
import { readPopular } from "@/newsroom/readership/read";
import { paper } from "../paper";

/** A draft set as readers will see it. What search engines would be told is left out, and nothing is counted. */
export async function PreviewPage({ article, above }: { article: Article; above?: ReactNode }) {
  const [current, popular] = await Promise.all([paper(), readPopular({ except: article.id })]);
  const page = { title: article.headline, path: article.path, version: article.version };
  return (
    <>
      {above}
      <SitePage paper={current} page={page} section={article.section.slug}>
        <ArticlePage
          paper={current}
          article={article}
          popular={popular}
          page={page}
          readToken={null}
          now={new Date()}
        />
      </SitePage>
    </>
  );
}
