/** Two people at the same story at the same moment. */
import { expect, it } from "vitest";
import { database } from "../database";
import { Conflict, Refused } from "../refusal";
import { commandLine } from "../staff/schema";
import { bodyOf } from "../testing/bodies";
import { edited } from "../testing/edits";
import { describeOnBoth } from "../testing/paper";
import { anAuthor, aSection, staff } from "../testing/rows";
import { aDraft, aPublished } from "../testing/stories";
import { loadArticle } from "./load";
import { moveArticle, publish, publishChanges, retract } from "./publish";
import { saveDraft } from "./write";

/** Splits what happened into what was done and why the rest was refused. */
async function outcomes<Result>(work: Promise<Result>[]) {
  const settled = await Promise.allSettled(work);
  return {
    done: settled.flatMap((one) => (one.status === "fulfilled" ? [one.value] : [])),
    errors: settled.flatMap((one): unknown[] => (one.status === "rejected" ? [one.reason] : [])),
  };
}

describeOnBoth("two people at one story", () => {
  it("refuses the later of two saves, says what changed and by whom, and overwrites nothing", async () => {
    const story = await aDraft({ headline: "The harbour opens", deck: "After nine years." });
    const [ann, ben] = [await staff("editor", "Ann"), await staff("editor", "Ben")];
    const mine = await edited(story.id, { headline: "The harbour closes" });
    await saveDraft(ann, await edited(story.id, { deck: "After ten years." }));
    const error = await saveDraft(ben, mine).catch((caught: unknown) => caught);
    expect(error).toBeInstanceOf(Conflict);
    expect(error).toMatchObject({
      theirs: {
        id: story.id,
        revision: 2,
        content: { headline: "The harbour opens", deck: "After ten years." },
      },
      changedFields: ["headline", "deck"],
      problems: [{ field: "", message: expect.stringContaining("Ann saved this article") }],
    });
    const { draft } = await loadArticle(database(), story.id);
    expect(draft).toMatchObject({
      revision: 2,
      savedBy: "Ann",
      content: { headline: "The harbour opens", deck: "After ten years." },
    });
    expect(await database().auditEvent.count({ where: { action: "article.saveDraft" } })).toBe(1);
  });

  it("lets exactly one of many simultaneous saves win", async () => {
    const editor = await staff("editor");
    for (let round = 0; round < 5; round += 1) {
      const story = await aDraft();
      const inputs = await Promise.all(
        [1, 2, 3, 4].map((number) => edited(story.id, { headline: `Headline ${number}` })),
      );
      const { done, errors } = await outcomes(inputs.map((input) => saveDraft(editor, input)));
      expect(done).toHaveLength(1);
      expect(done[0]?.revision).toBe(2);
      const { draft } = await loadArticle(database(), story.id);
      expect(draft.revision).toBe(2);
      for (const error of errors) {
        expect(error).toBeInstanceOf(Conflict);
        expect(error).toMatchObject({
          theirs: { revision: 2, content: { headline: draft.content.headline } },
          changedFields: ["headline"],
        });
      }
    }
  });

  it("publishes once when two press the button", async () => {
    for (let round = 0; round < 5; round += 1) {
      const { id } = await aDraft();
      const { done, errors } = await outcomes([publish(commandLine, id), publish(commandLine, id)]);
      expect(done).toHaveLength(1);
      expect(errors).toMatchObject([{ problems: [{ field: "status" }] }]);
      expect(await database().version.count({ where: { articleId: id } })).toBe(1);
      expect(
        await database().invalidation.count({ where: { tags: { contains: `article:${id} ` } } }),
      ).toBe(1);
    }
  });

  it("publishes one of two simultaneous corrections of the same words", async () => {
    const story = await aPublished({ body: ["It was 1999."] });
    const saved = await saveDraft(
      commandLine,
      await edited(story.id, { body: bodyOf("It was 2000.") }),
    );
    const correct = (note: string) =>
      publishChanges(commandLine, story.id, {
        kind: "correction",
        note,
        revision: saved.revision,
      });
    const { done, errors } = await outcomes([correct("One"), correct("Two")]);
    expect(done).toHaveLength(1);
    expect(errors).toMatchObject([{ problems: [{ field: "body" }] }]);
    expect(await database().correction.count()).toBe(1);
    expect(await database().version.count()).toBe(2);
  });

  it("does not correct what is being retracted", async () => {
    for (let round = 0; round < 5; round += 1) {
      const story = await aPublished({ topics: [] });
      const saved = await saveDraft(commandLine, await edited(story.id, { headline: "Changed" }));
      await outcomes([
        retract(commandLine, story.id, "It was made up."),
        publishChanges(commandLine, story.id, { kind: "typo", revision: saved.revision }),
      ]);
      expect(await database().article.findUnique({ where: { id: story.id } })).toMatchObject({
        status: "retracted",
      });
      expect(await database().articleAuthor.count({ where: { articleId: story.id } })).toBe(0);
    }
  });

  it("numbers the addresses of stories that get the same headline at once", async () => {
    const [section, author] = [await aSection(), await anAuthor()];
    const stories = await Promise.all(
      [1, 2, 3, 4].map(() => aDraft({ section, authors: [author], headline: "Budget passed" })),
    );
    expect(stories.map(({ slug }) => slug).sort()).toEqual([
      "budget-passed",
      "budget-passed-2",
      "budget-passed-3",
      "budget-passed-4",
    ]);
  });

  it("gives an address to one of two who claim it at once, and refuses the other on slug", async () => {
    const [section, author] = [await aSection(), await anAuthor()];
    const given = { section, authors: [author] };
    const created = await outcomes([1, 2].map(() => aDraft({ ...given, slug: "budget" })));
    expect(created.done).toHaveLength(1);
    expect(created.errors).toMatchObject([{ problems: [{ field: "slug" }] }]);

    const [one, other] = [await aPublished(given), await aPublished(given)];
    const moved = await outcomes([
      moveArticle(commandLine, one.id, { slug: "harbour" }),
      moveArticle(commandLine, other.id, { slug: "harbour" }),
    ]);
    expect(moved.done).toHaveLength(1);
    expect(moved.errors).toMatchObject([{ problems: [{ field: "slug" }] }]);
    expect(moved.errors[0]).toBeInstanceOf(Refused);
    expect(await database().redirect.count()).toBe(1);
  });
});
