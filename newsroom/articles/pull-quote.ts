/** Pull quotes hold no words of their own: they are read from the marked words of the body. Safe in a browser. */
import { type Body, type Inline, textBlocks } from "./body";

/** Between marked runs that do not touch. */
const gap = " … ";

/** The id of the quotable mark on a run, if it has one. */
function quoteOf(node: Inline): string | undefined {
  if (node.type !== "text") return undefined;
  return node.marks?.flatMap((mark) => (mark.type === "quotable" ? [mark.attrs.id] : []))[0];
}

/**
 * The words marked for each quote id, in the order of the body. Runs that touch are joined as they stand, with a space for
 * a line break between them; runs apart with " … ", so that a reader sees where words were left out.
 */
export function quotedWords(body: Body): Map<string, string> {
  const words = new Map<string, string>();
  for (const { content } of textBlocks(body)) {
    let previous: string | undefined;
    let joint = "";
    for (const node of content ?? []) {
      if (node.type === "hardBreak") {
        joint = " ";
        continue;
      }
      const id = quoteOf(node);
      if (id !== undefined) {
        const before = words.get(id);
        if (before === undefined) words.set(id, node.text.trimStart());
        else if (previous === id) words.set(id, before + joint + node.text);
        else words.set(id, before.trimEnd() + gap + node.text.trimStart());
      }
      previous = id;
      joint = "";
    }
  }
  for (const [id, text] of words) words.set(id, text.trim());
  return words;
}

/** Ids of pull quotes whose marked words are gone or blank. */
export function brokenQuotes(body: Body): string[] {
  const words = quotedWords(body);
  return body.content.flatMap((node) =>
    node.type === "pullQuote" && !words.get(node.attrs.quote) ? [node.attrs.quote] : [],
  );
}
