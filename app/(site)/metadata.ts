import type { Metadata, Viewport } from "next";
import type { Paper } from "@/newsroom/settings/paper";

export const viewport: Viewport = {
  themeColor: [
    { media: "(prefers-color-scheme: light)", color: "#fdfcfa" },
    { media: "(prefers-color-scheme: dark)", color: "#161410" },
  ],
  colorScheme: "light dark",
};

/** A page search engines leave out: errors, search results. */
export function hiddenMetadata(paper: Paper, title: string): Metadata {
  return { title: `${title} — ${paper.settings.name}`, robots: { index: false, follow: true } };
}
