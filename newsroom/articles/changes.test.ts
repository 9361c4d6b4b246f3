/** Changing what has been published. */
import { expect, it } from "vitest";
import { database } from "../database";
import { commandLine } from "../staff/schema";
import { bodyOf, pullQuote } from "../testing/bodies";
import { edit } from "../testing/edits";
import { describeOnBoth } from "../testing/paper";
import { anAuthor, aTopic, staff } from "../testing/rows";
import { bring, inHours } from "../testing/steps";
import { aDraft, aPublished } from "../testing/stories";
import { refusal, refusedOn, searchable, tracesOf } from "../testing/traces";
import { loadArticle } from "./load";
import { publishChanges } from "./publish";
import { type ChangeKind, changeKind } from "./schema";

const first = new Date("2024-05-01T08:00:00Z");
const row = (id: number) => database().article.findUniqueOrThrow({ where: { id } });
const versions = (articleId: number) =>
  database().version.findMany({ where: { articleId }, orderBy: { number: "asc" } });

/** A story of 2024 with an edit waiting; returns its id and the edit's revision. */
async function changedStory() {
  const { id } = await aPublished({ headline: "It began in 1999", at: first });
  return { id, revision: await edit(id, { headline: "It began in 2000" }) };
}
const noteFor = (kind: ChangeKind) =>
  kind === "typo" ? undefined : "An earlier version named the wrong year.";

