/** A story and its pictures as files on disk. */
import { createHash } from "node:crypto";
import { readFile, stat } from "node:fs/promises";
import { dirname, extname, resolve } from "node:path";
import { slugFrom } from "../articles/slug";
import { mostBytes } from "../media/original";
import { decode, mostStoryBytes } from "./encoding";
import { defaultSection } from "./filing";
import { parseMarkdown } from "./markdown";
import { parsePlainText } from "./plain-text";
import { type PaperHabits, picturesOf, type Story, type StoryPicture, Unusable } from "./story";

/** Ends of file names that stories have. */
export const storyExtensions = [".md", ".markdown", ".txt"];

/** A story read from its file. */
export type SourceFile = {
  story: Story;
  pictures: Map<StoryPicture, Buffer>;
  /** What the story is known by from one import to the next. */
  key: string;
  /** SHA-256 of the file and its pictures: the same, and nothing has changed. */
  hash: string;
};

/**
 * Reads a story and the pictures beside it. It is known by the `source` it names; else by section and slug, if it names
 * a slug; else by where the file lies.
 * @throws Unusable with every problem found.
 */
export async function readSourceFile(file: string, paper: PaperHabits): Promise<SourceFile> {
  const path = resolve(file);
  const bytes = await readWithin(path, mostStoryBytes, "2 MB", null, "the file");
  const text = decode(bytes);
  const parse = extname(path).toLowerCase() === ".txt" ? parsePlainText : parseMarkdown;
  const story = parse(text, paper);
  const pictures = new Map<StoryPicture, Buffer>();
  for (const picture of picturesOf(story)) {
    pictures.set(picture, await readPicture(dirname(path), picture));
  }
  const hash = createHash("sha256").update(bytes);
  for (const picture of pictures.values())
    hash.update(createHash("sha256").update(picture).digest());
  return { story, pictures, key: keyOf(path, story), hash: hash.digest("hex") };
}

function keyOf(path: string, { source, slug, section }: Story): string {
  const key = source
    ? `source:${source}`
    : slug
      ? `slug:${slugFrom(section ?? defaultSection) || section}/${slug}`
      : `file:${path}`;
  return key.length <= 500 ? key : `long:${createHash("sha256").update(key).digest("hex")}`;
}

function readPicture(folder: string, { file, line }: StoryPicture): Promise<Buffer> {
  if (/^[a-z][a-z\d+.-]*:/i.test(file) || file.startsWith("/")) {
    const message = `the picture ${file} must be a file beside the story, not an address`;
    throw new Unusable([{ line, message }]);
  }
  return readWithin(resolve(folder, file), mostBytes, "30 MB", line, `the picture ${file}`);
}

async function readWithin(
  path: string,
  most: number,
  words: string,
  line: number | null,
  what: string,
): Promise<Buffer> {
  const refused = (message: string) => new Unusable([{ line, message }]);
  try {
    const found = await stat(path);
    if (!found.isFile()) throw refused(`${what} is not a file`);
    if (found.size > most) throw refused(`${what} is larger than ${words}`);
    return await readFile(path);
  } catch (error) {
    if (error instanceof Unusable) throw error;
    const code = error instanceof Error && "code" in error ? error.code : undefined;
    if (code === "ENOENT") throw refused(`${what} is not there`);
    if (code === "EACCES" || code === "EPERM") throw refused(`${what} may not be read`);
    throw error;
  }
}
