import { expect, it } from "vitest";
import { movedTo } from "../articles/resolve";
import { database, transaction } from "../database";
import { NotAllowed, NotFound } from "../refusal";
import { commandLine } from "../staff/schema";
import { describeOnBoth } from "../testing/paper";
import { staff } from "../testing/rows";
import { refusal, refusedOn, tracesOf } from "../testing/traces";
import { saveSection } from "./write";

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
});
