import type { ReactNode } from "react";
import type { Paper } from "@/newsroom/settings/paper";
import { Footer } from "./Footer";
import { Masthead } from "./Masthead";
import type { PageSubject } from "./page-subject";

type Props = {
  paper: Paper;
  page: PageSubject;
  /** Slug of the section the page is in. */
  section?: string;
  /** Given on the front page only. */
  front?: { today: Date };
  children: ReactNode;
};

/** A whole page: skip link, masthead, what the page is about, foot. */
export function SitePage({ paper, page, section, front, children }: Props) {
  return (
    <div className="mx-auto max-w-[78rem] px-4 sm:px-6">
      <a
        href="#content"
        className="furniture absolute start-2 top-2 z-10 -translate-y-20 bg-ink px-4 py-2 text-paper focus:translate-y-0"
      >
        {paper.words.skipToContent}
      </a>
      <Masthead paper={paper} front={front} section={section} />
      <main id="content" tabIndex={-1} className="outline-none">
        {children}
      </main>
      <Footer paper={paper} page={page} />
    </div>
  );
}
