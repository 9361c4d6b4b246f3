import { expect, it } from "vitest";
import { database, transaction } from "../database";
import type { StaffActor } from "../staff/session";
import { edit } from "../testing/edits";
import { describeOnBoth } from "../testing/paper";
import { anAuthor, aSection, staff } from "../testing/rows";
import { bring } from "../testing/steps";
import { aDraft, aPublished, type Story, type StoryInput } from "../testing/stories";
import { deskFilter } from "./desk-filter";
import { hasStories, listForDesk } from "./desk-list";
import { beat } from "./presence";
import { throwAway } from "./trash";

const told = async (actor: StaffActor, query: Record<string, unknown> = {}) =>
  (await listForDesk(actor, deskFilter.parse(query))).rows.map(({ headline }) => headline);

/** Stories saved a minute apart, the first one first. */
async function inOrder(...inputs: StoryInput[]): Promise<Story[]> {
  const stories: Story[] = [];
  for (const [index, input] of inputs.entries()) {
    const story = await aDraft(input);
    await savedAt(story.id, new Date(Date.UTC(2026, 0, 1, 12, index)));
    stories.push(story);
  }
  return stories;
}

const savedAt = (id: number, at: Date) =>
  transaction(async (tx) => {
    await tx.article.update({ where: { id }, data: { savedAt: at } });
    await tx.draft.update({ where: { articleId: id }, data: { savedAt: at } });
  });

