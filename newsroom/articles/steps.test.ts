import { expect, it } from "vitest";
import { database } from "../database";
import { NotFound } from "../refusal";
import { commandLine } from "../staff/schema";
import { edited } from "../testing/edits";
import { describeOnBoth } from "../testing/paper";
import { bring, inHours } from "../testing/steps";
import { aDraft } from "../testing/stories";
import { refusal, refusedOn, tracesOf } from "../testing/traces";
import { schedule } from "./schedule";
import { markReady, returnToDraft, saveDraft, submitForReview } from "./write";

const row = (id: number) => database().article.findUniqueOrThrow({ where: { id } });

describeOnBoth("the way to publication", () => {
  it("goes from draft to review to ready and back, each step written down, unseen by readers", async () => {
    const { id } = await aDraft();
    const { tags, log, details } = await tracesOf(async () => {
      expect((await submitForReview(commandLine, id)).status).toBe("inReview");
      expect((await markReady(commandLine, id)).status).toBe("ready");
      expect((await returnToDraft(commandLine, id)).status).toBe("draft");
    });
    expect(tags).toEqual([]);
    expect(log).toEqual([
      `command line: article.submit article ${id}`,
      `command line: article.markReady article ${id}`,
      `command line: article.write article ${id}`,
    ]);
    expect(details).toEqual([
      { from: "draft", to: "inReview" },
      { from: "inReview", to: "ready" },
      { from: "ready", to: "draft" },
    ]);
  });

  it("is left by an article taken off the schedule", async () => {
    const { id } = await aDraft();
    for (const back of [returnToDraft, markReady]) {
      await schedule(commandLine, id, inHours(24));
      await back(commandLine, id);
      expect((await row(id)).scheduledFor).toBeNull();
    }
  });

  it.each([
    ["submit", submitForReview, ["inReview", "scheduled", "published"]],
    ["mark ready", markReady, ["ready", "published"]],
    ["return", returnToDraft, ["draft", "published"]],
  ] as const)(
    "refuses to %s an article that is where that cannot be",
    async (_, verb, statuses) => {
      for (const status of statuses) {
        const { id } = await aDraft();
        await bring(id, status);
        expect(await refusedOn(() => verb(commandLine, id))).toEqual(["status"]);
      }
    },
  );

  it("refuses a step taken from an older revision, and says what is there now", async () => {
    const { id } = await aDraft();
    await saveDraft(commandLine, await edited(id, { headline: "Newer" }));
    for (const verb of [submitForReview, markReady]) {
      expect(await refusal(() => verb(commandLine, id, 1))).toMatchObject({
        theirs: { revision: 2, content: { headline: "Newer" } },
      });
    }
    expect((await submitForReview(commandLine, id, 2)).status).toBe("inReview");
  });

  it("refuses an article nobody wrote", async () => {
    for (const verb of [submitForReview, markReady, returnToDraft]) {
      expect(await refusal(() => verb(commandLine, 2 ** 40))).toBeInstanceOf(NotFound);
    }
  });
});
