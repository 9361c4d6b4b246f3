import { expect, it } from "vitest";
import { transaction } from "../database";
import { commandLine } from "../staff/schema";
import type { StaffActor } from "../staff/session";
import { edit } from "../testing/edits";
import { describeOnBoth } from "../testing/paper";
import { anImage, staff } from "../testing/rows";
import { bring, inHours } from "../testing/steps";
import { aDraft, aPublished } from "../testing/stories";
import { schedule } from "./schedule";
import { readWaiting } from "./waiting";
import { returnToDraft, submitForReview } from "./write";

const told = async (actor: StaffActor, now?: Date) =>
  Object.fromEntries(
    (await readWaiting(actor, now)).map((group) => [
      group.for,
      group.rows.map(({ headline }) => headline),
    ]),
  );

describeOnBoth("what waits", () => {
  it("is, for an editor, everybody's stories that cannot go on without one", async () => {
    const editor = await staff("editor");
    const ann = await staff("author");
    await aDraft({ headline: "Draft" });
    await aDraft({ headline: "The editor’s draft", by: editor });
    for (const headline of ["Review", "Second review"])
      await bring((await aDraft({ headline, by: ann })).id, "inReview");
    await bring((await aDraft({ headline: "Ready" })).id, "ready");
    await schedule(commandLine, (await aDraft({ headline: "Soon" })).id, inHours(3));
    await schedule(commandLine, (await aDraft({ headline: "Later" })).id, inHours(30));
    await aPublished({ headline: "Out" });
    const changed = await aPublished({ headline: "Changed" });
    await edit(changed.id, { deck: "New" });
    expect(await told(editor)).toEqual({
      inReview: ["Review", "Second review"],
      ready: ["Ready"],
      soon: ["Soon"],
      changed: ["Changed"],
    });
  });

  it("is, for authors and contributors, their own: what came back, what they may publish or correct, what they write", async () => {
    const [ann, con, ed] = [
      await staff("author"),
      await staff("contributor"),
      await staff("editor", "Ed"),
    ];
    for (const by of [ann, con]) {
      await aDraft({ headline: "Draft", by });
      await bring((await aDraft({ headline: "Review", by })).id, "inReview");
      const back = await aDraft({ headline: "Back", by });
      await submitForReview(by, back.id);
      await returnToDraft(ed, back.id);
      await bring((await aDraft({ headline: "Ready", by })).id, "ready");
      const out = await aPublished({ headline: "Changed", by: commandLine });
      await edit(out.id, { deck: "New" });
    }
    const own = await aPublished({ headline: "Own, changed", by: ann });
    await edit(own.id, { deck: "New" });
    expect(await told(con)).toEqual({ sentBack: ["Back"], drafts: ["Draft"] });
    expect(await told(ann)).toEqual({
      sentBack: ["Back"],
      ready: ["Ready"],
      changed: ["Own, changed"],
      drafts: ["Draft"],
    });
    const [first] = await readWaiting(con);
    expect(first?.rows[0]?.sentBack).toEqual({ by: "Ed", at: expect.any(Date) });
    expect(first?.filter).toEqual({ status: "draft", mine: "yes" });
  });

  it("no longer calls sent back what was handed in again, or what its writer took back", async () => {
    const [con, ed] = [await staff("contributor"), await staff("editor")];
    const { id } = await aDraft({ headline: "Story", by: con });
    await submitForReview(con, id);
    await returnToDraft(ed, id);
    await submitForReview(con, id);
    expect(await told(con)).toEqual({});
    await returnToDraft(con, id);
    expect(await told(con)).toEqual({ drafts: ["Story"] });
  });

  it("says what its time found unprintable, and what keeps it", async () => {
    const editor = await staff("editor");
    const story = await aDraft({ headline: "Too late" });
    await schedule(commandLine, story.id, inHours(1));
    const { id: leadImageId } = await anImage({ credit: null });
    await edit(story.id, { leadImageId });
    expect(await told(editor, inHours(1))).toEqual({ soon: ["Too late"] });
    const [failed] = await readWaiting(editor, inHours(2));
    expect(failed?.for).toBe("failed");
    expect(failed?.rows[0]?.isLate).toBe(true);
    expect(failed?.rows[0]?.why).toEqual(["Pictures: the lead picture needs a credit"]);
  });

  it("shows five of a kind, those that wait longest, and how many more there are", async () => {
    const editor = await staff("editor");
    for (let number = 1; number <= 7; number += 1) {
      const { id } = await aDraft({ headline: `Story ${number}` });
      await bring(id, "inReview");
      const savedAt = new Date(Date.UTC(2026, 0, number));
      await transaction((tx) => tx.article.update({ where: { id }, data: { savedAt } }));
    }
    const [group] = await readWaiting(editor);
    expect(group?.rows.map(({ headline }) => headline)).toEqual(
      [1, 2, 3, 4, 5].map((number) => `Story ${number}`),
    );
    expect(group).toMatchObject({ more: 2, filter: { status: "inReview" } });
  });
});
