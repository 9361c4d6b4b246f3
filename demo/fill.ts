/** Filling an empty paper with the demo edition, by the same verbs the newsroom uses. */
import { mkdir, mkdtemp, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { setRelated } from "@/newsroom/articles/related";
import { saveAuthor } from "@/newsroom/authors/write";
import { database } from "@/newsroom/database";
import { arrangeFront } from "@/newsroom/front/write";
import { importStory } from "@/newsroom/imports/write";
import { refuse } from "@/newsroom/refusal";
import { saveSection } from "@/newsroom/sections/write";
import { noteDemo } from "@/newsroom/settings/demo";
import { saveSettings } from "@/newsroom/settings/write";
import { commandLine } from "@/newsroom/staff/schema";
import { saveTopic } from "@/newsroom/topics/write";
import { makeChanges } from "./change";
import { changes } from "./changes";
import { type Entry, entries, front } from "./edition";
import { before } from "./moment";
import { desks, sections, settings, topics } from "./places";
import { addSampleReads } from "./reads";
import { asFirstPublished } from "./story-text";

/** How far a fill is, in steps of about the same length. */
type FillProgress = { done: number; of: number };

export type FillOptions = {
  onProgress?: (progress: FillProgress) => void;
  /** The folder its pictures lie in. */
  pictures?: string;
  /** When the edition is put together; its stories came out before. */
  now?: Date;
};

/**
 * Fills a paper with the demo edition. One that was cut short is finished: what is there already is left as it is. The
 * sizes of its pictures are not made here: a server makes them behind its first pages. Returns the pictures' hashes.
 * @throws Refused when the paper has stories of its own.
 */
export async function fillDemo({
  onProgress,
  pictures = inThisFolder("./pictures"),
  now = new Date(),
}: FillOptions = {}): Promise<string[]> {
  const standing = await standingStories();
  const missing = entries.filter(({ slug }) => !standing.has(slug));
  const of = missing.length + 2;
  let done = 0;
  const advance = () => {
    done += 1;
    onProgress?.({ done, of });
  };
  await nameEverything();
  advance();
  const folder = await mkdtemp(join(tmpdir(), "stet-demo-"));
  try {
    // Stories are brought in as they were first published; their pictures stay where they are.
    await mkdir(join(folder, "stories"));
    await symlink(pictures, join(folder, "pictures"));
    // Oldest first: ids grow with time, as in any paper.
    const hashes: string[] = [];
    for (const entry of missing.toReversed()) {
      const brought = await bringIn(entry, folder, now);
      standing.set(entry.slug, brought.articleId);
      hashes.push(...brought.hashes);
      advance();
    }
    await makeChanges(standing, now);
    await compose(standing);
    await addSampleReads(standing, now);
    await noteEverything(standing);
    advance();
    return hashes;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Article ids of the demo's stories that are in the paper, by slug. */
async function standingStories(): Promise<Map<string, number>> {
  const articles = await database().article.findMany({ select: { id: true, sourceKey: true } });
  const standing = new Map<string, number>();
  for (const { id, sourceKey } of articles) {
    const [, slug = ""] = /^slug:[a-z]+\/(.+)$/.exec(sourceKey ?? "") ?? [];
    if (!entries.some((entry) => entry.slug === slug)) {
      refuse("", "this paper has stories of its own; the demo edition goes into an empty one only");
    }
    standing.set(slug, id);
  }
  return standing;
}

async function nameEverything(): Promise<void> {
  if ((await database().setting.count()) === 0) await saveSettings(commandLine, settings);
  for (const [position, section] of sections.entries()) {
    const known = await database().section.findUnique({ where: { name: section.name } });
    if (!known) await saveSection(commandLine, null, { ...section, position });
  }
  for (const desk of desks) {
    const known = await database().author.findUnique({ where: { name: desk.name } });
    if (!known) await saveAuthor(commandLine, null, { ...desk, kind: "desk" });
  }
  for (const [name, description] of Object.entries(topics)) {
    const known = await database().topic.findUnique({ where: { name } });
    if (!known) await saveTopic(commandLine, null, { name, description });
  }
}

async function noteEverything(standing: ReadonlyMap<string, number>): Promise<void> {
  const named = (rows: readonly { name: string }[]) => ({
    where: { name: { in: rows.map(({ name }) => name) } },
    select: { id: true },
  });
  const topicNames = Object.keys(topics).map((name) => ({ name }));
  const ids = (rows: { id: number }[]) => rows.map(({ id }) => id);
  await noteDemo(commandLine, {
    articles: [...standing.values()],
    sections: ids(await database().section.findMany(named(sections))),
    topics: ids(await database().topic.findMany(named(topicNames))),
    authors: ids(await database().author.findMany(named(desks))),
  });
}

const inThisFolder = (path: string) => fileURLToPath(new URL(path, import.meta.url));

async function bringIn(
  { slug, hoursAgo }: Entry,
  folder: string,
  now: Date,
): Promise<{ articleId: number; hashes: string[] }> {
  const text = await readFile(inThisFolder(`./stories/${slug}.md`), "utf8");
  const change = changes.find((each) => each.slug === slug);
  const file = join(folder, "stories", `${slug}.md`);
  await writeFile(file, asFirstPublished(text, before(now, hoursAgo), change));
  const result = await importStory(commandLine, file);
  if (result.outcome === "failed" || result.articleId === undefined) {
    const reasons = result.problems.map(({ line, message }) => `${slug}.md:${line}: ${message}`);
    throw new Error(reasons.join("\n"));
  }
  return { articleId: result.articleId, hashes: result.pictures };
}

async function compose(ids: ReadonlyMap<string, number>): Promise<void> {
  const idOf = (slug: string) => {
    const id = ids.get(slug);
    if (id === undefined) throw new Error(`no story ${slug}`);
    return id;
  };
  for (const { slug, related } of entries) {
    if (related) await setRelated(commandLine, idOf(slug), related.map(idOf));
  }
  if (await database().front.findUnique({ where: { name: "home" } })) return;
  const placements = (["lead", "second", "river"] as const).flatMap((slot) =>
    front[slot].map((slug) => ({ slot, articleId: idOf(slug) })),
  );
  await arrangeFront(commandLine, { front: "home", revision: 0, placements });
}
