import { expect, it } from "vitest";
import { NotAllowed, NotFound } from "../refusal";
import { commandLine } from "../staff/schema";
import { edit } from "../testing/edits";
import { describeOnBoth } from "../testing/paper";
import { staff } from "../testing/rows";
import { inHours } from "../testing/steps";
import { aDraft, aPublished } from "../testing/stories";
import { refusal } from "../testing/traces";
import { publishChanges, retract } from "./publish";
import { readPublishing } from "./publish-read";
import { schedule, setEmbargo } from "./schedule";

describeOnBoth("a story on its way to readers", () => {
  it("says where it stands, when it is to go out, and what keeps it back", async () => {
    const editor = await staff("editor");
    const { id, path } = await aDraft({ headline: "The harbour opens" });
    const [until, at] = [inHours(2), inHours(3)];
    await setEmbargo(commandLine, id, until);
    await schedule(commandLine, id, at);
    const story = await readPublishing(editor, id);
    expect(story).toMatchObject({
      state: { id, status: "scheduled", revision: 1, version: null },
      headline: "The harbour opens",
      path,
      publishedAt: null,
      scheduledFor: at,
      embargoUntil: until,
      change: null,
      retracted: null,
      may: { submit: true, markReady: true, publish: true, retract: true },
      mayEditAll: true,
    });
    expect(story.checks.filter(({ state }) => state === "waits")).toHaveLength(1);
  });

  it("shows what its draft changes once it is public, and nothing when they are the same", async () => {
    const editor = await staff("editor");
    const { id } = await aPublished({ headline: "It began in 1902", body: ["In 1902."] });
    expect((await readPublishing(editor, id)).change).toBeNull();
    const revision = await edit(id, { headline: "It began in 1903" });
    const { change, headline } = await readPublishing(editor, id);
    expect(headline).toBe("It began in 1902");
    expect(change?.differences.map(({ label }) => label)).toEqual(["Headline"]);
    expect(change?.elsewhere.mentions.map(({ where }) => where)).toEqual(["Address", "Body"]);
    expect(change?.page).toMatchObject({ headline: "It began in 1903", version: 1 });
    await publishChanges(commandLine, id, { kind: "typo", revision });
    expect((await readPublishing(editor, id)).change).toBeNull();
  });

  it("says why it was taken back", async () => {
    const { id } = await aPublished();
    await retract(commandLine, id, "It was made up.");
    expect(await readPublishing(await staff("editor"), id)).toMatchObject({
      retracted: { at: expect.any(Date), reason: "It was made up." },
      change: null,
    });
  });

  it("is open to whoever writes it, who is told what they may do", async () => {
    const [ann, bea] = [await staff("contributor", "Ann"), await staff("author", "Bea")];
    const [anns, beas] = [await aDraft({ by: ann }), await aDraft({ by: bea })];
    expect(await readPublishing(ann, anns.id)).toMatchObject({
      may: { submit: true, markReady: false, publish: false, retract: false },
      mayEditAll: false,
    });
    expect((await readPublishing(bea, beas.id)).may).toMatchObject({ publish: true });
    expect(await refusal(() => readPublishing(bea, anns.id))).toBeInstanceOf(NotAllowed);
    expect(await refusal(() => readPublishing(bea, 999_999))).toBeInstanceOf(NotFound);
    expect(await refusal(() => readPublishing(bea, Number.NaN))).toBeInstanceOf(NotFound);
  });
});
