/** Straight quotes, apostrophes and double hyphens as a typesetter sets them. What is curly already is kept. Pure. */

/** A run of text. `keep` leaves it as typed (code, addresses) while its neighbours still see it. */
export type Run = { text: string; keep?: boolean };

type Marks = { open: string; close: string; openInner: string; closeInner: string };

const narrowSpace = "\u202f";
const english: Marks = { open: "“", close: "”", openInner: "‘", closeInner: "’" };
/** Where Unicode's CLDR gives a language other marks than English; those left out take the English ones. */
const marksOf: Record<string, Marks> = {
  cs: { open: "„", close: "“", openInner: "‚", closeInner: "‘" },
  de: { open: "„", close: "“", openInner: "‚", closeInner: "‘" },
  fi: { open: "”", close: "”", openInner: "’", closeInner: "’" },
  fr: { open: `«${narrowSpace}`, close: `${narrowSpace}»`, openInner: "“", closeInner: "”" },
  ja: { open: "「", close: "」", openInner: "『", closeInner: "』" },
  pl: { open: "„", close: "”", openInner: "«", closeInner: "»" },
  ru: { open: "«", close: "»", openInner: "„", closeInner: "“" },
  sv: { open: "”", close: "”", openInner: "’", closeInner: "’" },
  uk: { open: "«", close: "»", openInner: "„", closeInner: "“" },
};

// An apostrophe inside an address belongs to it; quotes around an address do not.
const address =
  /(?:https?:\/\/|www\.)(?:[^\s"'<>“”]|'(?=\w))+|\w(?:[\w.+-]|'(?=\w)){0,63}@[\w-]+\.[\w.-]+/g;
// 6'2", 40°26'46": feet and inches, minutes and seconds.
const measure = /\d'\s?\d+(?:\.\d+)?"|°\s?\d+(?:\.\d+)?'(?:\s?\d+(?:\.\d+)?")?/g;
// Words that begin with an apostrophe, where a quotation mark would look the same.
const elided = /^(?:tis|twas|twere|twill|til|em|bout|neath|n|cuz|gainst|nuff)(?!\p{L})/iu;
const decade = /^\d\d(?!\d)/;
const opens = /[\s([{<«‹“‘„‚「『/=–—-]/;
const ideograph = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;
const letter = /[\p{L}\p{M}]/u;
const digit = /\d/;

function untouchable(text: string, runs: readonly Run[]): boolean[] {
  const kept = runs.flatMap(({ text: run, keep = false }) => Array<boolean>(run.length).fill(keep));
  for (const { 0: found, index } of text.matchAll(address))
    kept.fill(true, index, index + found.length);
  return kept;
}

/**
 * Sets runs that stand side by side in one block, each seeing its neighbours, and returns their texts in order.
 * `language` is a BCP 47 tag; it decides the quotation marks, never the apostrophe.
 */
export function typesetRuns(runs: readonly Run[], language = "en"): string[] {
  const text = runs.map((run) => run.text).join("");
  const kept = untouchable(text, runs);
  const marks = marksOf[language.split("-")[0] ?? ""] ?? english;
  const out = text.split("");
  const primes = new Set<number>();
  for (const { 0: found, index } of text.matchAll(measure)) {
    for (let at = index; at < index + found.length; at += 1) primes.add(at);
  }
  let quoted = false;
  let quotedInside = false;

  const doubleAt = (at: number, width: number): string => {
    const before = out[at - 1]?.slice(-1) || text[at - 1];
    const after = text[at + width];
    const spaced = after === undefined || /\s/.test(after);
    if (!quoted && before !== undefined && digit.test(before)) return "″";
    const opening =
      before === undefined || opens.test(before)
        ? !spaced || (!quoted && !/[–—-]/.test(before ?? ""))
        : !quoted && ideograph.test(before);
    quoted = opening;
    return opening ? marks.open : marks.close;
  };

  const singleAt = (at: number): string => {
    const before = out[at - 1]?.slice(-1) || text[at - 1];
    const after = text[at + 1] ?? "";
    if (before !== undefined && digit.test(before)) {
      if (digit.test(after) || (!letter.test(after) && !quotedInside)) return "′";
    }
    if (before === undefined || opens.test(before)) {
      const rest = text.slice(at + 1, at + 12);
      if (decade.test(rest) || elided.test(rest)) return "’";
      if (after !== "" && !/\s/.test(after)) {
        quotedInside = true;
        return marks.openInner;
      }
    }
    if (!quotedInside || letter.test(after)) return "’";
    quotedInside = false;
    return marks.closeInner;
  };

  for (let at = 0; at < text.length; at += 1) {
    if (kept[at]) continue;
    const next = kept[at + 1] ? undefined : text[at + 1];
    switch (text[at]) {
      case '"':
        out[at] = primes.has(at) ? "″" : doubleAt(at, 1);
        break;
      case "'":
      case "`":
        if (next === text[at]) {
          out[at] = doubleAt(at, 2);
          out[at + 1] = "";
          at += 1;
        } else if (text[at] === "'") {
          out[at] = primes.has(at) ? "′" : singleAt(at);
        }
        break;
      case "“":
      case "„":
      case "«":
        quoted = true;
        break;
      case "”":
      case "»":
        quoted = false;
        break;
      case "-": {
        const [hyphens = ""] = /^-+/.exec(text.slice(at)) ?? [];
        if (hyphens.length === 2 || hyphens.length === 3) {
          const range =
            digit.test(text[at - 1] ?? "") && digit.test(text[at + hyphens.length] ?? "");
          out[at] = range && hyphens.length === 2 ? "–" : "—";
          out.fill("", at + 1, at + hyphens.length);
        }
        at += Math.max(0, hyphens.length - 1);
        break;
      }
    }
  }
  let start = 0;
  return runs.map((run) => {
    const set = out.slice(start, start + run.text.length).join("");
    start += run.text.length;
    return set;
  });
}

/** Sets a text by itself. */
export function typeset(text: string, language = "en"): string {
  return typesetRuns([{ text }], language)[0] ?? "";
}
