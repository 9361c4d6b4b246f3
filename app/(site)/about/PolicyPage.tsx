import type { Metadata } from "next";
import { listMetadata } from "@/app/metadata";
import { Body } from "@/components/article/Body";
import { Breadcrumb } from "@/components/site/Breadcrumb";
import { PageHeading } from "@/components/site/PageHeading";
import { SitePage } from "@/components/site/SitePage";
import { type PolicyName, policyBody, policyNames, policyPath } from "@/newsroom/settings/policies";
import { paper } from "../paper";

/** A policy page's head. */
export async function policyMetadata(name: PolicyName): Promise<Metadata> {
  const current = await paper();
  return listMetadata(current, { title: current.words.aboutPages[name], path: policyPath(name) });
}

/** A policy page, and the way to the others. */
export async function PolicyPage({ name }: { name: PolicyName }) {
  const current = await paper();
  const { words, settings } = current;
  const title = words.aboutPages[name];
  return (
    <SitePage paper={current} page={{ title, path: policyPath(name) }}>
      {name !== "about" && (
        <div className="pt-6">
          <Breadcrumb
            siteUrl={current.siteUrl}
            label={words.breadcrumb}
            crumbs={[{ name: words.about, path: "/about" }]}
          />
        </div>
      )}
      <PageHeading title={title} />
      <div className="grid grid-cols-[minmax(0,1fr)] gap-x-12 gap-y-8 pt-7 lg:grid-cols-[var(--measure)_minmax(0,1fr)]">
        <Body body={policyBody(name, settings)} pictures={{}} words={words} />
        <nav aria-label={words.about} className="furniture lg:justify-self-end">
          <ul className="border-t-2 border-ink pt-2 text-[0.9375rem] leading-8 lg:w-[19rem]">
            {policyNames.map((other) => (
              <li key={other} className="border-b border-rule">
                <a
                  href={policyPath(other)}
                  aria-current={other === name ? "page" : undefined}
                  className={`quiet-link ${other === name ? "text-accent" : ""}`}
                >
                  {words.aboutPages[other]}
                </a>
              </li>
            ))}
          </ul>
        </nav>
      </div>
    </SitePage>
  );
}
