import { expect, it } from "vitest";
import { moveArticle } from "../articles/publish";
import { takingNotes } from "../freshness";
import { commandLine } from "../staff/schema";
import { describeOnBoth } from "../testing/paper";
import { anAuthor, aSection, aTopic } from "../testing/rows";
import { aDraft, aPublished } from "../testing/stories";
import { standsAt } from "./stands";
import { addRedirect } from "./write";

describeOnBoth("what stands at an address", () => {
  const at = async (path: string) => {
    const standing = await standsAt(path);
    return standing.kind === "moved" ? standing.path : standing.kind;
  };

  it("is a page, where it moved to, or nothing", async () => {
    const section = await aSection({ slug: "world" });
    const story = await aPublished({ section, slug: "harbour" });
    await aDraft({ section, slug: "secret" });
    await aTopic({ slug: "sea" });
    await anAuthor({ slug: "ann" });
    await addRedirect(commandLine, { path: "/2019/05/Harbour.html", to: "/world/harbour" });
    await moveArticle(commandLine, story.id, { slug: "port" });
    const expected = {
      "/": "page",
      "/world": "page",
      "/world/feed.xml": "page",
      "/world/port": "page",
      "/world/harbour": "/world/port",
      "/world/secret": "missing",
      "/world/nothing": "missing",
      "/nowhere": "missing",
      "/nowhere/feed.xml": "missing",
      "/topics/sea": "page",
      "/topics/land": "missing",
      "/by/ann/atom.xml": "page",
      "/by/bob": "missing",
      "/2019/05/harbour.html": "/world/port",
      "/about/ethics": "page",
      "/about/team": "missing",
      "/corrections/1": "missing",
      "/corrections/99999999999": "missing",
      "/archive/2026": "page",
      "/archive/0000": "missing",
      "/archive/0000/01/01": "missing",
      "/archive/1999/01/01": "missing",
      "/archive/2026/02/31": "missing",
      "/x.rsc": "missing",
      "/a%00b": "missing",
      "/world/a%00b": "missing",
    };
    const found = await Promise.all(
      Object.keys(expected).map(async (path) => [path, await at(path)]),
    );
    expect(Object.fromEntries(found)).toEqual(expected);
  });

  it("notes what would change it", async () => {
    const tagsOf = async (path: string) => (await takingNotes(() => standsAt(path))).notes.tags;
    expect(await tagsOf("/world/nothing")).toContain("address:/world/nothing");
    expect(await tagsOf("/nowhere")).toContain("address:/nowhere");
    expect(await tagsOf("/topics/sea")).toContain("address:/topics/sea");
    expect(await tagsOf("/by/ann")).toContain("address:/by/ann");
    expect(await tagsOf("/archive/1999/01/01")).toContain("latest");
    expect(await tagsOf("/corrections/1")).toContain("corrections");
  });
});
