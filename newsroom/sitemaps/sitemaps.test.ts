import { SaxesParser } from "saxes";
import { describe, expect, it } from "vitest";
import { moveArticle, publishChanges, retract } from "../articles/publish";
import { database } from "../database";
import { takingNotes } from "../freshness";
import { saveSettings } from "../settings/write";
import { commandLine } from "../staff/schema";
import { copies } from "../testing/copies";
import { edit } from "../testing/edits";
import { describeOnBoth } from "../testing/paper";
import { anAuthor, aSection, aTopic } from "../testing/rows";
import { aDraft, aPublished } from "../testing/stories";
import { mostInFile, sitemapNamed, sitemapPath } from "./address";
import { readNewsSitemap } from "./news";
import { readSitemap, readSitemapIndex } from "./read";
import { document, element } from "./xml";

const site = "http://localhost:3000";

/** Texts of an element, in order; fails on XML that is not well-formed or misses a namespace. */
function texts(xml: string | null, name: string): string[] {
  const found: string[] = [];
  let open = false;
  const parser = new SaxesParser({ xmlns: true });
  parser.on("error", (error) => {
    throw error;
  });
  parser.on("opentag", (tag) => {
    open = tag.name === name;
    if (open) found.push("");
  });
  parser.on("text", (text) => {
    if (open) found[found.length - 1] += text;
  });
  parser.on("closetag", () => {
    open = false;
  });
  parser.write(xml ?? "").close();
  return found;
}

const all = async () => {
  const files = texts(await readSitemapIndex(), "loc");
  const locs = await Promise.all(
    files.map(async (url) => {
      const name = sitemapNamed(url.replace(`${site}/sitemaps/`, ""));
      return texts(name && (await readSitemap(name)), "loc");
    }),
  );
  return { files, locs };
};

describe("a sitemap's name", () => {
  it("reads back, and nothing else does", () => {
    for (const name of [
      { of: "articles", number: 1 },
      { of: "pages", number: 20 },
    ] as const) {
      expect(sitemapNamed(sitemapPath(name).slice("/sitemaps/".length))).toEqual(name);
    }
    for (const file of [
      "",
      "articles-0.xml",
      "articles-01.xml",
      "articles-1",
      "x-1.xml",
      "articles-42950.xml",
    ]) {
      expect(sitemapNamed(file), file).toBeNull();
    }
  });
});

describe("a sitemap's text", () => {
  it("holds any words, and none that XML cannot", () => {
    const nasty = `<a> & "b" ]]> 'c' \u0007\ud800 中国 \u{1f389}`;
    const xml = document("urlset", [`<url>${element("loc", nasty)}</url>`]);
    expect(texts(xml, "loc")).toEqual([`<a> & "b" ]]> 'c'  中国 \u{1f389}`]);
    expect(xml).toContain('xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"');
  });
});

