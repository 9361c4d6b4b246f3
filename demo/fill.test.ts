import { readdirSync } from "node:fs";
import { join } from "node:path";
import sharp from "sharp";
import { describe, expect, it } from "vitest";
import { inlineText, textBlocks } from "@/newsroom/articles/body";
import { loadArticle } from "@/newsroom/articles/load";
import { brokenQuotes, quotedWords } from "@/newsroom/articles/pull-quote";
import { database, transaction } from "@/newsroom/database";
import { env } from "@/newsroom/env";
import { onChanged } from "@/newsroom/freshness";
import { readFront } from "@/newsroom/front/read";
import { widthsFor } from "@/newsroom/media/schema";
import { Refused } from "@/newsroom/refusal";
import { readSettings } from "@/newsroom/settings/read";
import { saveSettings } from "@/newsroom/settings/write";
import { commandLine } from "@/newsroom/staff/schema";
import { describeOnBoth } from "@/newsroom/testing/paper";
import { aPublished } from "@/newsroom/testing/stories";
import { changes, retraction } from "./changes";
import { entries, front, sampleReads } from "./edition";
import { fillDemo } from "./fill";
import { type Picture, pictures } from "./pictures/pictures";
import { sections, topics } from "./places";
import { asFirstPublished, replacedOnce } from "./story-text";

const now = new Date(Math.floor(Date.now() / 60_000) * 60_000);
// The real pictures take half a minute to draw; these are as many, each another, and small.
const draw = async ({ file }: Picture): Promise<Buffer> => {
  const shade = pictures.findIndex((picture) => picture.file === file) * 10;
  const background = { r: shade, g: 90, b: 255 - shade };
  return sharp({ create: { width: 360, height: 240, channels: 3, background } })
    .jpeg()
    .toBuffer();
};
const storyFiles = () =>
  readdirSync(new URL("./stories", import.meta.url)).map((name) => name.replace(/\.md$/, ""));

const everything = async () => {
  const db = database();
  return {
    articles: await db.article.findMany({ orderBy: { id: "asc" } }),
    versions: await db.version.count(),
    corrections: await db.correction.count(),
    events: await db.auditEvent.count(),
    reads: await db.readHour.findMany({ orderBy: [{ articleId: "asc" }, { hour: "asc" }] }),
    related: await db.related.count(),
    placements: await db.placement.count(),
    images: await db.image.count(),
  };
};

