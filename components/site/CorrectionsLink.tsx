import { mailto } from "@/newsroom/corrections/mailto";
import type { Paper } from "@/newsroom/settings/paper";
import type { PageSubject } from "./page-subject";

/** "For corrections please email …": a mail that says which page, and which version of it, is meant. */
export function CorrectionsLink({ paper, page }: { paper: Paper; page: PageSubject }) {
  const { correctionsEmail } = paper.settings;
  const href = mailto(correctionsEmail, {
    subject: paper.words.correctionSubject(page.title),
    body: paper.words.correctionBody({
      title: page.title,
      address: paper.siteUrl + page.path,
      version: page.version === undefined ? null : String(page.version),
    }),
  });
  return (
    <>
      {paper.words.correctionsPrompt}{" "}
      <a href={href} className="underline">
        {correctionsEmail}
      </a>
      .
    </>
  );
}
