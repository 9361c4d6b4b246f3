import { expect, it } from "vitest";
import { database } from "../database";
import { Conflict, NotAllowed } from "../refusal";
import { commandLine } from "../staff/schema";
import { bodyOf } from "../testing/bodies";
import { edit } from "../testing/edits";
import { describeOnBoth } from "../testing/paper";
import { staff } from "../testing/rows";
import { bring } from "../testing/steps";
import { aDraft, aPublished } from "../testing/stories";
import { refusal, refusedOn, tracesOf } from "../testing/traces";
import { parseRef, readHistory, readState } from "./history";
import { loadArticle } from "./load";
import { publishChanges, retract } from "./publish";
import { restore } from "./restore";
import { setAside } from "./restore-points";

const load = (id: number) => loadArticle(database(), id);
const headline = async (id: number) => (await load(id)).draft.content.headline;

describeOnBoth("the history of an article", () => {
  it("tells who saved what, when and why, newest first", async () => {
    const [ann, ben] = [await staff("editor", "Ann"), await staff("editor", "Ben")];
    const { id } = await aPublished({ headline: "One", by: ann });
    const revision = await edit(id, { headline: "Two" }, ann);
    await publishChanges(ben, id, { revision, kind: "correction", note: "It was two." });
    await edit(id, { headline: "Three" }, ben);
    await setAside(ann, id, { headline: "Mine", body: bodyOf("Text.") });
    const history = await readHistory(await load(id), { draftDiffers: true });
    expect(history[0]).toMatchObject({ ref: "draft", kind: "draft", by: "Ben" });
    expect(
      history.map(({ ref, kind, by, why, note, isLive }) => [ref, kind, by, why, note, isLive]),
    ).toEqual(
      expect.arrayContaining([
        ["r-1", "setAside", "Ann", null, null, false],
        ["r2", "restorePoint", "Ann", null, null, false],
        ["v2", "version", "Ben", "correction", "It was two.", true],
        ["r1", "restorePoint", "Ann", null, null, false],
        ["v1", "version", "Ann", "first", null, false],
      ]),
    );
    expect(history).toHaveLength(6);
    const times = history.slice(1).map(({ at }) => at.getTime());
    expect(times).toEqual([...times].sort((one, other) => other - one));
  });

  it("finds each state by its name, and a revision not kept in the newest before it", async () => {
    const { id } = await aDraft({ headline: "One" });
    await edit(id, { headline: "Two" });
    await edit(id, { headline: "Three" });
    const article = await load(id);
    const said = async (name: string) => {
      const ref = parseRef(name);
      return ref && (await readState(database(), article, ref))?.content.headline;
    };
    expect(await said("draft")).toBe("Three");
    expect(await said("r3")).toBe("Three");
    expect(await said("r2")).toBe("One");
    expect(await said("r1")).toBe("One");
    expect(await said("v1")).toBeUndefined();
    for (const never of ["", "v0", "x1", "v1.5", "r99999999999", "drafts"]) {
      expect(parseRef(never)).toBeNull();
    }
  });
});

describeOnBoth("restore", () => {
  it("makes a new draft, keeps the one that stood, and shows readers nothing", async () => {
    const editor = await staff("editor", "Ann");
    const { id } = await aPublished({ headline: "One", by: editor });
    const first = await edit(id, { headline: "Two" }, editor);
    await publishChanges(editor, id, { revision: first, kind: "typo" });
    const revision = await edit(id, { headline: "Three" }, editor);
    const { tags, log } = await tracesOf(() => restore(editor, id, "v1", revision));
    expect(await headline(id)).toBe("One");
    expect((await load(id)).live?.content.headline).toBe("Two");
    expect(tags).toEqual([]);
    expect(log).toEqual([
      `Ann: article.saveDraft article ${id}`,
      `Ann: article.restore article ${id}`,
    ]);
    await restore(editor, id, `r${revision}`, revision + 1);
    expect(await headline(id)).toBe("Three");
  });

  it("is refused to whoever may not write the article, and where an editor has passed it", async () => {
    const author = await staff("author");
    const { id } = await aDraft({ headline: "One", by: author });
    const revision = await edit(id, { headline: "Two" }, author);
    const other = await staff("author", "Other");
    expect(await refusal(() => restore(other, id, "r1", revision))).toBeInstanceOf(NotAllowed);
    const contributor = await staff("contributor");
    const theirs = await aDraft({ headline: "One", by: contributor });
    const next = await edit(theirs.id, { headline: "Two" }, contributor);
    await bring(theirs.id, "ready");
    expect(await refusedOn(() => restore(contributor, theirs.id, "r1", next))).toEqual([""]);
  });

  it("is refused after somebody else saved, for what was never kept, and where nothing would change", async () => {
    const { id } = await aPublished({ headline: "One" });
    const revision = await edit(id, { headline: "Two" });
    expect(await refusal(() => restore(commandLine, id, "v1", revision - 1))).toBeInstanceOf(
      Conflict,
    );
    expect(await refusedOn(() => restore(commandLine, id, "v7", revision))).toEqual([""]);
    expect(await refusedOn(() => restore(commandLine, id, "draft", revision))).toEqual([""]);
    await retract(commandLine, id, "It was made up.");
    expect(await refusedOn(() => restore(commandLine, id, "v1", revision))).toEqual([""]);
  });
});
