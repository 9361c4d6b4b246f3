/** Where a story belongs: the section, topics and authors it names, made if the paper has none by that name. */
import { createHash } from "node:crypto";
import { slugFrom } from "../articles/slug";
import { saveAuthor } from "../authors/write";
import type { Transaction } from "../database";
import { Refused } from "../refusal";
import { saveSection } from "../sections/write";
import type { Actor } from "../staff/schema";
import { saveTopic } from "../topics/write";
import { type Story, Unusable } from "./story";

/** The section of a story that names none. */
export const defaultSection = "News";
/** The byline of a story that names nobody: the paper's own desk. */
export const defaultAuthor = "Staff";

// Names that cannot be spelled in ASCII need a slug all the same, and the same one each time.
const slugOf = (noun: string, name: string) =>
  slugFrom(name) || `${noun}-${createHash("sha256").update(name).digest("hex").slice(0, 8)}`;

/** Ids of where a story is filed. */
export type Filing = { sectionId: number; topicIds: number[]; authorIds: number[] };

/**
 * Files a story, inside the transaction that saves it. A name is known by its spelling, its slug, or a slug it once had.
 * @throws Unusable with the line of a name that cannot be had.
 */
export async function fileStory(tx: Transaction, actor: Actor, story: Story): Promise<Filing> {
  const at = async <Result>(key: string, work: () => Promise<Result>): Promise<Result> => {
    try {
      return await work();
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      const line = story.lines[key] ?? null;
      throw new Unusable(
        error.problems.map(({ message }) => ({ line, message: `${key}: ${message}` })),
      );
    }
  };
  const sectionId = await at("section", () =>
    sectionNamed(tx, actor, story.section ?? defaultSection),
  );
  const topicIds = [];
  for (const name of story.topics) {
    topicIds.push(await at("topics", () => topicNamed(tx, actor, name)));
  }
  const authorIds = [];
  for (const name of story.authors.length > 0 ? story.authors : [defaultAuthor]) {
    authorIds.push(await at("authors", () => authorNamed(tx, actor, name)));
  }
  return { sectionId, topicIds: [...new Set(topicIds)], authorIds: [...new Set(authorIds)] };
}

async function sectionNamed(tx: Transaction, actor: Actor, name: string): Promise<number> {
  const slug = slugOf("section", name);
  const known =
    (await tx.section.findUnique({ where: { name } })) ??
    (await tx.section.findUnique({ where: { slug } }));
  if (known) return known.id;
  const moved = await tx.redirect.findUnique({ where: { path: `/${slug}` } });
  if (moved?.sectionId) return moved.sectionId;
  return (await saveSection(actor, null, { name, slug })).id;
}

async function topicNamed(tx: Transaction, actor: Actor, name: string): Promise<number> {
  const slug = slugOf("topic", name);
  const known =
    (await tx.topic.findUnique({ where: { name } })) ??
    (await tx.topic.findUnique({ where: { slug } }));
  if (known) return known.id;
  const moved = await tx.redirect.findUnique({ where: { path: `/topics/${slug}` } });
  return moved?.topicId ?? (await saveTopic(actor, null, { name, slug })).id;
}

async function authorNamed(tx: Transaction, actor: Actor, name: string): Promise<number> {
  const slug = slugOf("author", name);
  const known =
    (await tx.author.findUnique({ where: { name } })) ??
    (await tx.author.findUnique({ where: { slug } }));
  if (known) return known.id;
  const moved = await tx.redirect.findUnique({ where: { path: `/by/${slug}` } });
  if (moved?.authorId) return moved.authorId;
  const kind = /\b(?:desk|staff|newsroom|editors)$/i.test(name) ? "desk" : "person";
  return (await saveAuthor(actor, null, { name, slug, kind })).id;
}
