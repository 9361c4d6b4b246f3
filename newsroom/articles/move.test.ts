/** Moving an article, and what its old addresses answer. */
import { expect, it } from "vitest";
import { database, transaction } from "../database";
import { saveSection } from "../sections/write";
import { commandLine } from "../staff/schema";
import { describeOnBoth } from "../testing/paper";
import { anAuthor, aSection, aTopic } from "../testing/rows";
import { bring } from "../testing/steps";
import { aDraft, aPublished } from "../testing/stories";
import { refusedOn, tracesOf } from "../testing/traces";
import { moveArticle } from "./publish";
import { movedTo } from "./resolve";

const move = (id: number, to: { sectionId?: number; slug?: string }) =>
  moveArticle(commandLine, id, to);
const paths = async () =>
  (await database().redirect.findMany({ orderBy: { path: "asc" } })).map(({ path }) => path);

describeOnBoth("moveArticle", () => {
  it("gives a published article another slug or section; its old addresses lead there in one hop", async () => {
    const [world, local] = [await aSection({ slug: "world" }), await aSection({ slug: "local" })];
    const { id } = await aPublished({ section: world, slug: "harbour" });
    expect(await move(id, { slug: "harbour-opens" })).toMatchObject({
      slug: "harbour-opens",
      sectionId: world.id,
      status: "published",
    });
    expect(await move(id, { sectionId: local.id })).toMatchObject({ sectionId: local.id });
    await move(id, { sectionId: world.id, slug: "port" });
    for (const old of ["/world/harbour", "/world/harbour-opens", "/local/harbour-opens"]) {
      expect(await movedTo(old)).toBe("/world/port");
    }
    expect(await movedTo("/world/port")).toBeNull();
  });

  it("lets an article come back to an address of its own", async () => {
    const section = await aSection({ slug: "world" });
    const { id } = await aPublished({ section, slug: "harbour" });
    await move(id, { slug: "port" });
    await move(id, { slug: "harbour" });
    expect(await paths()).toEqual(["/world/port"]);
    expect(await movedTo("/world/port")).toBe("/world/harbour");
    await move(id, { slug: "port" });
    expect(await paths()).toEqual(["/world/harbour"]);
  });

  it("leads in one hop after its section was renamed, too", async () => {
    const { id: sectionId } = await aSection({ slug: "world", name: "World" });
    const { id } = await aPublished({ section: { id: sectionId }, slug: "harbour" });
    await saveSection(commandLine, sectionId, { name: "Abroad", slug: "abroad" });
    expect(await movedTo("/world/harbour")).toBe("/abroad/harbour");
    await move(id, { slug: "port" });
    expect(await movedTo("/world/harbour")).toBe("/abroad/port");
    expect(await movedTo("/abroad/harbour")).toBe("/abroad/port");
  });

  it("leaves no redirect where the public never was, and tells no page", async () => {
    const section = await aSection();
    const { id } = await aDraft();
    const { tags, log } = await tracesOf(() => move(id, { sectionId: section.id, slug: "free" }));
    expect(await paths()).toEqual([]);
    expect(tags).toEqual([]);
    expect(log).toEqual([`command line: article.move article ${id}`]);
  });

  it("keeps leading to what was retracted", async () => {
    const section = await aSection({ slug: "world" });
    const { id } = await aDraft({ section, slug: "harbour" });
    await bring(id, "retracted");
    await move(id, { slug: "port" });
    expect(await movedTo("/world/harbour")).toBe("/world/port");
  });

  it("tells every page that shows or names it, and logs from where to where", async () => {
    const [world, local] = [await aSection({ slug: "world" }), await aSection({ slug: "local" })];
    const [author, topic] = [await anAuthor(), await aTopic()];
    const given = { section: world, authors: [author], topics: [topic], slug: "harbour" };
    const { id } = await aPublished(given);
    const { tags, details } = await tracesOf(() => move(id, { sectionId: local.id, slug: "port" }));
    expect(tags).toEqual([
      [
        "address:/local/port",
        "address:/world/harbour",
        `article:${id}`,
        `author:${author.id}`,
        "corrections",
        "front",
        "latest",
        "popular",
        ...[`section:${local.id}`, `section:${world.id}`].sort(),
        `topic:${topic.id}`,
      ],
    ]);
    expect(details).toEqual([{ from: "/world/harbour", to: "/local/port" }]);
  });

  it("does nothing when it stands there already", async () => {
    const { id, slug, sectionId } = await aPublished();
    const { tags, log } = await tracesOf(() => move(id, { slug, sectionId }));
    expect({ tags, log }).toEqual({ tags: [], log: [] });
  });

  it("refuses an address that is another’s, or once was, or was typed by an editor", async () => {
    const section = await aSection({ slug: "world" });
    const other = await aPublished({ section, slug: "harbour" });
    await move(other.id, { slug: "port" });
    await transaction((tx) =>
      tx.redirect.create({ data: { path: "/world/typed", target: "https://example.org/" } }),
    );
    const { id } = await aPublished({ section, slug: "mine" });
    for (const slug of ["harbour", "port", "typed"]) {
      expect(await refusedOn(() => move(id, { slug }))).toEqual(["slug"]);
    }
  });

  it("refuses a slug that is none and a section that does not exist", async () => {
    const { id } = await aPublished();
    expect(await refusedOn(() => move(id, { slug: "No Slug" }))).toEqual(["slug"]);
    expect(await refusedOn(() => move(id, { slug: "" }))).toEqual(["slug"]);
    expect(await refusedOn(() => move(id, { sectionId: 999 }))).toEqual(["sectionId"]);
    expect(await refusedOn(() => move(id, { sectionId: 2 ** 31 }))).toEqual(["sectionId"]);
    expect(await refusedOn(() => move(id, { sectionId: 0, slug: "-" }))).toEqual([
      "sectionId",
      "slug",
    ]);
  });
});
