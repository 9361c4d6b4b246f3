/** The interface's words. A language is one file beside this one, added to `dictionaries`. */
import { en } from "./en";

/** What a language must say. English is the model; its file explains each entry that needs it. */
export type Words = typeof en;

const dictionaries: Record<string, Words> = { en };

/** The words for a BCP 47 tag: the exact tag, else its language, else English. */
export function wordsFor(language: string): Words {
  return dictionaries[language] ?? dictionaries[language.split("-")[0] ?? ""] ?? en;
}

const rightToLeft = new Set(["ar", "ckb", "dv", "fa", "he", "ku", "ps", "sd", "ug", "ur", "yi"]);

/** Which way a language is written, unless the paper says otherwise. */
export function directionOf(language: string, chosen: "auto" | "ltr" | "rtl"): "ltr" | "rtl" {
  if (chosen !== "auto") return chosen;
  return rightToLeft.has(language.split("-")[0] ?? "") ? "rtl" : "ltr";
}