describeOnBoth("sitemaps", () => {
  it("name every public page once, and no other", async () => {
    const [section, topic, author] = [await aSection(), await aTopic(), await anAuthor()];
    const [unusedTopic, unusedAuthor] = [await aTopic(), await anAuthor()];
    const at = new Date("2026-03-02T12:00:00Z");
    const story = await aPublished({ section, topics: [topic], authors: [author], at });
    const gone = await aPublished({ section, authors: [author], at });
    await retract(commandLine, gone.id, "Wrong.");
    const draft = await aDraft({ section, authors: [author] });
    const { locs } = await all();
    const paths = locs.flat().map((url) => url.replace(site, ""));
    expect(new Set(paths).size).toBe(paths.length);
    expect(paths).toEqual(
      expect.arrayContaining([
        "/",
        "/about/corrections",
        "/corrections",
        `/${section.slug}`,
        `/topics/${topic.slug}`,
        `/by/${author.slug}`,
        "/archive/2026/03",
        story.path,
      ]),
    );
    for (const path of [
      gone.path,
      draft.path,
      `/topics/${unusedTopic.slug}`,
      `/by/${unusedAuthor.slug}`,
      "/archive/2026",
    ]) {
      expect(paths).not.toContain(path);
    }
  });

  it("date an article by its last published words, and follow it where it moves", async () => {
    const at = new Date("2026-03-02T12:00:00Z");
    const story = await aPublished({ at });
    const entry = async () => {
      const name = { of: "articles", number: Math.ceil(story.id / mostInFile) } as const;
      const xml = await readSitemap(name);
      return { loc: texts(xml, "loc")[0], lastmod: texts(xml, "lastmod")[0] };
    };
    expect(await entry()).toEqual({ loc: site + story.path, lastmod: at.toISOString() });
    await edit(story.id, { headline: "Not published yet" });
    await moveArticle(commandLine, story.id, { slug: "elsewhere" });
    expect(await entry()).toEqual({
      loc: expect.stringMatching(/\/elsewhere$/),
      lastmod: at.toISOString(),
    });
    const revision = await edit(story.id, { headline: "Published" });
    const before = Date.now();
    await publishChanges(commandLine, story.id, {
      revision,
      kind: "correction",
      note: "It was wrong.",
    });
    expect(new Date((await entry()).lastmod ?? 0).getTime()).toBeGreaterThanOrEqual(before);
  });

  it("know no cap: 50,001 articles fill more than one file, each as full as allowed", async () => {
    const story = await aPublished({ at: new Date("2026-03-02T12:00:00Z") });
    await copies(story.id, 50_000);
    expect(await database().article.count()).toBe(50_001);
    const { files, locs } = await all();
    expect(files.filter((url) => url.includes("/sitemaps/articles-")).length).toBeGreaterThan(1);
    for (const urls of locs) expect(urls.length).toBeLessThanOrEqual(50_000);
    const articles = new Set(locs.flat().filter((url) => url.startsWith(site + story.path)));
    expect(articles.size).toBe(50_001);
    expect(await readSitemap({ of: "articles", number: 42_949 })).toBeNull();
  }, 60_000);

  it("note that any publication changes them", async () => {
    const { notes } = await takingNotes(readSitemapIndex);
    expect([...notes.tags]).toEqual(expect.arrayContaining(["latest", "sections"]));
  });
});

describeOnBoth("the news sitemap", () => {
  const now = new Date();
  const ago = (hours: number) => new Date(now.getTime() - hours * 3600 * 1000);

  it("is the last 48 hours by first publication, newest first", async () => {
    await saveSettings(commandLine, {
      name: "News & <More>",
      language: "pt-PT",
      timeZone: "Asia/Tokyo",
    });
    const old = await aPublished({ headline: "Old", at: ago(49) });
    await aPublished({ headline: "Edge", at: ago(47.9) });
    await aPublished({ headline: "A “b” & <c>", at: ago(1) });
    const revision = await edit(old.id, { headline: "Old, updated" });
    await publishChanges(commandLine, old.id, { revision, kind: "update" });
    const xml = await readNewsSitemap(now);
    expect(texts(xml, "news:title")).toEqual(["A “b” & <c>", "Edge"]);
    expect(texts(xml, "news:name")[0]).toBe("News & <More>");
    expect(texts(xml, "news:language")[0]).toBe("pt");
    const date = texts(xml, "news:publication_date")[0] ?? "";
    expect(date).toMatch(/\+09:00$/);
    expect(Math.abs(new Date(date).getTime() - ago(1).getTime())).toBeLessThan(1000);
    expect(texts(xml, "loc")).toHaveLength(2);
  });

  it("is stale when its oldest story is two days old", async () => {
    const at = ago(10);
    await aPublished({ at });
    const { notes } = await takingNotes(() => readNewsSitemap());
    expect(notes.until).toBe(at.getTime() + 48 * 3600 * 1000);
    expect([...notes.tags]).toEqual(expect.arrayContaining(["latest", "settings"]));
  });

  it("is valid with nothing in it, and never longer than a thousand", async () => {
    expect(texts(await readNewsSitemap(now), "url")).toEqual([]);
    const story = await aPublished({ at: ago(1) });
    await copies(story.id, 1000);
    expect(texts(await readNewsSitemap(now), "url")).toHaveLength(1000);
  });

  it("names Chinese as the protocol wants it", async () => {
    await aPublished({ at: ago(1) });
    for (const [language, told] of [
      ["zh", "zh-cn"],
      ["zh-Hant", "zh-tw"],
      ["zh-TW", "zh-tw"],
      ["en-GB", "en"],
    ] as const) {
      await saveSettings(commandLine, { language });
      expect(texts(await readNewsSitemap(now), "news:language")).toEqual([told]);
    }
  });
});
