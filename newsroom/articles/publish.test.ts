import { expect, it } from "vitest";
import { database } from "../database";
import { onChanged } from "../freshness";
import { NotFound } from "../refusal";
import { clock, commandLine } from "../staff/schema";
import { bodyOf, figure, paragraph, pullQuote, quotable } from "../testing/bodies";
import { edit } from "../testing/edits";
import { describeOnBoth } from "../testing/paper";
import { anAuthor, anImage, aSection, aTopic, staff } from "../testing/rows";
import { bring, inHours } from "../testing/steps";
import { aDraft } from "../testing/stories";
import { refusal, refusedOn, searchable, tracesOf } from "../testing/traces";
import { loadArticle } from "./load";
import { publish, publishChanges } from "./publish";
import { schedule, setEmbargo } from "./schedule";
import type { ContentInput } from "./schema";

const row = (id: number) => database().article.findUniqueOrThrow({ where: { id } });

describeOnBoth("publish", () => {
  it("freezes the draft as version 1 and dates the article", async () => {
    const editor = await staff("editor", "Ann");
    const { id } = await aDraft({ headline: "The harbour opens", body: ["One two three."] });
    const before = Date.now();
    expect(await publish(editor, id)).toMatchObject({
      status: "published",
      version: 1,
      revision: 1,
    });
    const article = await row(id);
    expect(article).toMatchObject({ updatedAt: null, correctedAt: null, scheduledFor: null });
    expect(article.publishedAt?.getTime()).toBeGreaterThanOrEqual(before);
    expect(article.publishedAt?.getTime()).toBeLessThanOrEqual(Date.now());
    const versions = await database().version.findMany({ where: { articleId: id } });
    expect(versions).toMatchObject([
      {
        id: article.liveVersionId,
        number: 1,
        why: "first",
        savedAt: article.publishedAt,
        savedBy: "Ann",
        headline: "The harbour opens",
        wordCount: 3,
      },
    ]);
    const { live, draft } = await loadArticle(database(), id);
    expect(live?.content).toEqual(draft.content);
  });

  it("lists it under its authors, in order, and its topics, dated as it is", async () => {
    const [ann, ben, topic] = [await anAuthor(), await anAuthor(), await aTopic()];
    const { id } = await aDraft({ authors: [ben, ann], topics: [topic] });
    expect(await database().articleAuthor.count()).toBe(0);
    const at = new Date("2020-02-29T12:00:00Z");
    await publish(commandLine, id, { at });
    expect(await database().articleAuthor.findMany({ orderBy: { position: "asc" } })).toEqual([
      { articleId: id, authorId: ben.id, position: 0, publishedAt: at },
      { articleId: id, authorId: ann.id, position: 1, publishedAt: at },
    ]);
    expect(await database().articleTopic.findMany()).toEqual([
      { articleId: id, topicId: topic.id, publishedAt: at },
    ]);
    expect(await searchable()).toEqual([id]);
  });

  it("tells every page that shows it, once it is committed, and logs who did it", async () => {
    const [section, author, topic] = [
      await aSection({ slug: "world" }),
      await anAuthor(),
      await aTopic(),
    ];
    const { id } = await aDraft({ section, authors: [author], topics: [topic], slug: "harbour" });
    const heard: string[][] = [];
    const stop = onChanged(({ tags, soft }) => void heard.push([String(soft), ...tags]));
    const { tags, log } = await tracesOf(() => publish(commandLine, id));
    stop();
    const expected = [
      "address:/world/harbour",
      `article:${id}`,
      `author:${author.id}`,
      "latest",
      `section:${section.id}`,
      `topic:${topic.id}`,
    ];
    expect(tags).toEqual([expected]);
    expect(heard.map(([soft, ...rest]) => [soft, ...rest.sort()])).toEqual([
      ["false", ...expected],
    ]);
    expect(log).toEqual([`command line: article.publish article ${id}`]);
  });

  it("may date an imported article, but not with what is to come or never was", async () => {
    const at = new Date("1999-12-31T23:59:59Z");
    const { id } = await aDraft();
    for (const never of [inHours(1), new Date(Number.NaN)]) {
      expect(await refusedOn(() => publish(commandLine, id, { at: never }))).toEqual([
        "publishedAt",
      ]);
    }
    await publish(commandLine, id, { at });
    expect((await row(id)).publishedAt).toEqual(at);
    expect(await database().version.findFirstOrThrow()).toMatchObject({ savedAt: at });
  });

  it("refuses pictures that say nothing, or not whose they are, and so does schedule", async () => {
    const mute = await anImage({ alt: " ", credit: null });
    const nobodys = await anImage({ credit: null });
    const { id } = await aDraft({ leadImageId: mute.id, body: ["Text.", figure(nobodys.id)] });
    for (const work of [() => publish(commandLine, id), () => schedule(clock, id, inHours(1))]) {
      expect((await refusal(work)).problems).toEqual([
        { field: "leadImageId", message: "the lead picture needs alt text and a credit" },
        { field: "body", message: "picture 1 in the text needs a credit" },
      ]);
    }
  });

  it("takes the pictures of an import as they come, and those in print as they stand", async () => {
    const [old, fresh] = [await anImage({ credit: null }), await anImage({ credit: null })];
    const { id } = await aDraft({ sourceKey: "old.md", leadImageId: old.id });
    await publish(commandLine, id);
    const revision = await edit(id, { headline: "Changed" });
    await publishChanges(commandLine, id, { revision, kind: "typo" });
    const next = await edit(id, { body: bodyOf("Text.", figure(fresh.id)) });
    expect(
      await refusedOn(() => publishChanges(commandLine, id, { revision: next, kind: "typo" })),
    ).toEqual(["body"]);
  });

  it.each<[string, Partial<ContentInput>, string[]]>([
    ["a headline", { headline: "" }, ["headline"]],
    ["a byline", { authorIds: [] }, ["authorIds"]],
    ["text", { body: bodyOf() }, ["body"]],
    ["the words of a pull quote", { body: bodyOf("Text.", pullQuote("q")) }, ["body"]],
    [
      "all of it",
      { headline: "", authorIds: [], body: bodyOf() },
      ["headline", "authorIds", "body"],
    ],
  ])("refuses an article without %s, and so does schedule", async (_, content, fields) => {
    const { id } = await aDraft();
    await edit(id, content);
    expect(await refusedOn(() => publish(commandLine, id))).toEqual(fields);
    expect(await refusedOn(() => schedule(commandLine, id, inHours(1)))).toEqual(fields);
  });

  it("prints a pull quote whose words stand in the text", async () => {
    const body = [paragraph("He said ", quotable("q", "it was over"), "."), pullQuote("q")];
    const { id } = await aDraft({ body });
    expect((await publish(commandLine, id)).version).toBe(1);
  });

  it.each(["published", "retracted"] as const)("refuses an article that is %s", async (status) => {
    const { id } = await aDraft();
    await bring(id, status);
    expect(await refusedOn(() => publish(commandLine, id))).toEqual(["status"]);
  });

  it.each(["inReview", "ready", "scheduled"] as const)("prints one that is %s", async (status) => {
    const { id } = await aDraft();
    await bring(id, status);
    expect((await publish(commandLine, id)).status).toBe("published");
    expect((await row(id)).scheduledFor).toBeNull();
  });

  it("refuses a draft somebody changed since it was read", async () => {
    const { id } = await aDraft();
    await edit(id, { headline: "Not what you approved" });
    expect(await refusal(() => publish(commandLine, id, { revision: 1 }))).toMatchObject({
      theirs: { revision: 2, content: { headline: "Not what you approved" } },
    });
    expect((await publish(commandLine, id, { revision: 2 })).version).toBe(1);
  });

  it("refuses one under embargo, even to the clock, and prints it once that is over", async () => {
    const { id } = await aDraft();
    await setEmbargo(commandLine, id, inHours(1));
    for (const actor of [commandLine, clock]) {
      expect(await refusedOn(() => publish(actor, id))).toEqual(["embargoUntil"]);
    }
    await setEmbargo(commandLine, id, inHours(-1));
    expect((await publish(clock, id)).status).toBe("published");
  });

  it("refuses an article nobody wrote", async () => {
    for (const id of [999_999, 2 ** 31, -1, 0.5, Number.NaN]) {
      expect(await refusal(() => publish(commandLine, id))).toBeInstanceOf(NotFound);
    }
  });
});

