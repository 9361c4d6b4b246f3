import { Fragment } from "react";
import type { AuthorName } from "@/newsroom/articles/summary";
import type { Words } from "@/newsroom/language/dictionary";

/** "By Ann Lee and Bo Díaz", each name a link. */
export function Byline({ authors, words }: { authors: AuthorName[]; words: Words }) {
  if (authors.length === 0) return null;
  return (
    <p className="text-[1rem] leading-6 font-semibold">
      {words.byPrefix}{" "}
      {authors.map(({ slug, name }, index) => (
        <Fragment key={slug}>
          {index > 0 && (index === authors.length - 1 ? ` ${words.and} ` : ", ")}
          <a href={`/by/${slug}`} rel="author" className="quiet-link">
            {name}
          </a>
        </Fragment>
      ))}
    </p>
  );
}
