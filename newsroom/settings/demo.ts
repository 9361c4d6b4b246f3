/** The demo edition: what it brought into the paper, and taking all of it out again. */
import { z } from "zod";
import { body as bodyShape, pictureIds } from "../articles/body";
import { record } from "../audit/write";
import { database, type Queries, type Transaction, transaction } from "../database";
import { changed } from "../freshness";
import { dropOrphan } from "../media/write";
import { permit } from "../permissions";
import { unindexArticle } from "../search/write";
import type { Actor } from "../staff/schema";
import { saveSettings } from "./write";

const ids = z.array(z.number().int());
const brought = z.object({ articles: ids, sections: ids, topics: ids, authors: ids, images: ids });
/** Ids of what the demo edition consists of. */
export type Brought = z.infer<typeof brought>;

/** Writes down what the demo edition brought, so that nothing else is ever taken for it. */
export async function noteDemo(actor: Actor, given: Omit<Brought, "images">): Promise<void> {
  permit(actor, "settings.write");
  await transaction(async (tx) => {
    if (await whatIsDemo(tx)) return;
    const images = [...(await imagesOf(tx, given.articles))];
    await record(tx, actor, "demo.fill", { noun: "demo" }, { ...given, images });
  });
}

// Stands among the settings while the edition is being filled in; in the database, since another machine may go on with it.
const filling = { key: "fillingDemo" };

/** From here on the demo edition counts as half filled in. */
export async function beginDemo(actor: Actor): Promise<void> {
  permit(actor, "settings.write");
  await transaction((tx) =>
    tx.setting.upsert({ where: filling, create: { ...filling, value: true }, update: {} }),
  );
}

/** The demo edition is whole. */
export async function endDemo(actor: Actor): Promise<void> {
  permit(actor, "settings.write");
  await transaction((tx) => tx.setting.deleteMany({ where: filling }));
}

/** Whether somebody began to fill the demo edition in, and was cut short or is still at it. */
export const isDemoHalfIn = async (): Promise<boolean> =>
  (await database().setting.findUnique({ where: filling })) !== null;

/** What of the paper is the demo edition; null when it has none, or none any more. */
async function whatIsDemo(queries: Queries): Promise<Brought | null> {
  const last = await queries.auditEvent.findFirst({
    where: { noun: "demo" },
    orderBy: { id: "desc" },
    select: { action: true, details: true },
  });
  return last?.action === "demo.fill" ? brought.parse(last.details) : null;
}

/** Whether there is a demo edition that `removeDemo` would take out. */
export const hasDemo = async (): Promise<boolean> => (await whatIsDemo(database())) !== null;

/** How many stories of the demo edition `removeDemo` would take out; null when there is none. */
export async function countDemoStories(): Promise<number | null> {
  const demo = await whatIsDemo(database());
  return demo && database().article.count({ where: { id: { in: demo.articles } } });
}

/**
 * Takes the demo edition out: its stories with all their versions and notes, its sections, topics, authors and pictures.
 * What others have come to stand on stays: a section with a story of the paper's own, an author it credits, a picture it
 * shows. The paper is labelled a demo no longer. Call `dropFiles` with what it returns, once all is committed.
 */
export async function removeDemo(actor: Actor): Promise<{ pictures: string[] }> {
  permit(actor, "settings.write");
  return transaction(async (tx) => {
    const demo = await whatIsDemo(tx);
    if (!demo) return { pictures: [] };
    await removeArticles(tx, demo.articles);
    await removePlaces(tx, demo);
    const pictures = await removePictures(tx, demo.images);
    await saveSettings(actor, { demo: false });
    await record(tx, actor, "demo.remove", { noun: "demo" }, { articles: demo.articles.length });
    await changed(tx, ["everything"]);
    return { pictures };
  });
}

/** Removes the files of pictures whose rows are gone, and were not brought in again since. */
export async function dropFiles(hashes: readonly string[]): Promise<void> {
  for (const hash of hashes) await dropOrphan(hash);
}

async function imagesOf(queries: Queries, articles: readonly number[]): Promise<Set<number>> {
  const where = { articleId: { in: [...articles] } };
  const select = { leadImageId: true, body: true } as const;
  const [versions, drafts] = [
    await queries.version.findMany({ where, select }),
    await queries.draft.findMany({ where, select }),
  ];
  const used = new Set<number>();
  for (const { leadImageId, body } of [...versions, ...drafts]) {
    if (leadImageId !== null) used.add(leadImageId);
    for (const id of pictureIds(bodyShape.parse(body))) used.add(id);
  }
  return used;
}

async function removeArticles(tx: Transaction, articles: number[]): Promise<void> {
  const where = { articleId: { in: articles } };
  await tx.article.updateMany({ where: { id: { in: articles } }, data: { liveVersionId: null } });
  await tx.correction.deleteMany({ where });
  await tx.version.deleteMany({ where });
  for (const id of articles) await unindexArticle(tx, id);
  // Drafts, bylines, placements, reads and old addresses go with their article.
  await tx.article.deleteMany({ where: { id: { in: articles } } });
  const composed = await tx.placement.findMany({ distinct: ["front"], select: { front: true } });
  await tx.front.deleteMany({ where: { name: { notIn: composed.map(({ front }) => front) } } });
}

async function removePlaces(tx: Transaction, demo: Brought): Promise<void> {
  const select = { authorIds: true, topicIds: true } as const;
  const [versions, drafts] = [
    await tx.version.findMany({ select }),
    await tx.draft.findMany({ select }),
  ];
  const credited = new Set<number>();
  const touched = new Set<number>();
  for (const { authorIds, topicIds } of [...versions, ...drafts]) {
    for (const id of ids.parse(authorIds)) credited.add(id);
    for (const id of ids.parse(topicIds)) touched.add(id);
  }
  await tx.section.deleteMany({ where: { id: { in: demo.sections }, articles: { none: {} } } });
  await tx.author.deleteMany({
    where: {
      id: { in: demo.authors.filter((id) => !credited.has(id)) },
      articles: { none: {} },
      staff: { none: {} },
    },
  });
  await tx.topic.deleteMany({
    where: { id: { in: demo.topics.filter((id) => !touched.has(id)) }, articles: { none: {} } },
  });
}

async function removePictures(tx: Transaction, images: number[]): Promise<string[]> {
  const logo = await tx.setting.findUnique({ where: { key: "logo" } });
  const unused = await tx.image.findMany({
    where: { id: { in: images }, versions: { none: {} }, drafts: { none: {} }, uses: { none: {} } },
    select: { id: true, hash: true },
  });
  const gone = unused.filter(({ hash }) => hash !== logo?.value);
  await tx.image.deleteMany({ where: { id: { in: gone.map(({ id }) => id) } } });
  return gone.map(({ hash }) => hash);
}
