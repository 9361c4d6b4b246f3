import { expect, it } from "vitest";
import { moveArticle } from "../articles/publish";
import { movedTo } from "../articles/resolve";
import { NotAllowed, NotFound } from "../refusal";
import { commandLine } from "../staff/schema";
import { describeOnBoth } from "../testing/paper";
import { anAuthor, aSection, aTopic, staff } from "../testing/rows";
import { aDraft, aPublished } from "../testing/stories";
import { refusal, refusedOn, tracesOf } from "../testing/traces";
import { listRedirects } from "./read";
import { addRedirect, removeRedirect } from "./write";

const add = (path: string, to: string) => addRedirect(commandLine, { path, to });

describeOnBoth("redirects", () => {
  it("lead to a story, and follow it when it moves, in one hop", async () => {
    const story = await aPublished({ section: await aSection({ slug: "world" }), slug: "harbour" });
    await add("/2019/05/Harbour.html", "http://localhost:3000/world/harbour/");
    expect(await movedTo("/2019/05/harbour.html")).toBe("/world/harbour");
    await moveArticle(commandLine, story.id, { slug: "port" });
    expect(await movedTo("/2019/05/harbour.html")).toBe("/world/port");
    // What a retired address leads to is what stands there, not the retired address.
    await add("/older", "/world/harbour");
    expect(await movedTo("/older")).toBe("/world/port");
  });

  it("lead to sections, topics, authors and the paper's own pages", async () => {
    await aSection({ slug: "sport" });
    await aTopic({ slug: "sea" });
    await anAuthor({ slug: "ann" });
    for (const to of ["/sport", "/topics/sea", "/by/ann", "/", "/about/ethics", "/search?q=Sea"]) {
      const path = `/old${to.replaceAll(/\W/g, "-")}`;
      await add(path, to);
      expect(await movedTo(path.toLowerCase())).toBe(to);
    }
    await add("/chained", "/old-about-ethics");
    expect(await movedTo("/chained")).toBe("/about/ethics");
  });

  it("are told to the pages at the address, however it was typed, and logged", async () => {
    const editor = await staff("editor", "Ed");
    let id = 0;
    const added = await tracesOf(async () => {
      ({ id } = await addRedirect(editor, { path: "/About-Us", to: "/about" }));
    });
    expect(added.tags).toEqual([["address:/About-Us", "address:/about-us"]]);
    expect(added.log).toEqual([`Ed: redirect.add redirect ${id}`]);
    expect(added.details).toEqual([{ path: "/about-us", to: "/about" }]);
    const removed = await tracesOf(() => removeRedirect(editor, id));
    expect(removed.tags).toEqual([["address:/about-us"]]);
    expect(removed.log).toEqual([`Ed: redirect.remove redirect ${id}`]);
    expect(await movedTo("/about-us")).toBeNull();
  });

  it("are refused where something stands, stood, or answers, and where nothing does at the other end", async () => {
    const section = await aSection({ slug: "world" });
    await aPublished({ section, slug: "harbour" });
    const draft = await aDraft({ section, slug: "secret" });
    await aTopic({ slug: "sea" });
    await anAuthor({ slug: "ann" });
    await add("/taken", "/world");
    for (const path of [
      "/world",
      "/world/harbour",
      "/world/secret",
      "/topics/sea",
      "/by/ann",
      "/taken",
      "/admin/settings",
      "/feed.xml",
      "/",
      "https://elsewhere.example/x",
      "/old?p=1",
      "",
      "/a b",
      "/a\u0000",
    ])
      expect(await refusedOn(() => add(path, "/about")), path).toEqual(["path"]);
    for (const to of [
      "/nothing",
      "/nothing/here",
      draft.path,
      "/free",
      "https://elsewhere.example/",
      "//elsewhere.example",
      "javascript:alert(1)",
      "/admin",
      "/world/harbour#end",
    ])
      expect(await refusedOn(() => add("/free", to)), to).toEqual(["to"]);
  });

  it("left by a move stand for ever", async () => {
    const story = await aPublished({ section: await aSection({ slug: "world" }), slug: "harbour" });
    await moveArticle(commandLine, story.id, { slug: "port" });
    const [left] = (await listRedirects()).items;
    expect(left).toMatchObject({ path: "/world/harbour", to: "/world/port", typed: false });
    expect(await refusedOn(() => removeRedirect(commandLine, left?.id ?? 0))).toEqual([""]);
    expect(await refusedOn(() => add("/world/harbour", "/about"))).toEqual(["path"]);
  });

  it("are not removed twice", async () => {
    const { id } = await add("/old", "/about");
    await removeRedirect(commandLine, id);
    for (const gone of [id, 0, 2 ** 40])
      expect(await refusal(() => removeRedirect(commandLine, gone))).toBeInstanceOf(NotFound);
  });

  it("are added once by two at the same moment", async () => {
    const outcomes = await Promise.allSettled([add("/old", "/about"), add("/old", "/search")]);
    expect(outcomes.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  });

  it("are for editors", async () => {
    const { id } = await add("/old", "/about");
    for (const role of ["contributor", "author"] as const) {
      const actor = await staff(role);
      expect(
        await refusal(() => addRedirect(actor, { path: "/new", to: "/about" })),
      ).toBeInstanceOf(NotAllowed);
      expect(await refusal(() => removeRedirect(actor, id))).toBeInstanceOf(NotAllowed);
    }
  });

  it("are listed newest first, found by either end, page by page", async () => {
    const headline = "A harbour opens";
    await aPublished({ section: await aSection({ slug: "world" }), slug: "x", headline });
    for (const [path, to] of [
      ["/one", "/about"],
      ["/two", "/world/x"],
      ["/three", "/about/ethics"],
    ] as const)
      await add(path, to);
    const first = await listRedirects({ take: 2 });
    expect(first.items.map(({ path, to, title, typed }) => [path, to, title, typed])).toEqual([
      ["/three", "/about/ethics", null, true],
      ["/two", "/world/x", headline, true],
    ]);
    const second = await listRedirects({ take: 2, before: first.older ?? 0 });
    expect([second.items.map(({ path }) => path), second.older]).toEqual([["/one"], null]);
    const found = async (search: string) =>
      (await listRedirects({ search })).items.map(({ path }) => path);
    expect(await found("TWO")).toEqual(["/two"]);
    expect(await found("ethics")).toEqual(["/three"]);
  });
});
