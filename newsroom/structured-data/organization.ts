/** The paper as schema.org sees it. */
import type {
  NewsMediaOrganization,
  SearchAction,
  WebSite,
  WithActionConstraints,
} from "schema-dts";
import type { Settings } from "../settings/schema";
import { sharePath } from "../share/address";
import { scriptJson } from "./json";

/** What of the paper is told. `siteUrl` has no trailing slash. */
export type PaperData = { settings: Settings; siteUrl: string };

/** How other data names the paper. */
export const organizationId = (siteUrl: string): string => `${siteUrl}/#organization`;

/** The publisher, with the addresses of the rules it keeps. Each is one of the paper's own pages. */
export function organization({ settings, siteUrl }: PaperData): NewsMediaOrganization {
  const policy = (name: string) => `${siteUrl}/about/${name}`;
  return {
    "@type": "NewsMediaOrganization",
    "@id": organizationId(siteUrl),
    name: settings.name,
    url: `${siteUrl}/`,
    logo: {
      "@type": "ImageObject",
      url: siteUrl + sharePath({ kind: "logo" }, settings),
    },
    publishingPrinciples: policy("ethics"),
    ethicsPolicy: policy("ethics"),
    correctionsPolicy: policy("corrections"),
    // How readers tell us of mistakes, and what we do then, stands with the corrections policy.
    actionableFeedbackPolicy: policy("corrections"),
    contactPoint: {
      "@type": "ContactPoint",
      contactType: "corrections",
      email: settings.correctionsEmail,
    },
    ...(settings.foundedYear && { foundingDate: String(settings.foundedYear) }),
    ...(settings.socialLinks.length > 0 && { sameAs: settings.socialLinks }),
  };
}

/** The front page's data: the paper, and how to search it. Safe inside a script element. */
export function frontPageJson(paper: PaperData): string {
  const { settings, siteUrl } = paper;
  const search: WithActionConstraints<SearchAction> = {
    "@type": "SearchAction",
    target: { "@type": "EntryPoint", urlTemplate: `${siteUrl}/search?q={search_term_string}` },
    "query-input": "required name=search_term_string",
  };
  const site: WebSite = {
    "@type": "WebSite",
    "@id": `${siteUrl}/#website`,
    name: settings.name,
    url: `${siteUrl}/`,
    inLanguage: settings.language,
    publisher: { "@id": organizationId(siteUrl) },
    potentialAction: search,
    ...(settings.tagline && { description: settings.tagline }),
  };
  return scriptJson({ "@context": "https://schema.org", "@graph": [organization(paper), site] });
}
