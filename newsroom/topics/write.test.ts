import { expect, it } from "vitest";
import { publishChanges } from "../articles/publish";
import { movedTo } from "../articles/resolve";
import { database } from "../database";
import { Conflict, NotAllowed, NotFound } from "../refusal";
import { commandLine } from "../staff/schema";
import { edit } from "../testing/edits";
import { describeOnBoth } from "../testing/paper";
import { aTopic, staff } from "../testing/rows";
import { aDraft, aPublished } from "../testing/stories";
import { refusal, refusedOn, tracesOf } from "../testing/traces";
import { topicById } from "./list";
import { removeTopic, saveTopic } from "./write";

type Given = Parameters<typeof saveTopic>[2];
const save = (id: number | null, given: Given) => saveTopic(commandLine, id, given);

describeOnBoth("saveTopic", () => {
  it("adds a topic with an address made from the name", async () => {
    const { id, slug } = await save(null, { name: " Climate " });
    expect(slug).toBe("climate");
    expect(await database().topic.findMany()).toEqual([
      { id, slug, name: "Climate", description: null },
    ]);
  });

  it("changes one, and leaves the address alone unless a new one is typed", async () => {
    const { id } = await save(null, { name: "Climate" });
    expect(await save(id, { name: "Weather", description: "About it." })).toEqual({
      id,
      slug: "climate",
    });
    expect(await database().topic.findMany()).toMatchObject([
      { name: "Weather", description: "About it." },
    ]);
    expect(await database().redirect.count()).toBe(0);
  });

  it("keeps every address it had leading to the one it has", async () => {
    const { id } = await save(null, { name: "Climate", slug: "one" });
    await save(id, { name: "Climate", slug: "two" });
    await save(id, { name: "Climate", slug: "three" });
    expect([await movedTo("/topics/one"), await movedTo("/topics/two")]).toEqual([
      "/topics/three",
      "/topics/three",
    ]);
    await save(id, { name: "Climate", slug: "one" });
    expect([await movedTo("/topics/two"), await movedTo("/topics/three")]).toEqual([
      "/topics/one",
      "/topics/one",
    ]);
    expect(await movedTo("/topics/one")).toBeNull();
  });

  it("refreshes its page and its address; and all that name it when what they show changes", async () => {
    let id = 0;
    const added = await tracesOf(async () => {
      ({ id } = await save(null, { name: "Climate" }));
    });
    const own = [`address:/topics/climate`, `topic:${id}`];
    expect(added).toMatchObject({ tags: [own], log: [`command line: topic.save topic ${id}`] });
    const told = await tracesOf(() => save(id, { name: "Climate", description: "About it." }));
    expect(told.tags).toEqual([own]);
    const renamed = await tracesOf(() => save(id, { name: "Weather" }));
    expect(renamed.tags).toEqual([[...own, "settings"].sort()]);
    const moved = await tracesOf(() => save(id, { name: "Weather", slug: "oceans" }));
    expect(moved.tags).toEqual([[`address:/topics/oceans`, `topic:${id}`, "settings"].sort()]);
  });

  it("refuses a name or an address that another has, or had", async () => {
    const { id } = await save(null, { name: "Climate" });
    const other = await save(null, { name: "Oceans" });
    expect(await refusedOn(() => save(other.id, { name: "Climate" }))).toEqual(["name"]);
    expect(await refusedOn(() => save(null, { name: "CLIMATE" }))).toEqual(["slug"]);
    const taken = { name: "Oceans", slug: "climate" };
    expect(await refusedOn(() => save(other.id, taken))).toEqual(["slug"]);
    await save(id, { name: "Climate", slug: "moved-on" });
    expect(await refusedOn(() => save(other.id, taken))).toEqual(["slug"]);
    expect(await refusedOn(() => save(null, { name: "climate" }))).toEqual(["slug"]);
  });

  it("refuses one name to the second of two who take it at once", async () => {
    const settled = await Promise.allSettled([1, 2, 3].map(() => save(null, { name: "Climate" })));
    expect(settled.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    for (const one of settled) {
      if (one.status === "rejected")
        expect(one.reason).toMatchObject({
          problems: [{ field: expect.stringMatching(/^(slug|name)$/) }],
        });
    }
    expect(await database().topic.count()).toBe(1);
  });

  it.each<[string, Given, string[]]>([
    ["no name", { name: " " }, ["name"]],
    ["a name of control characters", { name: "A\u0000" }, ["name"]],
    ["a name without a letter an address can have", { name: "気候" }, ["slug"]],
    ["a slug that is none", { name: "Climate", slug: "No Slug" }, ["slug"]],
    [
      "a half character in the description",
      { name: "Climate", description: "\ud83d" },
      ["description"],
    ],
  ])("refuses %s", async (_, given, fields) => {
    expect(await refusedOn(() => save(null, given))).toEqual(fields);
  });

  it("refuses what is not there, and who may not", async () => {
    for (const id of [999, 2 ** 40]) {
      expect(await refusal(() => save(id, { name: "Climate" }))).toBeInstanceOf(NotFound);
    }
    for (const role of ["contributor", "author"] as const) {
      const actor = await staff(role);
      const refused = await refusal(() => saveTopic(actor, null, { name: "Climate" }));
      expect(refused).toBeInstanceOf(NotAllowed);
    }
  });

  it("leaves what is not said as it was", async () => {
    const { id } = await save(null, { name: "Before", description: "Kept." });
    await save(id, { name: "After" });
    expect(await topicById(id)).toMatchObject({
      name: "After",
      slug: "before",
      description: "Kept.",
    });
    expect(await topicById(2 ** 40)).toBeNull();
  });

  it("does not overwrite what somebody else has changed since it was seen", async () => {
    const { id } = await save(null, { name: "Seen", description: "Seen." });
    await save(id, { description: "Theirs." });
    const since = { name: "Seen", slug: "seen", description: "Seen." };
    const error = await refusal(() =>
      saveTopic(commandLine, id, { name: "Mine", description: "Mine." }, since),
    );
    expect(error).toBeInstanceOf(Conflict);
    expect(error).toMatchObject({
      theirs: { description: "Theirs." },
      changedFields: ["description"],
    });
    await saveTopic(commandLine, id, { name: "Mine" }, since);
    expect(await topicById(id)).toMatchObject({ name: "Mine", description: "Theirs." });
  });
});

describeOnBoth("removing a topic", () => {
  it("takes it off its pages, old addresses too, and logs its name", async () => {
    const editor = await staff("editor", "Ann");
    const { id } = await save(null, { name: "Gone", slug: "old" });
    await save(id, { slug: "new" });
    const { tags, log, details } = await tracesOf(() => removeTopic(editor, id));
    expect(tags).toEqual([[`address:/topics/new`, `address:/topics/old`, `topic:${id}`].sort()]);
    expect(log).toEqual([`Ann: topic.remove topic ${id}`]);
    expect(details).toEqual([{ name: "Gone", slug: "new" }]);
    expect(await topicById(id)).toBeNull();
    expect(await movedTo("/topics/old")).toBeNull();
  });

  it("is refused while a draft, readers or an earlier version have it", async () => {
    const topic = await aTopic({ name: "Tides" });
    const draft = await aDraft({ topics: [topic] });
    const message = async () => (await refusal(() => removeTopic(commandLine, topic.id))).message;
    expect(await message()).toBe("“Tides” is on a story; take it off there first");
    const published = await aPublished({ topics: [topic] });
    expect(await message()).toBe("“Tides” is on 2 stories; take it off them first");
    const other = (await aTopic()).id;
    await edit(draft.id, { topicIds: [other] });
    const revision = await edit(published.id, { topicIds: [other] });
    expect(await message()).toBe("“Tides” is on a story; take it off there first");
    await publishChanges(commandLine, published.id, { revision, kind: "typo" });
    expect(await message()).toBe(
      "“Tides” is on an earlier version of a story, and is kept with it",
    );
  });

  it("is refused for what is not there, and to who may not", async () => {
    const topic = await aTopic();
    for (const none of [0, 999, 2 ** 40])
      expect(await refusal(() => removeTopic(commandLine, none))).toBeInstanceOf(NotFound);
    for (const role of ["contributor", "author"] as const) {
      const actor = await staff(role);
      expect(await refusal(() => removeTopic(actor, topic.id))).toBeInstanceOf(NotAllowed);
    }
  });
});
