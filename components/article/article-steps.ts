import type { Crumb } from "@/components/site/Breadcrumb";
import type { Summary } from "@/newsroom/articles/summary";

/** The way to an article: its section. */
export function articleSteps({ section }: Pick<Summary, "section">): Crumb[] {
  return [{ name: section.name, path: `/${section.slug}` }];
}
