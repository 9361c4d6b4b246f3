/** Bringing stories in from files. */
import { basename } from "node:path";
import { loadArticle } from "../articles/load";
import { publish } from "../articles/publish";
import { schedule } from "../articles/schedule";
import type { ArticleState, ContentInput } from "../articles/schema";
import { saveDraft } from "../articles/write";
import { record } from "../audit/write";
import { type Transaction, transaction } from "../database";
import { originalOf } from "../media/folder";
import { type Original, readOriginal } from "../media/original";
import type { PictureView } from "../media/schema";
import { dropOrphan, enterImage, keepOriginal } from "../media/write";
import { permit } from "../permissions";
import { Refused } from "../refusal";
import { readSettings } from "../settings/read";
import type { Actor } from "../staff/schema";
import { contentOf, withLines } from "./content";
import { articleToUpdate, awaitingAnEditor, unchangedArticle } from "./earlier";
import { defaultAuthor, defaultSection, fileStory } from "./filing";
import { readSourceFile, type SourceFile } from "./source-file";
import { type FileProblem, type Story, type StoryPicture, Unusable } from "./story";

/** What became of a file. */
export type Imported = {
  outcome: "created" | "updated" | "unchanged" | "failed";
  articleId?: number;
  /** The article's path: "/section/slug". */
  address?: string;
  /** Why it failed; nothing of it was kept then. */
  problems: FileProblem[];
  /** What its sender may want to know. */
  notes: string[];
  /** Hashes of its pictures, for `makeSizes`. */
  pictures: string[];
};

/**
 * Brings in one story: everything of it or nothing. A new one is published, dated by its file, or scheduled if that date
 * is to come. A published one whose file has changed gets a new draft, and an editor says what kind of change it is:
 * whether readers need to be told is no machine's to decide. So does one that an editor took off the schedule, and it
 * stays off. What the newsroom edited or passed since is left alone.
 * `dryRun` says what would happen, having tried it, and keeps nothing. `seen` is filled with what each file of one run is
 * known by, so that two of them are not taken for one story.
 */
export async function importStory(
  actor: Actor,
  file: string,
  { dryRun = false, seen = new Map() }: { dryRun?: boolean; seen?: Map<string, string> } = {},
): Promise<Imported> {
  permit(actor, "article.publish");
  const { timeZone, language } = await readSettings();
  const kept: string[] = [];
  try {
    const source = await readSourceFile(file, { timeZone, language });
    const twin = seen.get(source.key) ?? file;
    seen.set(source.key, twin);
    const unchanged = await unchangedArticle(source);
    if (unchanged) return { outcome: "unchanged", ...unchanged, ...nothing };
    if (twin !== file) throw isTwin(source, twin);
    const originals = await readOriginals(source);
    if (!dryRun) {
      for (const original of originals.values()) {
        if (!(await originalOf(original.hash))) kept.push(original.hash);
        await keepOriginal(original);
      }
    }
    return await inOneGo(dryRun, (tx) => bringIn(tx, actor, file, source, originals, dryRun));
  } catch (error) {
    for (const hash of kept) await dropOrphan(hash);
    if (error instanceof Unusable) {
      return { outcome: "failed", ...nothing, problems: [...error.problems] };
    }
    throw error;
  }
}

function isTwin({ story }: SourceFile, twin: string): Unusable {
  const name = story.source ? "source" : "slug";
  const message = `has the ${name} of ${twin}; if it is another story, give it a “source” of its own`;
  return new Unusable([{ line: story.lines[name] ?? null, message }]);
}

const nothing = { problems: [], notes: [], pictures: [] };

/** Ends a dry run's transaction: everything was tried, nothing is kept. */
class Tried extends Error {
  constructor(readonly result: Imported) {
    super("dry run");
  }
}

async function inOneGo(
  dryRun: boolean,
  work: (tx: Transaction) => Promise<Imported>,
): Promise<Imported> {
  try {
    return await transaction(async (tx) => {
      const result = await work(tx);
      if (dryRun) throw new Tried(result);
      return result;
    });
  } catch (error) {
    if (error instanceof Tried) return error.result;
    throw error;
  }
}

async function readOriginals({ pictures }: SourceFile): Promise<Map<StoryPicture, Original>> {
  const originals = new Map<StoryPicture, Original>();
  const problems: FileProblem[] = [];
  for (const [picture, bytes] of pictures) {
    try {
      originals.set(picture, await readOriginal(bytes));
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      for (const { message } of error.problems) {
        problems.push({ line: picture.line, message: `the picture ${picture.file} ${message}` });
      }
    }
  }
  if (problems.length > 0) throw new Unusable(problems);
  return originals;
}

async function bringIn(
  tx: Transaction,
  actor: Actor,
  file: string,
  { story, key, hash }: SourceFile,
  originals: Map<StoryPicture, Original>,
  dryRun: boolean,
): Promise<Imported> {
  const notes = [...story.notes];
  try {
    const before = await articleToUpdate(tx, key);
    const { sectionId, ...filed } = await fileStory(tx, actor, story);
    const images = new Map<StoryPicture, PictureView>();
    for (const [picture, original] of originals) {
      const { alt, caption, credit, licence, focusX, focusY } = picture;
      const said = { alt, caption, credit, licence, focusX, focusY };
      const { hash: name, width, height } = original;
      const kept = dryRun ? { hash: name, width, height } : original;
      images.set(picture, await enterImage(actor, kept, said));
    }
    const content: ContentInput = { ...contentOf(story, images), ...filed };
    let state = await saveDraft(actor, {
      article: before && { id: before.id, revision: before.draft.revision },
      sectionId,
      slug: story.slug ?? undefined,
      kind: story.kind,
      sourceKey: key,
      sourceHash: hash,
      content,
    });
    if (!story.section && !before)
      notes.push(`it names no section and went into ${defaultSection}`);
    if (story.authors.length === 0)
      notes.push(`it names no author; its byline is ${defaultAuthor}`);
    if (before?.status === "published") {
      notes.push(await awaitingAnEditor(tx, state.id));
      const elsewhere =
        sectionId !== before.sectionId || (story.slug ?? before.slug) !== before.slug;
      if (elsewhere) notes.push("its address stays; the newsroom moves published articles");
    } else if (!before || before.status === "scheduled") {
      state = await release(actor, state, story, notes);
    } else notes.push("the newsroom took it back: it waits as a draft for an editor to publish it");
    const details = { revision: state.revision, file: basename(file) };
    await record(tx, actor, "article.import", { noun: "article", id: state.id }, details);
    const { section } = await loadArticle(tx, state.id);
    return {
      outcome: before ? "updated" : "created",
      articleId: state.id,
      address: `/${section.slug}/${state.slug}`,
      problems: [],
      notes,
      pictures: [...originals.values()].map((original) => original.hash),
    };
  } catch (error) {
    if (error instanceof Refused) throw withLines(error, story);
    throw error;
  }
}

async function release(
  actor: Actor,
  state: ArticleState,
  { publishedAt }: Story,
  notes: string[],
): Promise<ArticleState> {
  if (publishedAt && publishedAt > new Date()) {
    notes.push(`scheduled for ${publishedAt.toISOString()}`);
    return schedule(actor, state.id, publishedAt);
  }
  if (!publishedAt) notes.push("it has no date and was published as of now");
  return publish(actor, state.id, publishedAt ? { at: publishedAt } : {});
}
