import { fullDate } from "@/newsroom/language/dates";
import type { Paper } from "@/newsroom/settings/paper";
import { SectionNav } from "./SectionNav";

type Props = { paper: Paper; front?: { today: Date }; section?: string };

/** The paper's name: at full size over the front page, small over every other. */
export function Masthead({ paper, front, section }: Props) {
  const { settings } = paper;
  return (
    <header className="print:hidden">
      {paper.settings.demo && (
        <p className="furniture full-bleed bg-tint py-1.5 text-center text-[0.8125rem] leading-5 text-muted">
          {paper.words.demoRibbon}
        </p>
      )}
      {front ? (
        <div className="border-b border-ink pt-3 pb-4">
          <div className="furniture flex flex-wrap justify-between gap-x-6 text-[0.8125rem] leading-6 text-muted">
            <p>{fullDate(front.today, settings)}</p>
            <p>{settings.tagline}</p>
          </div>
          <h1 className="mt-2 text-center text-[clamp(2.6rem,9vw,5.25rem)] leading-none font-medium tracking-[-0.02em] lg:mt-1">
            <a href="/" aria-current="page" className="no-underline hover:text-ink">
              {settings.name}
            </a>
          </h1>
        </div>
      ) : (
        <p className="border-b border-ink py-3 text-[1.75rem] leading-9 font-medium tracking-[-0.01em]">
          <a href="/" className="no-underline">
            {settings.name}
          </a>
        </p>
      )}
      <SectionNav paper={paper} current={section} />
    </header>
  );
}
