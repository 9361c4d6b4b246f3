import { mkdtempSync, readdirSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import sharp from "sharp";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { inlineText, textBlocks } from "@/newsroom/articles/body";
import { loadArticle } from "@/newsroom/articles/load";
import { brokenQuotes, quotedWords } from "@/newsroom/articles/pull-quote";
import { database, transaction } from "@/newsroom/database";
import { env } from "@/newsroom/env";
import { onChanged } from "@/newsroom/freshness";
import { readFront } from "@/newsroom/front/read";
import { Refused } from "@/newsroom/refusal";
import { readSettings } from "@/newsroom/settings/read";
import { saveSettings } from "@/newsroom/settings/write";
import { commandLine } from "@/newsroom/staff/schema";
import { describeOnBoth } from "@/newsroom/testing/paper";
import { aPublished } from "@/newsroom/testing/stories";
import { changes, retraction } from "./changes";
import { entries, front, sampleReads } from "./edition";
import { fillDemo } from "./fill";
import { sections, topics } from "./places";
import { asFirstPublished, replacedOnce } from "./story-text";

const now = new Date(Math.floor(Date.now() / 60_000) * 60_000);
const pictureFiles = readdirSync(new URL("./pictures", import.meta.url));
const pictures = mkdtempSync(join(tmpdir(), "stet-demo-pictures-"));

/** As many as the real ones, each another, and small: they are read a dozen times here. */
beforeAll(async () => {
  for (const [index, file] of pictureFiles.entries()) {
    const background = { r: index * 10, g: 90, b: 255 - index * 10 };
    await sharp({ create: { width: 360, height: 240, channels: 3, background } }).toFile(
      join(pictures, file),
    );
  }
});
afterAll(() => rmSync(pictures, { recursive: true }));

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
    await fillDemo({ pictures, now, onProgress: ({ done, of }) => progress.push(done / of) });
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
    expect(shown.size).toBe(pictureFiles.length);
    expect(images).toHaveLength(pictureFiles.length);
    for (const { alt, caption, credit, hash } of images) {
      expect([alt.length > 20, Boolean(caption), Boolean(credit)]).toEqual([true, true, true]);
      const files = readdirSync(join(env().dataDir, "media", hash));
      expect(files).toEqual(["original.jpg"]);
    }
  }, 60_000);

  it("has its dates, corrections, versions, retraction, front, reads and name", async () => {
    await fillDemo({ pictures, now });
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
    expect(page.opinions[0]?.items.length).toBeGreaterThan(1);
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
    await fillDemo({ pictures, now: new Date(now.getTime() + 3_600_000) });
    stop();
    expect(heard).toEqual([]);
    expect(await everything()).toEqual(before);
  }, 60_000);

  it("is finished when an earlier fill was cut short", async () => {
    const onProgress = ({ done }: { done: number }) => {
      if (done > 5) throw new Error("the lights went out");
    };
    await expect(fillDemo({ pictures, now, onProgress })).rejects.toThrow("the lights went out");
    const before = await database().article.count();
    expect(before).toBeGreaterThan(3);
    expect(before).toBeLessThan(entries.length);
    await fillDemo({ pictures, now });
    expect(await database().article.count()).toBe(entries.length);
    expect(await database().correction.count()).toBe(changes.length + 1);
    expect(await database().placement.count()).toBe(7);
  }, 60_000);

  it("goes into no paper that has stories of its own", async () => {
    await aPublished();
    const before = await everything();
    await expect(fillDemo({ pictures, now })).rejects.toThrow(Refused);
    expect(await everything()).toEqual(before);
    expect(await database().setting.count()).toBe(0);
  });

  it("does not take a setting out of an editor’s hands", async () => {
    await saveSettings(commandLine, { name: "The Harbor Post" });
    await transaction((tx) => tx.topic.create({ data: { name: "Oceans", slug: "the-sea" } }));
    await fillDemo({ pictures, now });
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

describe("the edition’s pictures", () => {
  it.each(pictureFiles)(
    "%s is as wide as the widest size, and light enough for a checkout",
    async (file) => {
      const path = fileURLToPath(new URL(`./pictures/${file}`, import.meta.url));
      expect(await sharp(path).metadata()).toMatchObject({ width: 1920, height: 1280 });
      expect(statSync(path).size).toBeLessThan(600_000);
      // Not one flat color: there is a drawing on it.
      const { channels } = await sharp(path).resize({ width: 480 }).stats();
      expect(Math.max(...channels.map(({ stdev }) => stdev))).toBeGreaterThan(20);
    },
  );
});
