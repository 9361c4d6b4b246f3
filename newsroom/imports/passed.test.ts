/** A file that changes after the newsroom has said when its story goes out, or that it does not. */
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeEach, expect, it } from "vitest";
import { loadArticle } from "../articles/load";
import { publish } from "../articles/publish";
import { schedule } from "../articles/schedule";
import { throwAway } from "../articles/trash";
import { markReady, returnToDraft } from "../articles/write";
import { database } from "../database";
import { env } from "../env";
import { commandLine } from "../staff/schema";
import { describeOnBoth } from "../testing/paper";
import { staff } from "../testing/rows";
import { inHours } from "../testing/steps";
import { importStory } from "./write";

const file = () => join(env().dataDir, "sent", "tide.md");
const put = (headline: string, publishedAt: string) =>
  writeFileSync(
    file(),
    `---\nheadline: ${headline}\nsection: Science\nauthors: [Ann]\npublishedAt: ${publishedAt}\nslug: tide\n---\nIt is wet.\n`,
  );

/** A story imported for a date to come; its file says another headline by now, and `date` for when. */
async function aComingStory(date = "2099-05-01"): Promise<number> {
  put("Tide", "2099-05-01");
  const { articleId = 0 } = await importStory(commandLine, file());
  put("Tides", date);
  return articleId;
}

const standing = async (id: number) => {
  const { status, scheduledFor, draft } = await loadArticle(database(), id);
  return { status, scheduledFor, headline: draft.content.headline };
};

describeOnBoth("importing a changed file again", () => {
  beforeEach(() => mkdirSync(join(env().dataDir, "sent"), { recursive: true }));

  it("gives a story its new words and its new time, while nobody in the newsroom touched it", async () => {
    const id = await aComingStory("2099-06-01");
    expect(await importStory(commandLine, file())).toMatchObject({ outcome: "updated" });
    expect(await standing(id)).toEqual({
      status: "scheduled",
      scheduledFor: new Date("2099-06-01T00:00:00Z"),
      headline: "Tides",
    });
  });

  for (const [which, date] of [
    ["past", "2024-05-01"],
    ["to come", "2099-06-01"],
  ] as const) {
    it(`leaves a story off the schedule that an editor took off it (a date ${which})`, async () => {
      const id = await aComingStory(date);
      await returnToDraft(await staff("editor"), id);
      for (const headline of ["Tides", "Tides again"]) {
        put(headline, date);
        const { outcome, notes } = await importStory(commandLine, file());
        expect(outcome).toBe("updated");
        expect(notes.join()).toContain("the newsroom took it back");
        expect(await standing(id)).toEqual({ status: "draft", scheduledFor: null, headline });
      }
    });
  }

  it("changes nothing an editor marked ready, gave another time, or threw away", async () => {
    const editor = await staff("editor");
    const later = inHours(48);
    const id = await aComingStory("2024-05-01");
    const passed: [() => Promise<unknown>, string][] = [
      [() => schedule(editor, id, later), "an editor marked its article scheduled"],
      [() => markReady(editor, id), "an editor marked its article ready"],
      [() => throwAway(editor, id), "in the trash"],
    ];
    for (const [pass, why] of passed) {
      await pass();
      const before = await standing(id);
      const { outcome, problems } = await importStory(commandLine, file());
      expect(outcome).toBe("failed");
      expect(problems[0]?.message).toContain(why);
      expect(await standing(id)).toEqual(before);
    }
  });

  it("puts its words in the draft once an editor published it ahead of its time", async () => {
    const id = await aComingStory();
    await publish(await staff("editor"), id);
    const { notes } = await importStory(commandLine, file());
    expect(notes.join()).toContain("the change waits in its draft");
    expect(await standing(id)).toMatchObject({ status: "published", headline: "Tides" });
  });
});
