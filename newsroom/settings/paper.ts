/** The paper as every page knows it. */

import { env } from "../env";
import { directionOf, type Words, wordsFor } from "../language/dictionary";
import { readSections, type SectionView } from "../sections/read";
import { readSettings } from "./read";
import type { Settings } from "./schema";

/** What a page needs of the paper to be drawn. `siteUrl` has no trailing slash. */
export type Paper = {
  settings: Settings;
  words: Words;
  direction: "ltr" | "rtl";
  siteUrl: string;
  sections: SectionView[];
};

/** Reads the paper: its settings, sections and words. */
export async function readPaper(): Promise<Paper> {
  const [settings, sections] = await Promise.all([readSettings(), readSections()]);
  return {
    settings,
    sections,
    words: wordsFor(settings.language),
    direction: directionOf(settings.language, settings.direction),
    siteUrl: env().siteUrl,
  };
}