describeOnBoth("the desk's list", () => {
  it("shows every story, last worked on first, and what there is to know of each", async () => {
    const editor = await staff("editor", "Ed");
    const ann = await staff("author", "Ann");
    const [kim, lee] = [await anAuthor({ name: "Kim" }), await anAuthor({ name: "Lee" })];
    const section = await aSection({ name: "City" });
    const [first, second] = await inOrder(
      { headline: "First", section, authors: [lee, kim], by: ann },
      { headline: "" },
    );
    await bring(first?.id ?? 0, "published");
    await beat(editor, second?.id ?? 0);
    const { rows, older } = await listForDesk(ann);
    expect(rows.map(({ headline }) => headline)).toEqual(["", "First"]);
    expect(rows[0]).toMatchObject({ openWith: ["Ed"], mayOpen: false, acts: [] });
    expect(rows[1]).toMatchObject({
      section: "City",
      byline: ["Lee", "Kim"],
      savedBy: "Ann",
      savedAt: new Date("2026-01-01T12:00:00Z"),
      status: "published",
      ahead: false,
      mayOpen: true,
      openWith: [],
    });
    expect(rows[1]?.publishedAt).toBeInstanceOf(Date);
    expect(older).toBeNull();
    expect((await listForDesk(editor)).rows[0]?.openWith).toEqual([]);
    await edit(first?.id ?? 0, { headline: "First, mended" });
    expect((await listForDesk(ann)).rows[0]).toMatchObject({
      ahead: true,
      savedBy: "command line",
    });
  });

  it("is read to its end, page by page, without losing or repeating a story of the same moment", async () => {
    const editor = await staff("editor");
    const section = await aSection();
    const author = await anAuthor({ slug: "kim" });
    const stories = await inOrder(
      ...Array.from({ length: 7 }, (_, index) => ({
        headline: `Story ${index}`,
        section,
        authors: [author],
      })),
    );
    for (const { id } of stories.slice(2, 5)) await savedAt(id, new Date("2026-01-01T13:00:00Z"));
    const expected = [4, 3, 2, 6, 5, 1, 0].map((number) => `Story ${number}`);
    for (const filter of [{}, { section: section.slug }, { q: "story" }, { author: "kim" }]) {
      const read: string[] = [];
      let before: string | undefined;
      do {
        const page = await listForDesk(editor, filter, { before, take: 2 });
        expect(page.rows.length).toBeGreaterThan(0);
        read.push(...page.rows.map(({ headline }) => headline));
        before = page.older ?? undefined;
      } while (before);
      expect(read, JSON.stringify(filter)).toEqual(expected);
    }
    expect((await listForDesk(editor, {}, { before: "'--", take: 7 })).rows).toHaveLength(7);
  });

  it("keeps to section, byline, status, changes not published yet, and one's own, and to all at once", async () => {
    const [editor, ann] = [await staff("editor"), await staff("author", "Ann")];
    const city = await aSection({ slug: "city" });
    const [kim, lee] = [await anAuthor({ slug: "kim" }), await anAuthor({ slug: "lee" })];
    await aDraft({ headline: "One", section: city, authors: [kim], by: ann });
    await bring((await aDraft({ headline: "Two", authors: [kim, lee] })).id, "inReview");
    const three = await aPublished({ headline: "Three", section: city, authors: [lee], by: ann });
    await edit(three.id, { deck: "Changed" });
    await aPublished({ headline: "Four", section: city, authors: [kim] });
    expect(await told(editor, { section: "city" })).toEqual(["Four", "Three", "One"]);
    expect(await told(editor, { author: "kim" })).toEqual(["Four", "Two", "One"]);
    expect(await told(editor, { author: "lee" })).toEqual(["Three", "Two"]);
    expect(await told(editor, { status: "inReview" })).toEqual(["Two"]);
    expect(await told(editor, { status: "published" })).toEqual(["Four", "Three"]);
    expect(await told(editor, { status: "changed" })).toEqual(["Three"]);
    expect(await told(editor, { mine: "yes" })).toEqual([]);
    expect(await told(ann, { mine: "yes" })).toEqual(["Three", "One"]);
    const every = { section: "city", author: "kim", status: "draft", mine: "yes", q: "one" };
    expect(await told(ann, every)).toEqual(["One"]);
    expect(await told(editor, every)).toEqual([]);
    expect(await told(editor, { section: "no-such-section" })).toEqual([]);
    expect(await told(editor, { author: "nobody" })).toEqual([]);
  });

  it("finds words of the draft's headline, all of them, and takes them as words", async () => {
    const editor = await staff("editor");
    await aDraft({ headline: "The Harbour opens" });
    await aDraft({ headline: "Über 100% of the harbour" });
    const out = await aPublished({ headline: "Harbor" });
    await edit(out.id, { headline: "The harbour closes" });
    expect(await told(editor, { q: " OPENS harbour " })).toEqual(["The Harbour opens"]);
    expect(await told(editor, { q: "closes" })).toEqual(["The harbour closes"]);
    expect(await told(editor, { q: "100% über" })).toEqual(["Über 100% of the harbour"]);
    expect(await told(editor, { q: "10_%" })).toEqual([]);
    expect(await told(editor, { q: "'; DROP TABLE" })).toEqual([]);
    expect(await told(editor, { q: " \u0000 " })).toHaveLength(3);
  });

  it("takes what makes no sense in an address as not asked for", async () => {
    const editor = await staff("editor");
    await aDraft({ headline: "One" });
    const nonsense = { q: ["a", "b"], status: "gone", section: "../x", author: "", mine: "no" };
    expect(await told(editor, nonsense)).toEqual(["One"]);
  });

  it("offers each person only what they may do with a story as it stands", async () => {
    const [editor, ann, con] = [
      await staff("editor"),
      await staff("author"),
      await staff("contributor"),
    ];
    const acts = async (actor: StaffActor, id: number) =>
      (await listForDesk(actor)).rows.find((row) => row.id === id)?.acts;
    const anns = await aDraft({ by: ann });
    const cons = await aDraft({ by: con });
    expect(await acts(editor, anns.id)).toEqual(["submit", "markReady", "publish", "trash"]);
    expect(await acts(ann, anns.id)).toEqual(["submit", "publish", "trash"]);
    expect(await acts(con, cons.id)).toEqual(["submit", "trash"]);
    expect(await acts(ann, cons.id)).toEqual([]);
    await bring(cons.id, "inReview");
    expect(await acts(con, cons.id)).toEqual(["draft", "trash"]);
    await bring(cons.id, "ready");
    expect(await acts(con, cons.id)).toEqual(["submit", "draft"]);
    await throwAway(editor, cons.id);
    expect(await acts(con, cons.id)).toBeUndefined();
    await bring(anns.id, "published");
    expect(await acts(ann, anns.id)).toEqual([]);
    expect(await acts(editor, anns.id)).toEqual(["bar"]);
  });

  it("leaves out what was thrown away, and lists it where it is asked for, to be taken back", async () => {
    const editor = await staff("editor");
    await aDraft({ headline: "Kept" });
    const { id } = await aDraft({ headline: "Thrown" });
    await throwAway(editor, id, undefined, new Date("2027-03-01T12:00:00Z"));
    for (const filter of [{}, { mine: undefined }])
      expect(await told(editor, filter)).toEqual(["Kept"]);
    expect(await told(editor, { q: "thrown" })).toEqual([]);
    expect(await told(editor, { status: "trashed" })).toEqual(["Thrown"]);
    const [row] = (await listForDesk(editor, { status: "trashed" })).rows;
    expect(row?.acts).toEqual(["takeBack"]);
    expect(row?.trashed).toEqual({ by: editor.name, until: new Date("2027-03-31T12:00:00Z") });
  });

  it("knows an empty paper", async () => {
    expect(await hasStories()).toBe(false);
    await aDraft();
    expect(await hasStories()).toBe(true);
    expect(await database().article.count()).toBe(1);
  });
});
