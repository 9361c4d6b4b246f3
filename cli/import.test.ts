import { spawn } from "node:child_process";
import { mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import sharp from "sharp";
import { beforeEach, describe, expect, it } from "vitest";
import { database } from "@/newsroom/database";
import { env } from "@/newsroom/env";
import { describeOnBoth } from "@/newsroom/testing/paper";
import { importPaths, type Voice } from "./import";
import { findStories } from "./story-files";

const folder = () => join(env().dataDir, "sent");
const put = (name: string, text: string): string => {
  const file = join(folder(), name);
  writeFileSync(file, text);
  return file;
};
const story = (slug: string, more = "") =>
  `---\nheadline: ${slug}\nsection: Science\nauthors: [Ann Lee]\npublishedAt: 2024-05-01\nslug: ${slug}\n${more}---\nText.\n`;

async function bringIn(paths: string[], options: { dryRun?: boolean } = {}) {
  const told: string[] = [];
  const complained: string[] = [];
  const bars: string[] = [];
  const voice: Voice = {
    say: (line) => told.push(line),
    complain: (line) => complained.push(line),
    bar: (label, steps) => {
      let done = 0;
      return {
        step: () => {
          done += 1;
        },
        end: (text) => bars.push(`${label} ${done}/${steps}: ${text}`),
      };
    },
  };
  const code = await importPaths(paths, options, voice);
  return { code, told, complained, bars };
}

describeOnBoth("stet import", () => {
  beforeEach(() => mkdirSync(folder(), { recursive: true }));

  it("says a line for each file and a summary, and prepares the pictures", async () => {
    const picture = sharp({ create: { width: 500, height: 400, channels: 3, background: "#789" } });
    writeFileSync(join(folder(), "a.jpg"), await picture.jpeg().toBuffer());
    const a = put("a.md", story("a", "image:\n  file: a.jpg\n  alt: A field\n"));
    const b = put("b.txt", "A Headline\n\nText.\n");
    const first = await bringIn([folder()]);
    expect(first).toEqual({
      code: 0,
      told: [
        `${a}: created, /science/a`,
        `${b}: created, /news/a-headline`,
        "  it names no section and went into News",
        "  it names no author; its byline is Staff",
        "  it has no date and was published as of now",
      ],
      complained: [],
      bars: ["Bringing stories in 2/2: 2 created", "Preparing pictures 1/1: 1 picture ready"],
    });
    const [hash = ""] = readdirSync(join(env().dataDir, "media"));
    expect(readdirSync(join(env().dataDir, "media", hash)).sort()).toEqual([
      "320.avif",
      "480.avif",
      "original.jpg",
    ]);
    const second = await bringIn([folder()]);
    expect(second).toMatchObject({
      code: 0,
      told: [`${a}: unchanged, /science/a`, `${b}: unchanged, /news/a-headline`],
      bars: ["Bringing stories in 2/2: 0 created, 2 unchanged"],
    });
  });

  it("ends with 1 when any failed, naming file, line and reason; the others are in", async () => {
    put("a.md", story("a"));
    const b = put("b.md", story("b", "tags: x\n"));
    const { code, complained, bars } = await bringIn([folder(), "gone.md"]);
    expect(code).toBe(1);
    expect(complained[0]).toBe("gone.md: is not there");
    expect(complained[1]).toContain(`${b}:7: front matter has no key “tags”`);
    expect(bars).toEqual(["Bringing stories in 2/2: 1 created, 2 failed"]);
    expect(await database().article.count()).toBe(1);
  });

  it("keeps nothing on a dry run", async () => {
    put("a.md", story("a"));
    const { code, told, bars } = await bringIn([folder()], { dryRun: true });
    expect([code, told.length]).toEqual([0, 1]);
    expect(bars).toEqual(["Trying stories 1/1: 1 created (a dry run: nothing was kept)"]);
    expect(await database().article.count()).toBe(0);
    expect(await database().section.count()).toBe(0);
  });
});

describe("stories are found", () => {
  it("in folders below folders, in order, and nothing else with them", async () => {
    const root = join(env().dataDir, "walk");
    mkdirSync(join(root, "b", ".git"), { recursive: true });
    for (const name of [
      "b/2.MD",
      "b/1.markdown",
      "a.txt",
      "README.md",
      "_draft.md",
      "x.jpg",
      "b/.git/c.md",
    ]) {
      writeFileSync(join(root, name), "");
    }
    const { files, problems } = await findStories([root, join(root, "a.txt"), join(root, "x.jpg")]);
    expect(files).toEqual(["a.txt", "b/1.markdown", "b/2.MD"].map((name) => join(root, name)));
    expect(problems).toEqual([
      { path: join(root, "x.jpg"), message: "is no story (.md, .markdown, .txt)" },
    ]);
    expect((await findStories([join(root, "b", ".git")])).files).toHaveLength(1);
  });
});

describeOnBoth("an import that is killed", ({ target }) => {
  it("has brought in each story whole or not at all, and can be run again", async () => {
    mkdirSync(folder(), { recursive: true });
    const names = Array.from({ length: 40 }, (_, index) => `story-${index}`);
    for (const [index, name] of names.entries()) {
      const background = { r: index * 6, g: 90, b: 120 };
      const picture = sharp({ create: { width: 900, height: 700, channels: 3, background } });
      writeFileSync(join(folder(), `${name}.jpg`), await picture.jpeg().toBuffer());
      put(
        `${name}.md`,
        story(name, `topics: [${name}]\nimage:\n  file: ${name}.jpg\n  alt: A field\n`),
      );
    }
    const at = target();
    const url = at.provider === "postgresql" ? at.url : "";
    const script = `import("./cli/import.ts").then(({ importCommand }) => importCommand(["${folder()}"]))`;
    const child = spawn(process.execPath, ["--import", "tsx", "--eval", script], {
      env: { ...process.env, DATABASE_URL: url },
      stdio: ["ignore", "pipe", "inherit"],
    });
    // In the middle of the work: some stories are in, the next is under way.
    await new Promise<void>((resolve) => {
      let lines = 0;
      child.stdout.on("data", (chunk: Buffer) => {
        lines += chunk.toString().split("created").length - 1;
        if (lines >= 7) child.kill("SIGKILL");
      });
      child.on("exit", () => resolve());
    });
    expect(child.signalCode).toBe("SIGKILL");

    const standing = async () => {
      const articles = await database().article.findMany({
        include: { liveVersion: { include: { leadImage: true } }, bylines: true, topics: true },
      });
      for (const { status, liveVersion, bylines, topics } of articles) {
        expect([status, bylines.length, topics.length]).toEqual(["published", 1, 1]);
        const files = join(env().dataDir, "media", liveVersion?.leadImage?.hash ?? "none");
        expect((await sharp(join(files, "original.jpg")).stats()).isOpaque).toBe(true);
      }
      const counts = [
        articles.length,
        await database().topic.count(),
        await database().image.count(),
      ];
      expect(new Set(counts).size).toBe(1);
      return articles.length;
    };
    const before = await standing();
    expect(before).toBeGreaterThanOrEqual(7);
    expect(before).toBeLessThan(names.length);
    const { code, bars } = await bringIn([folder()]);
    expect(code).toBe(0);
    expect(bars[0]).toBe(
      `Bringing stories in 40/40: ${names.length - before} created, ${before} unchanged`,
    );
    expect(await standing()).toBe(names.length);
  }, 60_000);
});
