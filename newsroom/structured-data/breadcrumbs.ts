/** The way to a page, as schema.org tells it: the same steps readers see. */
import type { BreadcrumbList } from "schema-dts";
import { scriptJson } from "./json";

/** A step as it is drawn; `path` starts with "/". */
export type Step = { name: string; path: string };

/** The list for these steps, in order. */
export function breadcrumbs(steps: readonly Step[], siteUrl: string): BreadcrumbList {
  return {
    "@type": "BreadcrumbList",
    itemListElement: steps.map(({ name, path }, index) => ({
      "@type": "ListItem",
      position: index + 1,
      name,
      item: siteUrl + path,
    })),
  };
}

/** A list page's data: the way to it. Safe inside a script element. */
export function breadcrumbsJson(steps: readonly Step[], siteUrl: string): string {
  return scriptJson({ "@context": "https://schema.org", ...breadcrumbs(steps, siteUrl) });
}
