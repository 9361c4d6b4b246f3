import type { Paper } from "@/newsroom/settings/paper";
import { CorrectionsLink } from "./CorrectionsLink";
import type { PageSubject } from "./page-subject";

const linkList = "flex flex-col gap-y-0.5 text-[0.875rem] leading-7";

/** The foot of every page. The corrections line comes first, so that it is always at the same place (WCAG 3.2.6). */
export function Footer({ paper, page }: { paper: Paper; page: PageSubject }) {
  const { words, settings } = paper;
  return (
    <footer className="mt-16 border-t-4 border-double border-ink pt-5 pb-12">
      <p className="text-[1.0625rem] leading-7">
        <CorrectionsLink paper={paper} page={page} />
      </p>
      <nav
        aria-label={words.menu}
        className="furniture print:hidden mt-6 grid grid-cols-2 gap-x-6 gap-y-8 border-t border-rule pt-5 md:grid-cols-4"
      >
        <ul className={linkList}>
          {paper.sections.map(({ slug, name }) => (
            <li key={slug}>
              <a href={`/${slug}`} className="quiet-link">
                {name}
              </a>
            </li>
          ))}
        </ul>
        <ul className={linkList}>
          <FooterLink href="/search" text={words.search} />
          <FooterLink href="/archive" text={words.archive} />
          <FooterLink href="/corrections" text={words.corrections} />
          <FooterLink href="/about/popular" text={words.aboutPages.popular} />
        </ul>
        <ul className={linkList}>
          <FooterLink href="/about" text={words.aboutPages.about} />
          <FooterLink href="/about/corrections" text={words.aboutPages.corrections} />
          <FooterLink href="/about/ethics" text={words.aboutPages.ethics} />
          <FooterLink href="/about/privacy" text={words.aboutPages.privacy} />
        </ul>
        <ul className={linkList}>
          <FooterLink href="/feed.xml" text="RSS" />
          <FooterLink href="/atom.xml" text="Atom" />
          <FooterLink href="/feed.json" text="JSON Feed" />
          {settings.socialLinks.map((href) => (
            <FooterLink
              key={href}
              href={href}
              text={new URL(href).hostname.replace(/^www\./, "")}
              rel="me"
            />
          ))}
        </ul>
      </nav>
      <p className="hidden print:block text-[0.875rem]">
        {words.printedFrom} {paper.siteUrl + page.path}
        {page.version === undefined ? "" : ` · ${words.version(page.version)}`}
      </p>
    </footer>
  );
}

function FooterLink({ href, text, rel }: { href: string; text: string; rel?: string }) {
  return (
    <li>
      <a href={href} rel={rel} className="quiet-link">
        {text}
      </a>
    </li>
  );
}
