/** Finding story files in what was named on the command line. */
import { readdir, stat } from "node:fs/promises";
import { extname, join } from "node:path";
import { storyExtensions } from "@/newsroom/imports/source-file";

/** Files to bring in, in order, and what was named but is none. */
export type Found = { files: string[]; problems: { path: string; message: string }[] };

const isStory = (name: string) => storyExtensions.includes(extname(name).toLowerCase());
// What lies beside stories without being one.
const isApart = (name: string) =>
  /^[._]/.test(name) || name === "node_modules" || /^(?:readme|license|licence)\./i.test(name);

/** Walks folders for stories (.md, .markdown, .txt) in the order of their names. A file named itself is taken as it is. */
export async function findStories(paths: readonly string[]): Promise<Found> {
  const found: Found = { files: [], problems: [] };
  for (const path of paths) {
    const entry = await stat(path).catch(() => null);
    if (entry?.isDirectory()) {
      const within = await storiesIn(path);
      found.files.push(...within);
      if (within.length === 0) found.problems.push({ path, message: "holds no stories" });
    } else if (!entry) found.problems.push({ path, message: "is not there" });
    else if (isStory(path)) found.files.push(path);
    else found.problems.push({ path, message: `is no story (${storyExtensions.join(", ")})` });
  }
  return { ...found, files: [...new Set(found.files)] };
}

async function storiesIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  const files: string[] = [];
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const path = join(folder, entry.name);
    if (isApart(entry.name)) continue;
    if (entry.isDirectory()) files.push(...(await storiesIn(path)));
    else if (isStory(entry.name)) files.push(path);
  }
  return files;
}
