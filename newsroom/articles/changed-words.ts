/** The words an edit took away that may stand elsewhere too. */
import { differenceOfLines, type Run } from "../corrections/difference";
import { wordsOf } from "../search/words";

/**
 * Words taken away. `narrow` is what to look for where everything is about the same subject: in the story itself; `wide`
 * what to look for in the whole paper, where "twelve" alone would be everywhere.
 */
export type TakenWords = { narrow: string; wide: string };

// Words that say nothing by themselves, in the language of most papers; others are told by being short.
const plain = new Set(
  "about after again also among been before being between both could does during each first from have here into just like made make many more most much only other over said same says should since some such than that their them then there these they this those through under until very were what when where which while whose will with would your".split(
    " ",
  ),
);

/** So many phrases are looked for; an edit that takes away more is a rewrite. */
const most = 8;
/** A longer stretch is a sentence taken out: only its names and numbers are looked for. */
const longestPhrase = 6;

const hasDigit = (word: string) => /\p{N}/u.test(word);
const digits = (word: string) => word.replace(/\P{N}/gu, "").length;
const isCapital = (word: string) => /^\p{Lu}/u.test(word);
const tells = (word: string) =>
  hasDigit(word) || isCapital(word) || (word.length >= 4 && !plain.has(word.toLowerCase()));

/** The words of a text as they stand in it; a sign the index takes apart ("½") is one. */
function spelled(text: string): string[] {
  const places = new Map(wordsOf(text).map(({ start, end }) => [start, text.slice(start, end)]));
  return [...places.values()];
}

/** Runs of names and numbers among words: "Maria Jansen", "1902". */
function namesAndNumbers(words: readonly string[]): string[][] {
  const groups: string[][] = [];
  let open = false;
  for (const [index, word] of words.entries()) {
    // The first word of a sentence has a capital whatever it is.
    const counts = hasDigit(word) || (isCapital(word) && index > 0);
    if (counts && open) groups.at(-1)?.push(word);
    else if (counts) groups.push([word]);
    open = counts;
  }
  return groups;
}

/** What stood there before: runs taken out or kept, those taken out in one go joined over the spaces between. */
function stood(runs: readonly Run[]): Run[] {
  const joined: Run[] = [];
  const old = runs.filter(({ change }) => change !== "added");
  for (const [index, run] of old.entries()) {
    const previous = joined.at(-1);
    const isGap = !run.text.trim() && old[index + 1]?.change === "removed";
    if (previous?.change === "removed" && (run.change === "removed" || isGap)) {
      previous.text += run.text;
    } else joined.push({ ...run });
  }
  return joined;
}

function phrasesOf(all: readonly Run[]): TakenWords[] {
  const runs = stood(all);
  return runs.flatMap((run, index) => {
    const words = run.change === "removed" ? spelled(run.text) : [];
    if (!words.some(tells)) return [];
    if (words.length > longestPhrase) {
      return namesAndNumbers(words).map((group) => phrase(group, [], [], false));
    }
    const before = runs[index - 1]?.text ?? "";
    const after = runs[index + 1]?.text ?? "";
    const opens = /(?:^|[.!?:]\P{L}*)$/u.test(before);
    return [phrase(words, spelled(before).slice(-1), spelled(after).slice(0, 1), opens)];
  });
}

function phrase(
  words: string[],
  before: string[],
  after: string[],
  opensSentence: boolean,
): TakenWords {
  const narrow = words.join(" ");
  const [only] = words;
  const isTelling =
    words.length > 1 ||
    (only !== undefined && (digits(only) >= 3 || (isCapital(only) && !opensSentence)));
  return { narrow, wide: isTelling ? narrow : [...before, ...words, ...after].join(" ") };
}

/** What was taken away between two lists of lines: each phrase once, at most eight. */
export function wordsTaken(before: readonly string[], after: readonly string[]): TakenWords[] {
  const taken = differenceOfLines(before, after).flatMap(({ runs }) => phrasesOf(runs));
  const distinct = new Map(taken.map((one) => [one.narrow.toLowerCase(), one]));
  return [...distinct.values()].slice(0, most);
}