describeOnBoth("the demo edition, filled in", () => {
  it("is a whole paper: every link leads somewhere, every pull quote and picture is whole", async () => {
    const progress: number[] = [];
    await fillDemo({ draw, now, onProgress: ({ done, of }) => progress.push(done / of) });
    expect(progress.at(-1)).toBe(1);
    expect(progress).toEqual([...progress].sort((a, b) => a - b));

    const articles = await database().article.findMany({ include: { section: true } });
    expect(articles).toHaveLength(entries.length);
    const published = articles.filter(({ status }) => status === "published");
    expect(published).toHaveLength(entries.length - 1);
    const addresses = new Set(published.map(({ section, slug }) => `/${section.slug}/${slug}`));
    let links = 0;
    let quotes = 0;
    const shown = new Set<number>();
    for (const { id } of articles) {
      const { live, slug } = await loadArticle(database(), id);
      const body = live?.content.body ?? { type: "doc", content: [] };
      for (const { content = [] } of textBlocks(body)) {
        expect(inlineText(content)).not.toMatch(/["'`]|--/);
        for (const node of content) {
          const marks = node.type === "text" ? (node.marks ?? []) : [];
          for (const mark of marks) {
            if (mark.type !== "link" || !mark.attrs.href.startsWith("/")) continue;
            expect([slug, mark.attrs.href, addresses.has(mark.attrs.href)]).toEqual([
              slug,
              mark.attrs.href,
              true,
            ]);
            links += 1;
          }
        }
      }
      expect(brokenQuotes(body)).toEqual([]);
      quotes += quotedWords(body).size;
      if (live?.content.leadImageId) shown.add(live.content.leadImageId);
    }
    expect(links).toBeGreaterThan(20);
    expect(quotes).toBeGreaterThan(20);
    const images = await database().image.findMany();
    expect(shown.size).toBe(pictures.length);
    expect(images).toHaveLength(pictures.length);
    for (const { alt, caption, credit, hash, width } of images) {
      expect([alt.length > 20, Boolean(caption), Boolean(credit)]).toEqual([true, true, true]);
      const files = readdirSync(join(env().dataDir, "media", hash));
      expect(files.sort()).toEqual([
        ...widthsFor(width).map((each) => `${each}.avif`),
        "original.jpg",
      ]);
    }
  }, 60_000);

  it("has its dates, corrections, versions, retraction, front, reads and name", async () => {
    await fillDemo({ draw, now });
    const dates = await database().article.findMany({ orderBy: { publishedAt: "desc" } });
    expect(dates.map(({ slug }) => slug)).toEqual(entries.map(({ slug }) => slug));
    const hoursBefore = dates.map(
      ({ publishedAt }) => (now.getTime() - (publishedAt?.getTime() ?? 0)) / 3_600_000,
    );
    expect(hoursBefore.filter((hours) => hours < 48).length).toBeGreaterThan(6);
    expect(hoursBefore.at(-1)).toBeGreaterThan(60 * 24);

    for (const { slug, kind, was, is, note } of changes) {
      const { id = 0 } = dates.find((article) => article.slug === slug) ?? {};
      const versions = await database().version.findMany({
        where: { articleId: id },
        orderBy: { number: "asc" },
      });
      expect(versions.map(({ why }) => why)).toEqual(["first", kind]);
      const [first, second] = versions.map(({ body }) => JSON.stringify(body));
      expect(first).toContain(was);
      expect(first).not.toContain(is);
      expect(second).toContain(is);
      const corrections = await database().correction.findMany({ where: { articleId: id } });
      expect(corrections).toMatchObject([
        { kind, note, beforeId: versions[0]?.id, afterId: versions[1]?.id },
      ]);
      expect(corrections[0]?.publishedAt.getTime()).toBeLessThan(now.getTime());
    }
    const retracted = dates.find(({ status }) => status === "retracted");
    expect(retracted?.slug).toBe(retraction.slug);

    const page = await readFront();
    expect(page.lead?.path).toContain(front.lead[0]);
    expect(page.seconds.map(({ path }) => path.split("/")[2])).toEqual([
      ...front.second,
      "what-inflation-measures",
    ]);
    expect(page.opinion?.items.length).toBeGreaterThan(1);
    expect(await database().rank.count()).toBe(Object.keys(sampleReads).length);
    const early = await database().readHour.findMany({ include: { article: true } });
    for (const { hour, article } of early) {
      expect(hour.getTime() + 3_600_000).toBeGreaterThan(
        article.publishedAt?.getTime() ?? Infinity,
      );
    }
    expect(await readSettings()).toMatchObject({ name: "The Stet Demo", demo: true });
    expect(await database().section.findMany({ orderBy: { position: "asc" } })).toMatchObject(
      sections.map(({ name }, position) => ({ name, position, opinion: name === "Opinion" })),
    );
    const authors = await database().author.findMany();
    expect(authors.every(({ kind, bio }) => kind === "desk" && bio)).toBe(true);
    expect(authors).toHaveLength(7);
    expect(await database().topic.count()).toBe(Object.keys(topics).length);

    const before = await everything();
    const heard: string[] = [];
    const stop = onChanged(({ tags }) => void heard.push(...tags));
    await fillDemo({ draw, now: new Date(now.getTime() + 3_600_000) });
    stop();
    expect(heard).toEqual([]);
    expect(await everything()).toEqual(before);
  }, 60_000);

  it("is finished when an earlier fill was cut short", async () => {
    let drawings = 0;
    const cut = (picture: Picture) => {
      drawings += 1;
      return drawings > 4 ? Promise.reject(new Error("the lights went out")) : draw(picture);
    };
    await expect(fillDemo({ draw: cut, now })).rejects.toThrow("the lights went out");
    const before = await database().article.count();
    expect(before).toBeGreaterThan(3);
    expect(before).toBeLessThan(entries.length);
    await fillDemo({ draw, now });
    expect(await database().article.count()).toBe(entries.length);
    expect(await database().correction.count()).toBe(changes.length + 1);
    expect(await database().placement.count()).toBe(7);
  }, 60_000);

  it("goes into no paper that has stories of its own", async () => {
    await aPublished();
    const before = await everything();
    await expect(fillDemo({ draw, now })).rejects.toThrow(Refused);
    expect(await everything()).toEqual(before);
    expect(await database().setting.count()).toBe(0);
  });

  it("does not take a setting out of an editor’s hands", async () => {
    await saveSettings(commandLine, { name: "The Harbor Post" });
    await transaction((tx) => tx.topic.create({ data: { name: "Oceans", slug: "the-sea" } }));
    await fillDemo({ draw, now });
    expect((await readSettings()).name).toBe("The Harbor Post");
    expect(await database().topic.findMany({ where: { name: "Oceans" } })).toMatchObject([
      { slug: "the-sea", description: null },
    ]);
  }, 60_000);
});

describe("the edition’s list", () => {
  it("names every story and nothing else, newest first", () => {
    expect(entries.map(({ slug }) => slug).sort()).toEqual(storyFiles().sort());
    const hours = entries.map(({ hoursAgo }) => hoursAgo);
    expect(hours).toEqual([...hours].sort((a, b) => a - b));
  });
});

describe("words are replaced", () => {
  it("only where they stand exactly once", () => {
    expect(replacedOnce("a b c", "b", "d")).toBe("a d c");
    expect(() => replacedOnce("a b b", "b", "d")).toThrow("2 times");
    expect(() => asFirstPublished("---\nheadline: x\n---\n", now, changes[0])).toThrow("0 times");
  });
});
