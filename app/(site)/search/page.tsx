import type { Metadata } from "next";
import { PageHeading } from "@/components/site/PageHeading";
import { Pager } from "@/components/site/Pager";
import { SearchForm } from "@/components/site/SearchForm";
import { SearchHit } from "@/components/site/SearchHit";
import { SitePage } from "@/components/site/SitePage";
import { search } from "@/newsroom/search/read";
import { hiddenMetadata } from "../metadata";
import { paper, type Query, withQuery } from "../paper";
import { askedFor } from "./asked";

export { viewport } from "../metadata";

export async function generateMetadata(): Promise<Metadata> {
  const current = await paper();
  return hiddenMetadata(current, current.words.searchTitle);
}

/** Search: the form, and what it found. */
export default async function SearchPage({ searchParams }: { searchParams: Query }) {
  const current = await paper();
  const { words, settings, sections } = current;
  const { asked, filter, badDate } = await askedFor(searchParams, sections, settings.timeZone);
  const found = await search({ text: asked.q, ...filter });
  const typed = asked.q.trim();
  return (
    <SitePage
      paper={current}
      page={{ title: words.searchTitle, path: withQuery("/search", asked) }}
    >
      <PageHeading title={words.searchTitle} />
      <div className="max-w-[40rem]">
        <SearchForm
          paper={current}
          asked={asked}
          problem={badDate ? words.searchBadDate : undefined}
        />
        {typed === "" ? (
          <p className="py-6 text-[1.125rem] leading-7 text-muted">{words.searchEmpty}</p>
        ) : found.hits.length === 0 ? (
          <div className="py-6 text-[1.125rem] leading-7">
            <p>{words.searchNothing(typed)}</p>
            <ul className="mt-3 list-disc ps-5 text-muted">
              {words.searchNothingHints.map((hint) => (
                <li key={hint}>{hint}</li>
              ))}
            </ul>
          </div>
        ) : (
          <>
            <p className="furniture pt-5 text-[0.875rem] leading-6 text-muted">
              {words.searchResults(found.count, found.countIsCapped, typed)}
            </p>
            <ol>
              {found.hits.map((hit) => (
                <li key={hit.summary.id} className="border-b border-rule">
                  <SearchHit hit={hit} paper={current} />
                </li>
              ))}
            </ol>
            <Pager
              words={words}
              older={found.more && withQuery("/search", { ...asked, after: found.more })}
              newer={filter.cursor ? withQuery("/search", asked) : null}
              labels={{ older: words.searchMore, newer: words.searchFirst }}
            />
          </>
        )}
      </div>
    </SitePage>
  );
}