describeOnBoth("publishChanges", () => {
  it.each(changeKind.options)("keeps both versions for ever when it is a %s", async (kind) => {
    const { id, revision } = await changedStory();
    const [before] = await versions(id);
    const editor = await staff("editor", "Ann");
    const state = await publishChanges(editor, id, { kind, revision, note: noteFor(kind) });
    expect(state).toMatchObject({ status: "published", version: 2, revision });
    const [one, two, ...more] = await versions(id);
    expect(more).toEqual([]);
    expect(one).toEqual(before);
    expect(two).toMatchObject({
      number: 2,
      why: kind,
      savedBy: "Ann",
      headline: "It began in 2000",
    });
    expect((await row(id)).liveVersionId).toBe(two?.id);
  });

  it("moves the date its kind moves, never the first", async () => {
    const moved: Record<string, unknown> = {};
    for (const kind of changeKind.options) {
      const { id, revision } = await changedStory();
      const before = Date.now();
      await publishChanges(commandLine, id, { kind, revision, note: noteFor(kind) });
      const { publishedAt, updatedAt, correctedAt } = await row(id);
      expect(publishedAt).toEqual(first);
      moved[kind] = Object.entries({ updatedAt, correctedAt }).flatMap(([name, date]) => {
        if (date) expect(date.getTime()).toBeGreaterThanOrEqual(before);
        return date ? [name] : [];
      });
    }
    expect(moved).toEqual({
      typo: [],
      update: ["updatedAt"],
      correction: ["correctedAt"],
      clarification: ["correctedAt"],
    });
  });

  it.each(["correction", "clarification", "update"] as const)(
    "prints a note with a %s that names the versions before and after",
    async (kind) => {
      const { id, revision } = await changedStory();
      await publishChanges(commandLine, id, { kind, revision, note: "  The year was wrong. " });
      const [one, two] = await versions(id);
      expect(await database().correction.findMany()).toMatchObject([
        {
          articleId: id,
          kind,
          note: "The year was wrong.",
          publishedAt: two?.savedAt,
          beforeId: one?.id,
          afterId: two?.id,
        },
      ]);
    },
  );

  it("prints none with a typo, nor with an update that carries none", async () => {
    for (const change of [{ kind: "typo", note: "A comma." }, { kind: "update" }] as const) {
      const { id, revision } = await changedStory();
      await publishChanges(commandLine, id, { ...change, revision });
    }
    expect(await database().correction.count()).toBe(0);
  });

  it("keeps every note when there are several", async () => {
    const { id, revision } = await changedStory();
    await publishChanges(commandLine, id, { kind: "correction", revision, note: "First" });
    const next = await edit(id, { headline: "It began in 2001" });
    await publishChanges(commandLine, id, {
      kind: "clarification",
      revision: next,
      note: "Second",
    });
    const ids = (await versions(id)).map((version) => version.id);
    const notes = await database().correction.findMany({ orderBy: { id: "asc" } });
    expect(notes.map(({ note, beforeId, afterId }) => [note, beforeId, afterId])).toEqual([
      ["First", ids[0], ids[1]],
      ["Second", ids[1], ids[2]],
    ]);
  });

  it("brings listings and search in step, and tells the pages of before and after", async () => {
    const [ann, ben] = [await anAuthor(), await anAuthor()];
    const [old, fresh] = [await aTopic(), await aTopic()];
    const { id, sectionId } = await aPublished({ authors: [ann], topics: [old], at: first });
    const revision = await edit(id, { authorIds: [ben.id], topicIds: [fresh.id] });
    expect(await database().articleAuthor.findMany()).toMatchObject([{ authorId: ann.id }]);
    const { tags, log, details } = await tracesOf(() =>
      publishChanges(commandLine, id, { kind: "correction", revision, note: "Ben wrote it." }),
    );
    expect(await database().articleAuthor.findMany()).toEqual([
      { articleId: id, authorId: ben.id, position: 0, publishedAt: first },
    ]);
    expect(await database().articleTopic.findMany()).toEqual([
      { articleId: id, topicId: fresh.id, publishedAt: first },
    ]);
    expect(await searchable()).toEqual([id]);
    const pages = [`article:${id}`, `section:${sectionId}`, "latest", "corrections"];
    for (const author of [ann, ben]) pages.push(`author:${author.id}`);
    for (const topic of [old, fresh]) pages.push(`topic:${topic.id}`);
    expect(tags).toEqual([pages.sort()]);
    expect(log).toEqual([`command line: article.publishChanges article ${id}`]);
    expect(details).toEqual([{ kind: "correction", note: "Ben wrote it." }]);
  });

  it("may date an imported change, between the version that stands and now", async () => {
    const { id, revision } = await changedStory();
    const change = { kind: "correction", revision, note: "The year was wrong." } as const;
    for (const at of [new Date(first.getTime() - 1), inHours(1), new Date(Number.NaN)]) {
      expect(await refusedOn(() => publishChanges(commandLine, id, change, { at }))).toEqual([
        "publishedAt",
      ]);
    }
    const at = new Date("2024-05-03T08:00:00Z");
    await publishChanges(commandLine, id, change, { at });
    expect(await row(id)).toMatchObject({ publishedAt: first, correctedAt: at });
    expect(await database().correction.findFirstOrThrow()).toMatchObject({ publishedAt: at });
    expect((await versions(id)).map(({ savedAt }) => savedAt)).toEqual([first, at]);
  });

  it.each(["correction", "clarification"] as const)("refuses a %s without a note", async (kind) => {
    const { id, revision } = await changedStory();
    for (const note of [undefined, "", " \n "]) {
      expect(
        await refusedOn(() => publishChanges(commandLine, id, { kind, revision, note })),
      ).toEqual(["note"]);
    }
  });

  it("refuses when nothing has changed, on either database’s order of keys", async () => {
    const { id } = await aPublished();
    const revision = await edit(id, {});
    expect(
      await refusedOn(() => publishChanges(commandLine, id, { kind: "typo", revision })),
    ).toEqual(["body"]);
  });

  it("refuses words that could not be printed", async () => {
    const { id } = await aPublished();
    const revision = await edit(id, { headline: "", body: bodyOf("Text.", pullQuote("q")) });
    expect(
      await refusedOn(() => publishChanges(commandLine, id, { kind: "typo", revision })),
    ).toEqual(["headline", "body"]);
  });

  it("refuses a draft somebody changed since it was read", async () => {
    const { id, revision } = await changedStory();
    await edit(id, { headline: "It began in 2001" });
    expect(
      await refusal(() => publishChanges(commandLine, id, { kind: "typo", revision })),
    ).toMatchObject({ theirs: { revision: revision + 1 } });
  });

  it.each(["draft", "inReview", "ready", "scheduled", "retracted"] as const)(
    "refuses an article that is %s",
    async (status) => {
      const { id } = await aDraft();
      await bring(id, status);
      const { draft } = await loadArticle(database(), id);
      const change = { kind: "typo", revision: draft.revision } as const;
      expect(await refusedOn(() => publishChanges(commandLine, id, change))).toEqual(["status"]);
    },
  );
});
