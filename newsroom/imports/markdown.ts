/** Stories in Markdown (CommonMark) with YAML front matter. */
import { partFrontMatter, readFrontMatter } from "./front-matter";
import { readBlocks } from "./markdown-blocks";
import { liftQuotes } from "./pull-quotes";
import { type FileProblem, type PaperHabits, type Story, Unusable } from "./story";

/**
 * Reads a story. Its headline stands in the front matter, or is the text's own first heading.
 * @throws Unusable with every problem and its line.
 */
export function parseMarkdown(text: string, paper: PaperHabits): Story {
  const parted = partFrontMatter(text);
  if (parted?.yaml === null) {
    throw new Unusable([{ line: 1, message: "the front matter is not ended by a line of “---”" }]);
  }
  const problems: FileProblem[] = [];
  const front = readFrontMatter(parted?.yaml ?? "", paper, problems);
  const read = readBlocks(parted?.rest ?? text, front.headline, paper.language, problems);
  const headline = front.headline ?? read.headline;
  if (headline === null && problems.length === 0)
    problems.push({ line: 1, message: "no headline" });
  if (read.blocks.length === 0 && problems.length === 0) {
    problems.push({ line: null, message: "no text below the front matter" });
  }
  const { pullQuotes, ...fields } = front;
  const blocks = liftQuotes(read.blocks, pullQuotes, problems);
  if (problems.length > 0) throw new Unusable(problems);
  return { ...fields, headline: headline ?? "", blocks, notes: read.notes };
}
