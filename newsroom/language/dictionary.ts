/** The interface's words. A language is one file beside this one, added to `dictionaries`. */
import { en } from "./en";

/** What a language must say. English is the model; its file explains each entry that needs it. */
export type Words = typeof en;

const dictionaries: Record<string, Words> = { en };

/** The words for a BCP 47 tag: the exact tag, else its language, else English. */
export function wordsFor(language: string): Words {
  return dictionaries[language] ?? dictionaries[language.split("-")[0] ?? ""] ?? en;
}

const rightToLeft = new Set(["Adlm", "Arab", "Hebr", "Nkoo", "Rohg", "Syrc", "Thaa"]);

/** Which way a language is written, by the script it is usually or expressly in, unless the paper says otherwise. */
export function directionOf(language: string, chosen: "auto" | "ltr" | "rtl"): "ltr" | "rtl" {
  if (chosen !== "auto") return chosen;
  return rightToLeft.has(new Intl.Locale(language).maximize().script ?? "") ? "rtl" : "ltr";
}
