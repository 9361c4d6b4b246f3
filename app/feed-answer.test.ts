import { expect, it, vi } from "vitest";
import * as environment from "@/newsroom/env";
import { saveSection } from "@/newsroom/sections/write";
import { commandLine } from "@/newsroom/staff/schema";
import { describeOnBoth } from "@/newsroom/testing/paper";
import { aPublished } from "@/newsroom/testing/stories";
import { GET as sectionAtom } from "./(site)/[section]/atom.xml/route";
import { GET as paperJson } from "./feed.json/route";
import { GET as paperRss } from "./feed.xml/route";

const request = new Request("https://paper.example/");
const sectionFeed = (section: string) =>
  sectionAtom(request, { params: Promise.resolve({ section }) });

describeOnBoth("feed addresses", () => {
  it("answer with the feed, as what it is", async () => {
    await aPublished({ headline: "Told" });
    const rss = await paperRss();
    expect(rss.status).toBe(200);
    expect(rss.headers.get("content-type")).toBe("application/rss+xml; charset=utf-8");
    expect(rss.headers.get("link")).toBeNull();
    expect(await rss.text()).toContain("<title>Told</title>");
    const json = await paperJson();
    expect(json.headers.get("content-type")).toBe("application/feed+json; charset=utf-8");
  });

  it("name the hub and the feed's own address where there is a hub", async () => {
    vi.spyOn(environment, "env").mockReturnValue({
      ...environment.env(),
      siteUrl: "https://paper.example",
      webSubHub: "https://hub.example/",
    });
    expect((await paperRss()).headers.get("link")).toBe(
      '<https://hub.example/>; rel="hub", <https://paper.example/feed.xml>; rel="self"',
    );
  });

  it("move with their page, and end where there is none", async () => {
    const { id } = await saveSection(commandLine, null, { name: "World" });
    await saveSection(commandLine, id, { name: "World", slug: "the-world" });
    expect((await sectionFeed("the-world")).status).toBe(200);
    const moved = await sectionFeed("world");
    expect(moved.status).toBe(308);
    expect(moved.headers.get("location")).toBe("/the-world/atom.xml");
    expect((await sectionFeed("nowhere")).status).toBe(404);
  });
});
