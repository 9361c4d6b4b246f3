import { expect, it } from "vitest";
import { moveArticle } from "../articles/publish";
import { movedTo } from "../articles/resolve";
import { database, transaction } from "../database";
import { arrangeFront } from "../front/write";
import { Conflict, NotAllowed, NotFound } from "../refusal";
import { commandLine } from "../staff/schema";
import { describeOnBoth } from "../testing/paper";
import { aSection, staff } from "../testing/rows";
import { aDraft, aPublished } from "../testing/stories";
import { refusal, refusedOn, tracesOf } from "../testing/traces";
import { listSections, sectionById } from "./read";
import { arrangeSections, removeSection, saveSection } from "./write";

type Given = Parameters<typeof saveSection>[2];
const save = (id: number | null, given: Given) => saveSection(commandLine, id, given);

describeOnBoth("saveSection", () => {
  it("adds a section with an address made from its name", async () => {
    const { id, slug } = await save(null, { name: " Foreign Policy " });
    expect(slug).toBe("foreign-policy");
    expect(await database().section.findMany()).toEqual([
      { id, slug, name: "Foreign Policy", description: null, position: 0, opinion: false },
    ]);
  });

  it("changes one, and leaves its address alone unless a new one is typed", async () => {
    const { id } = await save(null, { name: "World" });
    const given = { name: "Abroad", description: "Elsewhere.", position: 3, opinion: true };
    expect(await save(id, given)).toEqual({ id, slug: "world" });
    expect(await database().section.findMany()).toEqual([{ id, slug: "world", ...given }]);
    expect(await database().redirect.count()).toBe(0);
  });

  it("keeps every address it had leading to the one it has", async () => {
    const { id } = await save(null, { name: "World" });
    await save(id, { name: "World", slug: "abroad" });
    await save(id, { name: "World", slug: "elsewhere" });
    expect([await movedTo("/world"), await movedTo("/abroad")]).toEqual([
      "/elsewhere",
      "/elsewhere",
    ]);
    await save(id, { name: "World", slug: "world" });
    expect([await movedTo("/abroad"), await movedTo("/elsewhere")]).toEqual(["/world", "/world"]);
    expect(await movedTo("/world")).toBeNull();
  });

  it("refreshes every page, since its name stands on nearly all, and logs who did it", async () => {
    const editor = await staff("editor", "Ann");
    let id = 0;
    const { tags, log } = await tracesOf(async () => {
      ({ id } = await saveSection(editor, null, { name: "World" }));
    });
    expect(tags).toEqual([["sections", "settings"]]);
    expect(log).toEqual([`Ann: section.save section ${id}`]);
  });

  it("refuses a name or an address that another has", async () => {
    const world = await save(null, { name: "World" });
    const { id } = await save(null, { name: "Local" });
    expect(await refusedOn(() => save(id, { name: "World" }))).toEqual(["name"]);
    expect(await refusedOn(() => save(null, { name: "World", slug: "another" }))).toEqual(["name"]);
    expect(await refusedOn(() => save(null, { name: "WORLD" }))).toEqual(["slug"]);
    expect(await refusedOn(() => save(id, { name: "Local", slug: "world" }))).toEqual(["slug"]);
    expect(await save(world.id, { name: "World", slug: "world" })).toEqual(world);
  });

  it("refuses one name to the second of two who take it at once", async () => {
    const settled = await Promise.allSettled([1, 2, 3].map(() => save(null, { name: "World" })));
    expect(settled.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    for (const one of settled) {
      if (one.status === "rejected")
        expect(one.reason).toMatchObject({
          problems: [{ field: expect.stringMatching(/^(slug|name)$/) }],
        });
    }
    expect(await database().section.count()).toBe(1);
  });

  it("refuses an address that was another’s, or that an editor typed a redirect for", async () => {
    const { id } = await save(null, { name: "World" });
    await save(id, { name: "World", slug: "abroad" });
    await transaction((tx) =>
      tx.redirect.create({ data: { path: "/jobs", target: "https://example.org/" } }),
    );
    expect(await refusedOn(() => save(null, { name: "New", slug: "world" }))).toEqual(["slug"]);
    expect(await refusedOn(() => save(null, { name: "Jobs" }))).toEqual(["slug"]);
  });

  it.each(["admin", "api", "search", "topics", "by", "media", "about", "corrections"])(
    "refuses /%s, a page of the paper’s own",
    async (slug) => {
      expect(await refusedOn(() => save(null, { name: "New", slug }))).toEqual(["slug"]);
      expect(await refusedOn(() => save(null, { name: slug }))).toEqual(["slug"]);
    },
  );

  it.each<[string, Given, string[]]>([
    ["no name", { name: "  " }, ["name"]],
    ["a name of control characters", { name: "A\u0000" }, ["name"]],
    ["a name without a letter an address can have", { name: "世界" }, ["slug"]],
    ["a slug that is none", { name: "World", slug: "the world" }, ["slug"]],
    ["a position no database holds", { name: "World", position: 2 ** 31 }, ["position"]],
  ])("refuses %s", async (_, given, fields) => {
    expect(await refusedOn(() => save(null, given))).toEqual(fields);
  });

  it("takes a name in another script with an address typed beside it", async () => {
    expect((await save(null, { name: "世界", slug: "world" })).slug).toBe("world");
  });

  it("refuses what is not there, and who may not", async () => {
    expect(await refusal(() => save(999, { name: "World" }))).toBeInstanceOf(NotFound);
    expect(await refusal(() => save(2 ** 40, { name: "World" }))).toBeInstanceOf(NotFound);
    for (const role of ["contributor", "author"] as const) {
      const actor = await staff(role);
      expect(await refusal(() => saveSection(actor, null, { name: "World" }))).toBeInstanceOf(
        NotAllowed,
      );
    }
  });

  it("leaves what is not said as it was, and puts a new one last", async () => {
    const { id } = await save(null, { name: "World", description: "Abroad.", opinion: true });
    await save(id, { name: "Abroad" });
    await save(null, { name: "Sport" });
    expect(await listSections()).toMatchObject([
      { name: "Abroad", slug: "world", description: "Abroad.", opinion: true },
      { name: "Sport" },
    ]);
    expect(await sectionById(id)).toMatchObject({ name: "Abroad" });
    expect(await sectionById(2 ** 40)).toBeNull();
  });

  it("does not overwrite what somebody else has changed since it was seen", async () => {
    const { id } = await save(null, { name: "World", description: "Seen." });
    await save(id, { name: "Theirs", slug: "theirs" });
    const since = { name: "World", slug: "world", description: "Seen.", opinion: false };
    const given = { name: "Mine", slug: "mine", description: "Mine." };
    const error = await refusal(() => saveSection(commandLine, id, given, since));
    expect(error).toBeInstanceOf(Conflict);
    expect(error).toMatchObject({
      problems: [{ field: "name" }, { field: "slug" }],
      theirs: { name: "Theirs", slug: "theirs" },
    });
    await saveSection(commandLine, id, { description: "Mine." }, since);
    await saveSection(commandLine, id, { name: "Theirs" }, since);
    expect(await sectionById(id)).toMatchObject({ name: "Theirs", description: "Mine." });
  });

  it("lets one of several through who change the same thing at the same moment", async () => {
    const { id } = await save(null, { name: "World" });
    const outcomes = await Promise.allSettled(
      ["One", "Two", "Three"].map((name) =>
        saveSection(commandLine, id, { name }, { name: "World" }),
      ),
    );
    expect(outcomes.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  });
});

describeOnBoth("arranging sections", () => {
  const order = async () => (await listSections()).map(({ id }) => id);
  async function three() {
    const made = [];
    for (const name of ["World", "Sport", "Arts"]) made.push((await save(null, { name })).id);
    return made as [number, number, number];
  }

  it("puts them in another order on every page, and logs it", async () => {
    const [world, sport, arts] = await three();
    const editor = await staff("editor", "Ann");
    const wanted = [arts, world, sport];
    const { tags, log } = await tracesOf(() =>
      arrangeSections(editor, wanted, [world, sport, arts]),
    );
    expect(await order()).toEqual(wanted);
    expect(tags).toEqual([["sections", "settings"]]);
    expect(log).toEqual(["Ann: section.arrange section null"]);
    const again = await tracesOf(() => arrangeSections(editor, wanted, [world, sport, arts]));
    expect(again.log).toEqual([]);
  });

  it("is refused when somebody else has changed them since, with the order as it is", async () => {
    const [world, sport, arts] = await three();
    const seen = [world, sport, arts];
    await arrangeSections(commandLine, [sport, world, arts], seen);
    const error = await refusal(() => arrangeSections(commandLine, [arts, sport, world], seen));
    expect(error).toBeInstanceOf(Conflict);
    expect(error).toMatchObject({ theirs: { order: [sport, world, arts] } });
    const { id } = await save(null, { name: "Late" });
    expect(
      await refusal(() => arrangeSections(commandLine, [world, sport, arts], [sport, world, arts])),
    ).toMatchObject({ theirs: { order: [sport, world, arts, id] } });
  });

  it("is done by one of two at the same moment", async () => {
    const [world, sport, arts] = await three();
    const seen = [world, sport, arts];
    const outcomes = await Promise.allSettled(
      [
        [sport, world, arts],
        [arts, sport, world],
      ].map((wanted) => arrangeSections(commandLine, wanted, seen)),
    );
    expect(outcomes.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  });

  it("is refused for what are not all sections once, and to who may not", async () => {
    const [world, sport, arts] = await three();
    const seen = [world, sport, arts];
    for (const wrong of [[], [world], [world, world, sport], [...seen, 999], [world, sport, 999]])
      expect(await refusedOn(() => arrangeSections(commandLine, wrong, seen))).toEqual([""]);
    for (const role of ["contributor", "author"] as const) {
      const actor = await staff(role);
      expect(
        await refusal(() => arrangeSections(actor, [arts, world, sport], seen)),
      ).toBeInstanceOf(NotAllowed);
    }
  });
});

describeOnBoth("removing a section", () => {
  it("takes it off every page, with its old addresses and its front, and logs its name", async () => {
    const editor = await staff("editor", "Ann");
    const { id } = await save(null, { name: "World" });
    await save(id, { name: "World", slug: "abroad" });
    const moved = await aPublished({ section: { id } });
    await arrangeFront(commandLine, {
      front: `section:${id}`,
      revision: 0,
      placements: [{ slot: "lead", articleId: moved.id }],
    });
    await moveArticle(commandLine, moved.id, { sectionId: (await aSection()).id });
    const { tags, log, details } = await tracesOf(() => removeSection(editor, id));
    expect(tags).toEqual([["sections", "settings"]]);
    expect(log).toEqual([`Ann: section.remove section ${id}`]);
    expect(details).toEqual([{ name: "World", slug: "abroad" }]);
    expect(await sectionById(id)).toBeNull();
    expect(await movedTo("/world")).toBeNull();
    expect(await database().placement.count({ where: { front: `section:${id}` } })).toBe(0);
  });

  it("is refused while stories stand in it, drafts too, and says how many", async () => {
    const section = await aSection({ name: "World" });
    await aDraft({ section });
    const one = await refusal(() => removeSection(commandLine, section.id));
    expect(one.message).toBe("“World” has a story; move it to another section first");
    await aPublished({ section });
    const two = await refusal(() => removeSection(commandLine, section.id));
    expect(two.message).toBe("“World” has 2 stories; move them to another section first");
    expect((await listSections()).find(({ id }) => id === section.id)?.stories).toBe(2);
  });

  it("is refused for what is not there, and to who may not", async () => {
    const section = await aSection();
    for (const none of [0, 999, 2 ** 40])
      expect(await refusal(() => removeSection(commandLine, none))).toBeInstanceOf(NotFound);
    for (const role of ["contributor", "author"] as const) {
      const actor = await staff(role);
      expect(await refusal(() => removeSection(actor, section.id))).toBeInstanceOf(NotAllowed);
    }
  });
});
