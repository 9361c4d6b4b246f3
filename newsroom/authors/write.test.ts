import { expect, it } from "vitest";
import { publishChanges } from "../articles/publish";
import { movedTo } from "../articles/resolve";
import { database } from "../database";
import { Conflict, NotAllowed, NotFound } from "../refusal";
import { commandLine } from "../staff/schema";
import { edit } from "../testing/edits";
import { describeOnBoth } from "../testing/paper";
import { anAuthor, staff } from "../testing/rows";
import { aDraft, aPublished } from "../testing/stories";
import { refusal, refusedOn, tracesOf } from "../testing/traces";
import { authorById } from "./list";
import { removeAuthor, saveAuthor } from "./write";

type Given = Parameters<typeof saveAuthor>[2];
const save = (id: number | null, given: Given) => saveAuthor(commandLine, id, given);

describeOnBoth("saveAuthor", () => {
  it("adds an author with an address made from the name", async () => {
    const { id, slug } = await save(null, { name: " Ada Byron " });
    expect(slug).toBe("ada-byron");
    expect(await database().author.findMany()).toEqual([
      {
        id,
        slug,
        name: "Ada Byron",
        kind: "person",
        role: null,
        bio: null,
        email: null,
        website: null,
      },
    ]);
  });

  it("changes one, and leaves the address alone unless a new one is typed", async () => {
    const { id } = await save(null, { name: "Ada Byron" });
    expect(await save(id, { name: "Ada Lovelace", bio: "About her." })).toEqual({
      id,
      slug: "ada-byron",
    });
    expect(await database().author.findMany()).toMatchObject([
      { name: "Ada Lovelace", bio: "About her." },
    ]);
    expect(await database().redirect.count()).toBe(0);
  });

  it("keeps every address it had leading to the one it has", async () => {
    const { id } = await save(null, { name: "Ada Byron", slug: "one" });
    await save(id, { name: "Ada Byron", slug: "two" });
    await save(id, { name: "Ada Byron", slug: "three" });
    expect([await movedTo("/by/one"), await movedTo("/by/two")]).toEqual([
      "/by/three",
      "/by/three",
    ]);
    await save(id, { name: "Ada Byron", slug: "one" });
    expect([await movedTo("/by/two"), await movedTo("/by/three")]).toEqual(["/by/one", "/by/one"]);
    expect(await movedTo("/by/one")).toBeNull();
  });

  it("refreshes its page and its address; and all that name it when what they show changes", async () => {
    let id = 0;
    const added = await tracesOf(async () => {
      ({ id } = await save(null, { name: "Ada Byron" }));
    });
    const own = [`address:/by/ada-byron`, `author:${id}`];
    expect(added).toMatchObject({ tags: [own], log: [`command line: author.save author ${id}`] });
    const told = await tracesOf(() => save(id, { name: "Ada Byron", bio: "About her." }));
    expect(told.tags).toEqual([own]);
    const renamed = await tracesOf(() => save(id, { name: "Ada Lovelace" }));
    expect(renamed.tags).toEqual([[...own, "settings"].sort()]);
    const moved = await tracesOf(() => save(id, { name: "Ada Lovelace", slug: "grace-hopper" }));
    expect(moved.tags).toEqual([[`address:/by/grace-hopper`, `author:${id}`, "settings"].sort()]);
    const desk = await tracesOf(() =>
      save(id, { name: "Ada Lovelace", slug: "grace-hopper", kind: "desk" }),
    );
    expect(desk.tags[0]).toContain("settings");
  });

  it("refuses a name or an address that another has, or had", async () => {
    const { id } = await save(null, { name: "Ada Byron" });
    const other = await save(null, { name: "Grace Hopper" });
    expect(await refusedOn(() => save(other.id, { name: "Ada Byron" }))).toEqual(["name"]);
    expect(await refusedOn(() => save(null, { name: "ADA BYRON" }))).toEqual(["slug"]);
    const taken = { name: "Grace Hopper", slug: "ada-byron" };
    expect(await refusedOn(() => save(other.id, taken))).toEqual(["slug"]);
    await save(id, { name: "Ada Byron", slug: "moved-on" });
    expect(await refusedOn(() => save(other.id, taken))).toEqual(["slug"]);
    expect(await refusedOn(() => save(null, { name: "ada byron" }))).toEqual(["slug"]);
  });

  it("refuses one name to the second of two who take it at once", async () => {
    const settled = await Promise.allSettled(
      [1, 2, 3].map(() => save(null, { name: "Ada Byron" })),
    );
    expect(settled.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    for (const one of settled) {
      if (one.status === "rejected")
        expect(one.reason).toMatchObject({
          problems: [{ field: expect.stringMatching(/^(slug|name)$/) }],
        });
    }
    expect(await database().author.count()).toBe(1);
  });

  it.each<[string, Given, string[]]>([
    ["no name", { name: " " }, ["name"]],
    ["a name of control characters", { name: "A\u0000" }, ["name"]],
    ["a name without a letter an address can have", { name: "李明" }, ["slug"]],
    ["a slug that is none", { name: "Ada Byron", slug: "No Slug" }, ["slug"]],
    ["a mail address that is none", { name: "Ada Byron", email: "ada" }, ["email"]],
    ["a script for a website", { name: "Ada Byron", website: "javascript:alert(1)" }, ["website"]],
    ["a half character in the biography", { name: "Ada Byron", bio: "Half \ud83d" }, ["bio"]],
  ])("refuses %s", async (_, given, fields) => {
    expect(await refusedOn(() => save(null, given))).toEqual(fields);
  });

  it("refuses what is not there, and who may not", async () => {
    for (const id of [999, 2 ** 40]) {
      expect(await refusal(() => save(id, { name: "Ada Byron" }))).toBeInstanceOf(NotFound);
    }
    for (const role of ["contributor", "author"] as const) {
      const actor = await staff(role);
      const refused = await refusal(() => saveAuthor(actor, null, { name: "Ada Byron" }));
      expect(refused).toBeInstanceOf(NotAllowed);
    }
  });

  it("leaves what is not said as it was", async () => {
    const { id } = await save(null, { name: "Before", bio: "Kept." });
    await save(id, { name: "After" });
    expect(await authorById(id)).toMatchObject({ name: "After", slug: "before", bio: "Kept." });
    expect(await authorById(2 ** 40)).toBeNull();
  });

  it("ties accounts whose usual byline it is, each to one author", async () => {
    const [kim, lee] = [await staff("author", "Kim"), await staff("author", "Lee")];
    const { id } = await save(null, { name: "Kim Oh", staffIds: [kim.id] });
    expect((await authorById(id))?.staffIds).toEqual([kim.id]);
    const desk = await save(null, { name: "The desk", kind: "desk", staffIds: [lee.id, kim.id] });
    expect((await authorById(id))?.staffIds).toEqual([]);
    await save(desk.id, { role: "Desk" });
    expect((await authorById(desk.id))?.staffIds).toEqual([kim.id, lee.id]);
    await save(desk.id, { staffIds: [lee.id] });
    expect((await authorById(desk.id))?.staffIds).toEqual([lee.id]);
    expect(await refusedOn(() => save(id, { staffIds: [999_999] }))).toEqual(["staffIds"]);
    const error = await refusal(() =>
      saveAuthor(commandLine, desk.id, { staffIds: [] }, { staffIds: [kim.id, lee.id] }),
    );
    expect(error).toMatchObject({ theirs: { staffIds: [lee.id] } });
  });

  it("does not overwrite what somebody else has changed since it was seen", async () => {
    const { id } = await save(null, { name: "Seen", bio: "Seen." });
    await save(id, { bio: "Theirs." });
    const since = { name: "Seen", slug: "seen", bio: "Seen." };
    const error = await refusal(() =>
      saveAuthor(commandLine, id, { name: "Mine", bio: "Mine." }, since),
    );
    expect(error).toBeInstanceOf(Conflict);
    expect(error).toMatchObject({ theirs: { bio: "Theirs." }, changedFields: ["bio"] });
    await saveAuthor(commandLine, id, { name: "Mine" }, since);
    expect(await authorById(id)).toMatchObject({ name: "Mine", bio: "Theirs." });
  });
});

describeOnBoth("removing an author", () => {
  it("takes it off its pages, old addresses too, and logs its name", async () => {
    const editor = await staff("editor", "Ann");
    const { id } = await save(null, { name: "Gone", slug: "old" });
    await save(id, { slug: "new" });
    const { tags, log, details } = await tracesOf(() => removeAuthor(editor, id));
    expect(tags).toEqual([[`address:/by/new`, `address:/by/old`, `author:${id}`].sort()]);
    expect(log).toEqual([`Ann: author.remove author ${id}`]);
    expect(details).toEqual([{ name: "Gone", slug: "new" }]);
    expect(await authorById(id)).toBeNull();
    expect(await movedTo("/by/old")).toBeNull();
  });

  it("is refused while a draft, readers or an earlier version have it", async () => {
    const author = await anAuthor({ name: "Tides" });
    const draft = await aDraft({ authors: [author] });
    const message = async () => (await refusal(() => removeAuthor(commandLine, author.id))).message;
    expect(await message()).toBe("“Tides” is on a story; take it off there first");
    const published = await aPublished({ authors: [author] });
    expect(await message()).toBe("“Tides” is on 2 stories; take it off them first");
    const other = (await anAuthor()).id;
    await edit(draft.id, { authorIds: [other] });
    const revision = await edit(published.id, { authorIds: [other] });
    expect(await message()).toBe("“Tides” is on a story; take it off there first");
    await publishChanges(commandLine, published.id, { revision, kind: "typo" });
    expect(await message()).toBe(
      "“Tides” is on an earlier version of a story, and is kept with it",
    );
  });

  it("is refused for what is not there, and to who may not", async () => {
    const author = await anAuthor();
    for (const none of [0, 999, 2 ** 40])
      expect(await refusal(() => removeAuthor(commandLine, none))).toBeInstanceOf(NotFound);
    for (const role of ["contributor", "author"] as const) {
      const actor = await staff(role);
      expect(await refusal(() => removeAuthor(actor, author.id))).toBeInstanceOf(NotAllowed);
    }
  });
});
