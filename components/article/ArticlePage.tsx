import { Popular, type PopularList } from "@/components/front/Popular";
import { Breadcrumb } from "@/components/site/Breadcrumb";
import { CorrectionsLink } from "@/components/site/CorrectionsLink";
import type { PageSubject } from "@/components/site/page-subject";
import type { ArticlePage as Article } from "@/newsroom/articles/read";
import { oldAfter, readingMinutes } from "@/newsroom/articles/rules";
import type { Paper } from "@/newsroom/settings/paper";
import { articleSteps } from "./article-steps";
import { Body } from "./Body";
import { Byline } from "./Byline";
import { Figure } from "./blocks/Figure";
import { CorrectionNotes } from "./CorrectionNotes";
import { Dates } from "./Dates";
import { Further } from "./Further";
import { ShareLinks } from "./ShareLinks";
import { Topics } from "./Topics";

type Props = {
  paper: Paper;
  article: Article;
  popular: PopularList;
  page: PageSubject;
  /** Without it, reads of this page are not counted. */
  readToken: string | null;
  now: Date;
};

/** Where there is one column, it is as wide as the text, and in the middle. */
const column = "max-lg:mx-auto max-lg:w-full max-lg:max-w-(--measure)";

/** An article, from its section to its corrections line. */
export function ArticlePage({ paper, article, popular, page, readToken, now }: Props) {
  const { words } = paper;
  // Wrong or misleading is said before the text; that the news moved on, after it.
  const serious = article.corrections.filter(({ kind }) => kind !== "update");
  const updates = article.corrections.filter(({ kind }) => kind === "update");
  const age = now.getTime() - article.publishedAt.getTime();
  return (
    <>
      {/* What reader/read.ts sends when this was read. */}
      <article
        data-read={readToken === null ? undefined : `${article.publicId} ${readToken}`}
        className="story-columns pt-6"
      >
        <header className={`${column} lg:col-span-2 lg:col-start-2 lg:row-start-1`}>
          <Breadcrumb label={words.breadcrumb} crumbs={articleSteps(article)} />
          {article.kicker && <p className="label mt-4 text-muted">{article.kicker}</p>}
          <h1 className="mt-2 max-w-[52rem] text-[2.125rem] leading-[1.1] font-medium tracking-[-0.018em] sm:text-[2.875rem] md:text-[3.375rem] md:leading-[1.05]">
            {article.headline}
          </h1>
          {article.deck && (
            <p className="mt-3 max-w-[42rem] text-[1.25rem] leading-[1.4] text-muted md:text-[1.4375rem]">
              {article.deck}
            </p>
          )}
          <div className="furniture mt-5 max-w-(--measure) border-t border-rule pt-3">
            <Byline authors={article.authors} words={words} />
            <Dates
              paper={paper}
              publishedAt={article.publishedAt}
              updatedAt={article.updatedAt}
              minutes={readingMinutes(article.wordCount)}
            />
            {age > oldAfter && (
              <p className="mt-1 text-[0.875rem] leading-6 font-semibold">
                {words.oldStory(Math.floor(age / oldAfter))}
              </p>
            )}
          </div>
        </header>
        <div className={`${column} mt-5 empty:hidden lg:col-start-2 lg:row-start-2`}>
          <CorrectionNotes paper={paper} corrections={serious} />
        </div>
        {article.picture && (
          <div className="mt-6 lg:col-span-2 lg:col-start-1 lg:row-start-3">
            <Figure
              picture={article.picture}
              caption={article.leadCaption}
              sizes="(min-width: 80rem) 53.5rem, (min-width: 66rem) 45vw, 94vw"
              lead
            />
          </div>
        )}
        <div className={`${column} mt-7 lg:col-start-2 lg:row-start-4`}>
          <Body
            body={article.body}
            dateline={article.dateline}
            pictures={article.pictures}
            words={words}
          />
          <div className="clear-both mt-9 space-y-6">
            <CorrectionNotes paper={paper} corrections={updates} />
            <p className="text-[1.0625rem] leading-7 italic font-(family-name:--font-slanted)">
              <CorrectionsLink paper={paper} page={page} />
            </p>
            <div className="space-y-1 border-t border-rule pt-4 print:hidden">
              <Topics words={words} topics={article.topics} />
              <ShareLinks
                words={words}
                headline={article.headline}
                address={paper.siteUrl + article.path}
              />
            </div>
          </div>
        </div>
        <aside className={`${column} mt-12 lg:col-start-3 lg:row-span-2 lg:row-start-3 lg:mt-7`}>
          <Popular words={words} list={popular} />
        </aside>
      </article>
      <Further
        title={words.related}
        id="related"
        stories={article.related}
        words={words}
        now={now}
      />
      <Further
        title={words.moreIn(article.section.name)}
        id="read-next"
        stories={article.readNext}
        words={words}
        now={now}
        pictures
      />
    </>
  );
}
