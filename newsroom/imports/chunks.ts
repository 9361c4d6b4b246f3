/** A plain text parted at its empty lines, and freed of what stood around it on a page. Pure. */
import { isButton, isCorrectionsLine, isFurnitureHeading } from "./furniture";

/** Lines that stand together, and the line they begin on. `rest`: the lines before these were taken for something. */
export type Chunk = { line: number; lines: string[]; rest?: boolean };

/** A text parted at its empty lines. */
export function chunksOf(text: string): Chunk[] {
  const chunks: Chunk[] = [];
  for (const [index, raw] of text.split("\n").entries()) {
    const line = raw.replace(/[ \t]+/g, " ").trim();
    const open = chunks.at(-1);
    if (line === "") chunks.push({ line: index + 2, lines: [] });
    else if (open) open.lines.push(line);
    else chunks.push({ line: index + 1, lines: [line] });
  }
  return chunks.filter(({ lines }) => lines.length > 0);
}

/** The chunks that are the story's; what was left out of them is noted. */
export function withoutFurniture(chunks: readonly Chunk[], notes: string[]): Chunk[] {
  const lines = chunks.flatMap((chunk) =>
    chunk.lines.map((text, index) => ({ line: chunk.line + index, text, chunk })),
  );
  const correctionsAt = lines.findLastIndex(({ text }) => isCorrectionsLine(text));
  let end = correctionsAt < 0 ? lines.length : correctionsAt;
  if (correctionsAt >= 0) {
    notes.push(`line ${lines[correctionsAt]?.line}: the paper prints its own corrections line`);
  }
  // Without a corrections line the story ends where a furniture heading is followed by nothing but short lines.
  const prose = lines.slice(0, end).findLastIndex(({ text }) => endsSentence(text));
  const tail = lines.findIndex(
    ({ text }, index) => index > prose && index < end && isFurnitureHeading(text),
  );
  if (tail > 0) end = tail;
  const dropped = lines.slice(end).filter(({ text }) => !isCorrectionsLine(text));
  if (dropped.length > 0) {
    notes.push(
      `from line ${dropped[0]?.line}: left out what follows the story (“${dropped[0]?.text}”)`,
    );
  }
  const kept = new Map<Chunk, Chunk>();
  for (const { line, text, chunk } of lines.slice(0, end)) {
    if (isButton(text)) continue;
    const own = kept.get(chunk);
    if (own) own.lines.push(text);
    else kept.set(chunk, { line, lines: [text] });
  }
  return [...kept.values()];
}

/** Whether a line ends as a sentence does. */
export const endsSentence = (line: string) => /[.!?…][”’"')\]]*$/.test(line);
