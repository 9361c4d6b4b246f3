/** A story as a file tells it, before it is filed: names instead of ids, pictures as files. Pure. */
import type { Block } from "../articles/body";
import type { Kind } from "../articles/schema";

/** One thing wrong with a file. Lines count from 1; null is the file as a whole. */
export type FileProblem = { line: number | null; message: string };

/** A file that cannot be brought in, with every reason found. */
export class Unusable extends Error {
  constructor(readonly problems: readonly FileProblem[]) {
    super(problems.map(({ line, message }) => `${line ?? "-"}: ${message}`).join("\n"));
    this.name = "Unusable";
  }
}

/** What a parser needs to know of the paper: whose midnight a date means, whose quotation marks. */
export type PaperHabits = { timeZone: string; language: string };

/** A picture beside the story. `file` is a path from the story's own folder. */
export type StoryPicture = {
  file: string;
  alt: string;
  caption: string | null;
  credit: string | null;
  licence: string | null;
  focusX: number;
  focusY: number;
  line: number;
};

/** A block of the body; a picture still is a file. */
export type StoryBlock =
  | Exclude<Block, { type: "figure" }>
  | { type: "picture"; picture: StoryPicture };

/** A block, and the line of the file it begins on. */
export type Placed = { line: number; block: StoryBlock };

/** A story as its file tells it. What the file does not say is null or empty. */
export type Story = {
  headline: string;
  kicker: string | null;
  deck: string | null;
  dateline: string | null;
  searchTitle: string | null;
  searchDescription: string | null;
  kind: Kind;
  section: string | null;
  authors: string[];
  topics: string[];
  slug: string | null;
  /** The story's own name in the system it comes from. */
  source: string | null;
  publishedAt: Date | null;
  lead: StoryPicture | null;
  blocks: Placed[];
  /** What was done to the file's words that its sender may want to know. */
  notes: string[];
  /** Where each field stands in the file. */
  lines: Readonly<Record<string, number>>;
};

/** Every picture of a story, the lead first. */
export function picturesOf({ lead, blocks }: Pick<Story, "lead" | "blocks">): StoryPicture[] {
  const inText = blocks.flatMap(({ block }) => (block.type === "picture" ? [block.picture] : []));
  return lead ? [lead, ...inText] : inText;
}
