import type { Summary } from "@/newsroom/articles/summary";

/** The newest story that has a picture stands first, with it; the others keep their order. */
export function featured(stories: Summary[]): { feature: Summary | undefined; others: Summary[] } {
  const feature = stories.find(({ picture }) => picture) ?? stories[0];
  return { feature, others: stories.filter((story) => story !== feature) };
}
