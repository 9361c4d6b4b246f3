import { expect, it, vi } from "vitest";
import { database } from "../database";
import { commandLine } from "../staff/schema";
import { edit } from "../testing/edits";
import { describeOnBoth } from "../testing/paper";
import { anImage, staff } from "../testing/rows";
import { bring } from "../testing/steps";
import { aDraft, type Story } from "../testing/stories";
import { tracesOf } from "../testing/traces";
import { actOnEach, type BulkOutcome } from "./bulk";
import { setEmbargo } from "./schedule";

const statusOf = async ({ id }: Story) =>
  (await database().article.findUniqueOrThrow({ where: { id } })).status;
const whyOf = ({ refused }: BulkOutcome) =>
  Object.fromEntries(refused.map(({ headline, why }) => [headline, why]));
const done = ({ done }: BulkOutcome) => done.map(({ headline }) => headline);

describeOnBoth("one thing done to several stories", () => {
  it("is done to each that it can be done to, and says of each other why not", async () => {
    const editor = await staff("editor", "Ed");
    const good = await aDraft({ headline: "Good" });
    const { id: leadImageId } = await anImage({ alt: "" });
    const bare = await aDraft({ headline: "Bare", leadImageId, authors: [], body: [] });
    const nameless = await aDraft({ headline: "" });
    const held = await aDraft({ headline: "Held" });
    await setEmbargo(commandLine, held.id, new Date(Date.now() + 3_600_000));
    const out = await aDraft({ headline: "Out" });
    await bring(out.id, "published");
    const last = await aDraft({ headline: "Last" });
    const outcome = await actOnEach(editor, "publish", [
      good,
      bare,
      nameless,
      held,
      out,
      { id: 2 ** 31, revision: 1 },
      last,
    ]);
    expect(done(outcome)).toEqual(["Good", "Last"]);
    expect(outcome.refused.map(({ id }) => id)).toEqual(
      [bare, nameless, held, out, { id: 2 ** 31 }].map(({ id }) => id),
    );
    expect(whyOf(outcome)).toMatchObject({
      Bare: [
        "it needs a byline: at least one author",
        "it has no text",
        "the lead picture needs alt text",
      ],
      Held: [expect.stringMatching(/^it is under embargo until /)],
      Out: ["an article that is published cannot be published"],
    });
    expect(outcome.refused[1]?.why).toEqual(["the headline is missing"]);
    expect(outcome.refused[4]?.why).toEqual([`there is no article ${2 ** 31}`]);
    expect(outcome.errors).toEqual([]);
    expect(await Promise.all([good, bare, last].map(statusOf))).toEqual([
      "published",
      "draft",
      "published",
    ]);
  });

  it("is what the verb does, in the log and to readers' pages, story by story", async () => {
    const editor = await staff("editor", "Ed");
    const stories = [await aDraft(), await aDraft()];
    const submitted = await tracesOf(() => actOnEach(editor, "submit", stories));
    expect(submitted.log).toEqual(stories.map(({ id }) => `Ed: article.submit article ${id}`));
    await actOnEach(editor, "markReady", stories);
    expect(await Promise.all(stories.map(statusOf))).toEqual(["ready", "ready"]);
    await actOnEach(editor, "draft", stories);
    expect(await Promise.all(stories.map(statusOf))).toEqual(["draft", "draft"]);
    const published = await tracesOf(() => actOnEach(editor, "publish", stories));
    expect(published.tags).toHaveLength(2);
    const barred = await tracesOf(() => actOnEach(editor, "bar", stories));
    expect(barred.details).toEqual([{ barred: true }, { barred: true }]);
  });

  it("asks permission for each story by itself", async () => {
    const [ann, con] = [await staff("author", "Ann"), await staff("contributor", "Con")];
    const own = await aDraft({ by: ann, headline: "Own" });
    const other = await aDraft({ by: con, headline: "Other" });
    const outcome = await actOnEach(ann, "publish", [other, own]);
    expect(done(outcome)).toEqual(["Own"]);
    expect(whyOf(outcome).Other?.join()).toContain("Ann may not publish this story");
    for (const act of ["publish", "markReady", "bar"] as const) {
      const traces = await tracesOf(async () => {
        const refused = await actOnEach(con, act, [own, other]);
        expect(refused.done, act).toEqual([]);
        expect(refused.refused, act).toHaveLength(2);
      });
      expect(traces, act).toEqual({ tags: [], log: [], details: [] });
    }
    expect(await statusOf(other)).toBe("draft");
  });

  it("does not take a story off the clock by calling it ready", async () => {
    const [editor, con] = [await staff("editor"), await staff("contributor", "Con")];
    const story = await aDraft({ headline: "Tomorrow" });
    await bring(story.id, "scheduled");
    expect(whyOf(await actOnEach(editor, "markReady", [story]))).toEqual({
      Tomorrow: ["it is scheduled, and would lose its time"],
    });
    expect((await actOnEach(con, "markReady", [story])).done).toEqual([]);
    expect(await statusOf(story)).toBe("scheduled");
    await actOnEach(editor, "draft", [story]);
    expect(await statusOf(story)).toBe("draft");
  });

  it("leaves a story alone that was saved since it was looked at", async () => {
    const editor = await staff("editor");
    const story = await aDraft({ headline: "Being written" });
    await edit(story.id, { deck: "More" });
    for (const act of ["submit", "markReady", "publish"] as const) {
      const outcome = await actOnEach(editor, act, [story]);
      expect(whyOf(outcome)).toEqual({
        "Being written": ["somebody saved it meanwhile; look at it again first"],
      });
    }
    expect(await statusOf(story)).toBe("draft");
  });
});

describeOnBoth("one thing done to several stories, of which one fails", () => {
  it("goes on with the others, and hands on what went wrong", async () => {
    const editor = await staff("editor");
    const [first, second] = [await aDraft({ headline: "First" }), await aDraft()];
    const search = await import("../search/write");
    const failure = vi.spyOn(search, "indexArticle").mockRejectedValueOnce(new Error("disk full"));
    const outcome = await actOnEach(editor, "publish", [first, second]);
    failure.mockRestore();
    expect(outcome.done).toHaveLength(1);
    expect(whyOf(outcome)).toEqual({
      First: ["something went wrong on our side; it is as it was"],
    });
    expect(outcome.errors).toEqual([new Error("disk full")]);
    expect(await Promise.all([first, second].map(statusOf))).toEqual(["draft", "published"]);
  });
});
