/** Straight quotes, dots and dashes become typographic as they are typed. */
import { Extension, textInputRule } from "@tiptap/core";

/** Opening and closing quotes, double and single. */
type Quotes = readonly [string, string, string, string];

const english: Quotes = ["“", "”", "‘", "’"];
const low: Quotes = ["„", "“", "‚", "‘"];
const lowHigh: Quotes = ["„", "”", "‚", "’"];
const angled: Quotes = ["«", "»", "“", "”"];
const quotes: Record<string, Quotes> = {
  "pt-BR": english,
  bg: low,
  cs: low,
  de: low,
  is: low,
  lt: low,
  sk: low,
  sl: low,
  hr: lowHigh,
  hu: lowHigh,
  pl: lowHigh,
  ro: lowHigh,
  el: angled,
  es: angled,
  fr: ["«\u00a0", "\u00a0»", "“", "”"],
  it: angled,
  nb: angled,
  pt: angled,
  ru: angled,
  uk: angled,
  fi: ["”", "”", "’", "’"],
  sv: ["”", "”", "’", "’"],
};

/** The quotes of a language, by its tag or its first part. */
export function quotesOf(language: string): Quotes {
  return quotes[language] ?? quotes[language.split("-")[0] ?? ""] ?? english;
}

/** Backspace right after takes such a change back. */
export function typography(language: string) {
  const [open, close, openSingle, closeSingle] = quotesOf(language);
  const opening = "(?:^|[\\s([{«“„‘‚—–/-])";
  return Extension.create({
    name: "typography",
    addInputRules: () => [
      // A year without its century, once it is known to be one: ’90s, the class of ’98.
      textInputRule({
        find: new RegExp(`${opening}(${openSingle})\\d\\d[s\\s.,;:!?)]$`),
        replace: "’",
      }),
      textInputRule({ find: /[^\s-]\s?(—-)$/, replace: "—" }),
      textInputRule({ find: new RegExp(`${opening}(")$`), replace: open }),
      textInputRule({ find: /"$/, replace: close }),
      // Between letters it is an apostrophe in every language.
      textInputRule({ find: /[\p{L}\p{N}](')$/u, replace: "’" }),
      textInputRule({ find: new RegExp(`${opening}(')$`), replace: openSingle }),
      textInputRule({ find: /'$/, replace: closeSingle }),
      textInputRule({ find: /\.\.\.$/, replace: "…" }),
      textInputRule({ find: /[^\s-](?:\s)?(--)$/, replace: "—" }),
    ],
  });
}