describeOnBoth("schedule", () => {
  it("sets when the clock will publish, and may set it anew; readers see nothing", async () => {
    const { id } = await aDraft();
    const [first, second] = [inHours(24), inHours(48)];
    const { tags, log, details } = await tracesOf(async () => {
      expect((await schedule(commandLine, id, first)).status).toBe("scheduled");
      await schedule(commandLine, id, second, 1);
    });
    expect(await row(id)).toMatchObject({
      status: "scheduled",
      scheduledFor: second,
      publishedAt: null,
    });
    expect(tags).toEqual([]);
    expect(log).toHaveLength(2);
    expect(details).toEqual([{ at: first.toISOString() }, { at: second.toISOString() }]);
    expect(await database().version.count()).toBe(0);
  });

  it("refuses a moment that is not to come, or no moment at all", async () => {
    const { id } = await aDraft();
    for (const at of [inHours(-1), new Date(), new Date(Number.NaN)]) {
      expect(await refusedOn(() => schedule(commandLine, id, at))).toEqual(["scheduledFor"]);
    }
  });

  it("refuses a moment before the embargo ends", async () => {
    const { id } = await aDraft();
    const end = inHours(2);
    await setEmbargo(commandLine, id, end);
    expect(await refusedOn(() => schedule(commandLine, id, inHours(1)))).toEqual(["scheduledFor"]);
    expect((await schedule(commandLine, id, end)).status).toBe("scheduled");
  });

  it.each(["published", "retracted"] as const)("refuses an article that is %s", async (status) => {
    const { id } = await aDraft();
    await bring(id, status);
    expect(await refusedOn(() => schedule(commandLine, id, inHours(1)))).toEqual(["status"]);
  });

  it("refuses a draft somebody changed since it was read", async () => {
    const { id } = await aDraft();
    await edit(id, { headline: "Newer" });
    expect(await refusal(() => schedule(commandLine, id, inHours(1), 1))).toMatchObject({
      theirs: { revision: 2 },
    });
  });
});

describeOnBoth("setEmbargo", () => {
  it("sets and lifts it, written down, unseen by readers", async () => {
    const { id } = await aDraft();
    const until = inHours(5);
    const { tags, details } = await tracesOf(async () => {
      await setEmbargo(commandLine, id, until);
      expect((await row(id)).embargoUntil).toEqual(until);
      await setEmbargo(commandLine, id, null);
      expect((await row(id)).embargoUntil).toBeNull();
    });
    expect(tags).toEqual([]);
    expect(details).toEqual([{ until: until.toISOString() }, { until: null }]);
  });

  it("refuses what is public already, a time after the scheduled one, and no time at all", async () => {
    const { id } = await aDraft();
    await schedule(commandLine, id, inHours(1));
    for (const until of [inHours(2), new Date(Number.NaN)]) {
      expect(await refusedOn(() => setEmbargo(commandLine, id, until))).toEqual(["embargoUntil"]);
    }
    for (const status of ["published", "retracted"] as const) {
      const other = await aDraft();
      await bring(other.id, status);
      expect(await refusedOn(() => setEmbargo(commandLine, other.id, null))).toEqual([
        "embargoUntil",
      ]);
    }
  });
});
