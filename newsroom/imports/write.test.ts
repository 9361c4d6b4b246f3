import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import sharp from "sharp";
import { beforeEach, expect, it } from "vitest";
import { body } from "../articles/body";
import { loadArticle } from "../articles/load";
import { publishChanges, retract } from "../articles/publish";
import { quotedWords } from "../articles/pull-quote";
import { saveDraft } from "../articles/write";
import { database, dialect, transaction } from "../database";
import { env } from "../env";
import { NotAllowed } from "../refusal";
import { saveSettings } from "../settings/write";
import { commandLine } from "../staff/schema";
import { describeOnBoth } from "../testing/paper";
import { staff } from "../testing/rows";
import { importStory } from "./write";

const folder = () => join(env().dataDir, "sent");
const put = (name: string, ...lines: string[]): string => {
  const file = join(folder(), name);
  writeFileSync(file, lines.join("\n"));
  return file;
};
const putPicture = async (name: string, color = "#789") => {
  const picture = sharp({ create: { width: 640, height: 400, channels: 3, background: color } });
  writeFileSync(join(folder(), name), await picture.jpeg().toBuffer());
};

const tide = (...more: string[]) => [
  "---",
  "headline: The tide's clock",
  "deck: Twice a day",
  "section: Science",
  "authors: [Ann Lee, Tide Desk]",
  "topics: [Oceans]",
  "publishedAt: 2024-05-01",
  "slug: tide",
  ...more,
  "---",
  "First, it's wet.",
  "",
  "Second paragraph.",
  "",
  "Third paragraph.",
];

const counts = async () => {
  const db = database();
  return {
    articles: await db.article.count(),
    versions: await db.version.count(),
    sections: await db.section.count(),
    topics: await db.topic.count(),
    authors: await db.author.count(),
    images: await db.image.count(),
    events: await db.auditEvent.count(),
    stale: await db.invalidation.count(),
  };
};
const nothing = {
  articles: 0,
  versions: 0,
  sections: 0,
  topics: 0,
  authors: 0,
  images: 0,
  events: 0,
  stale: 0,
};
const media = () => {
  const path = join(env().dataDir, "media");
  return existsSync(path) ? readdirSync(path) : [];
};

describeOnBoth("importing a story", () => {
  beforeEach(() => mkdirSync(folder(), { recursive: true }));

  it("publishes it with its section, topics, authors, pictures and date", async () => {
    await putPicture("tide.jpg");
    await putPicture("moon.jpg", "#112");
    const file = put(
      "tide.md",
      ...tide(
        "image:",
        "  file: tide.jpg",
        "  alt: A beach",
        "  caption: At noon",
        "pullQuotes:",
        "  - it's wet",
      ),
      "",
      '![A moon](moon.jpg "Full")',
    );
    const result = await importStory(commandLine, file);
    expect(result).toMatchObject({
      outcome: "created",
      address: "/science/tide",
      problems: [],
      notes: [],
    });
    const article = await database().article.findFirstOrThrow({
      include: {
        section: true,
        bylines: { include: { author: true } },
        topics: { include: { topic: true } },
      },
    });
    expect(article).toMatchObject({
      status: "published",
      sourceKey: "slug:science/tide",
      publishedAt: new Date("2024-05-01T00:00:00Z"),
      section: { name: "Science", slug: "science" },
    });
    expect(article.bylines.map(({ author }) => [author.name, author.kind])).toEqual([
      ["Ann Lee", "person"],
      ["Tide Desk", "desk"],
    ]);
    expect(article.topics.map(({ topic }) => topic.name)).toEqual(["Oceans"]);
    const { live } = await loadArticle(database(), article.id);
    const [lead, figure] = await database().image.findMany({ orderBy: { id: "asc" } });
    expect(live?.content).toMatchObject({
      headline: "The tide’s clock",
      leadImageId: lead?.id,
      leadCaption: null,
    });
    expect(lead).toMatchObject({ alt: "A beach", caption: "At noon" });
    expect(live?.content.body.content.map(({ type }) => type)).toEqual([
      "paragraph",
      "paragraph",
      "pullQuote",
      "paragraph",
      "figure",
    ]);
    expect(live?.content.body.content.at(-1)).toMatchObject({ attrs: { imageId: figure?.id } });
    expect(quotedWords(body.parse(live?.content.body)).get("q1")).toBe("it’s wet");
    expect(result.pictures.sort()).toEqual(media().sort());
  });

  it("twice changes nothing, from wherever the file then lies", async () => {
    await putPicture("tide.jpg");
    const lines = tide("image:", "  file: tide.jpg", "  alt: A beach");
    const first = await importStory(commandLine, put("tide.md", ...lines));
    const before = await counts();
    expect(await importStory(commandLine, put("tide.md", ...lines))).toMatchObject({
      outcome: "unchanged",
      articleId: first.articleId,
      address: "/science/tide",
    });
    const plain = ["Untitled by slug", "", "Some text."];
    await importStory(commandLine, put("one.txt", ...plain));
    const after = await counts();
    expect(await importStory(commandLine, put("moved.txt", ...plain))).toMatchObject({
      outcome: "unchanged",
    });
    expect(await counts()).toEqual(after);
    expect(after.articles).toBe(before.articles + 1);
  });

  it("under the name of another of the same run is refused, on the first run and the next", async () => {
    const one = put("a.md", ...tide());
    const other = put("b.md", ...tide().map((line) => line.replace("Second", "Another")));
    const copy = put("c.md", ...tide());
    for (const outcome of ["created", "unchanged"]) {
      const seen = new Map<string, string>();
      expect((await importStory(commandLine, one, { seen })).outcome).toBe(outcome);
      expect(await importStory(commandLine, other, { seen })).toMatchObject({
        outcome: "failed",
        problems: [{ line: 8, message: expect.stringContaining(`has the slug of ${one}`) }],
      });
      expect((await importStory(commandLine, copy, { seen })).outcome).toBe("unchanged");
    }
    expect(await database().version.count()).toBe(1);
  });

  it("uses what the paper has: names by spelling, slug, or a slug they once had", async () => {
    await importStory(commandLine, put("a.md", ...tide()));
    const again = tide().map((line) =>
      line
        .replace("slug: tide", "slug: ebb")
        .replace("Science", "SCIENCE")
        .replace("Oceans", "oceans"),
    );
    expect(await importStory(commandLine, put("b.md", ...again))).toMatchObject({
      outcome: "created",
      address: "/science/ebb",
    });
    expect(await counts()).toMatchObject({ articles: 2, sections: 1, topics: 1, authors: 2 });
  });

  it("takes a bare text: the paper’s own desk and section, now, and says so", async () => {
    const started = new Date();
    const result = await importStory(commandLine, put("bare.txt", "A Headline", "", "Text."));
    expect(result).toMatchObject({ outcome: "created", address: "/news/a-headline" });
    expect(result.notes).toEqual([
      "it names no section and went into News",
      "it names no author; its byline is Staff",
      "it has no date and was published as of now",
    ]);
    const article = await database().article.findFirstOrThrow();
    expect(article.publishedAt?.getTime()).toBeGreaterThanOrEqual(started.getTime());
    expect(await database().author.findMany()).toMatchObject([{ name: "Staff", kind: "desk" }]);
  });

  it("takes a date without a time for the paper’s midnight", async () => {
    await saveSettings(commandLine, { timeZone: "Asia/Tokyo" });
    await importStory(commandLine, put("tide.md", ...tide()));
    const article = await database().article.findFirstOrThrow();
    expect(article.publishedAt).toEqual(new Date("2024-04-30T15:00:00Z"));
  });

  it("schedules what is dated in the future", async () => {
    const year = new Date().getUTCFullYear() + 1;
    const lines = tide().map((line) => line.replace("2024-05-01", `${year}-05-01T08:00:00Z`));
    const result = await importStory(commandLine, put("tide.md", ...lines));
    expect(result.notes).toEqual([`scheduled for ${year}-05-01T08:00:00.000Z`]);
    const article = await database().article.findFirstOrThrow();
    expect(article).toMatchObject({ status: "scheduled", publishedAt: null });
    const changed = lines.map((line) => line.replace("Second", "Another"));
    expect((await importStory(commandLine, put("tide.md", ...changed))).outcome).toBe("updated");
    expect(await database().article.findFirstOrThrow()).toMatchObject({ status: "scheduled" });
  });

  it("files a name that has no letters of an address", async () => {
    const lines = tide().map((line) => line.replace("Science", "Наука").replace("Oceans", "海"));
    const file = put("a.md", ...lines);
    const result = await importStory(commandLine, file);
    expect(result.address).toMatch(/^\/section-[0-9a-f]{8}\/tide$/);
    await importStory(commandLine, put("b.md", ...lines, "", "More."));
    expect(await database().section.count()).toBe(1);
  });
});

describeOnBoth("importing a changed file", () => {
  beforeEach(() => mkdirSync(folder(), { recursive: true }));
  const changed = tide().map((line) => line.replace("Second paragraph", "A better paragraph"));

  it("leaves what readers see alone: the change waits for an editor", async () => {
    const { articleId = 0 } = await importStory(commandLine, put("tide.md", ...tide()));
    const file = put("tide.md", ...changed);
    const result = await importStory(commandLine, file);
    expect(result).toMatchObject({ outcome: "updated", address: "/science/tide" });
    expect(result.notes).toEqual([expect.stringContaining("an editor says whether")]);
    const { draft, live } = await loadArticle(database(), articleId);
    expect(JSON.stringify(live?.content.body)).toContain("Second paragraph");
    expect(JSON.stringify(draft.content.body)).toContain("A better paragraph");
    expect((await importStory(commandLine, file)).outcome).toBe("unchanged");
    const again = await importStory(commandLine, put("tide.md", ...tide()));
    expect(again.notes).toEqual(["nothing that readers see has changed"]);
  });

  it("says that a published article keeps its address", async () => {
    const source = "source: wire-7";
    await importStory(commandLine, put("tide.md", ...tide(source)));
    const moved = tide(source).map((line) =>
      line.replace("Science", "Culture").replace("slug: tide", "slug: ebb"),
    );
    const result = await importStory(commandLine, put("tide.md", ...moved));
    expect(result).toMatchObject({ outcome: "updated", address: "/science/tide" });
    expect(result.notes).toContain("its address stays; the newsroom moves published articles");
  });

  it("notices a changed picture", async () => {
    await putPicture("tide.jpg");
    const file = put("tide.md", ...tide("image:", "  file: tide.jpg", "  alt: A beach"));
    await importStory(commandLine, file);
    await putPicture("tide.jpg", "#f00");
    expect((await importStory(commandLine, file)).outcome).toBe("updated");
    expect(await database().image.count()).toBe(2);
  });

  it("does not touch what the newsroom edited since", async () => {
    const { articleId = 0 } = await importStory(commandLine, put("tide.md", ...tide()));
    const editor = await staff("editor", "An Editor");
    const { draft, sectionId, kind } = await loadArticle(database(), articleId);
    const state = await saveDraft(editor, {
      article: { id: articleId, revision: draft.revision },
      sectionId,
      kind,
      content: { ...draft.content, headline: "The editor’s headline" },
    });
    await publishChanges(editor, articleId, { revision: state.revision, kind: "typo" });
    const before = await counts();
    const result = await importStory(commandLine, put("tide.md", ...changed));
    expect(result.outcome).toBe("failed");
    expect(result.problems[0]?.message).toContain("edited its article since (last An Editor)");
    expect(await counts()).toEqual(before);
    expect((await loadArticle(database(), articleId)).draft.content.headline).toBe(
      "The editor’s headline",
    );
  });

  it("does not bring a retracted article back", async () => {
    const { articleId = 0 } = await importStory(commandLine, put("tide.md", ...tide()));
    await retract(commandLine, articleId, "It was wrong.");
    const result = await importStory(commandLine, put("tide.md", ...changed));
    expect(result.problems[0]?.message).toContain("was retracted");
    expect(await database().article.findMany()).toMatchObject([{ status: "retracted" }]);
  });
});

describeOnBoth("importing what cannot be brought in", () => {
  beforeEach(() => mkdirSync(folder(), { recursive: true }));
  const refused = async (file: string) => {
    const { outcome, problems } = await importStory(commandLine, file);
    expect(outcome).toBe("failed");
    return problems;
  };

  it("keeps nothing and names lines: of the file’s own words", async () => {
    expect(await refused(put("a.md", ...tide("tags: x")))).toEqual([
      { line: 9, message: expect.stringContaining("no key “tags”") },
    ]);
    expect(await refused(put("b.md", "---", "deck: d", "---", "Text."))).toEqual([
      { line: 1, message: "no headline" },
    ]);
    expect(await refused(put("c.md", ""))).toEqual([{ line: null, message: "is empty" }]);
    expect(await refused(join(folder(), "gone.md"))).toEqual([
      { line: null, message: "the file is not there" },
    ]);
    expect(await refused(folder())).toEqual([{ line: null, message: "the file is not a file" }]);
    writeFileSync(join(folder(), "big.txt"), Buffer.alloc(2 * 1024 * 1024 + 1, "a "));
    expect(await refused(join(folder(), "big.txt"))).toEqual([
      { line: null, message: "the file is larger than 2 MB" },
    ]);
    expect(await counts()).toEqual(nothing);
  });

  it("of what the desk refuses", async () => {
    const bad = tide().map((line) => line.replace("slug: tide", "slug: The Tide"));
    expect(await refused(put("a.md", ...bad))).toEqual([
      { line: 8, message: expect.stringContaining("slug may have only a–z") },
    ]);
    const long = tide(`kicker: ${"long ".repeat(20)}`);
    expect(await refused(put("b.md", ...long))).toEqual([
      { line: 9, message: "kicker is longer than 60 characters" },
    ]);
    const hidden = tide().map((line) => line.replace("Science", "Search"));
    expect(await refused(put("c.md", ...hidden))).toEqual([
      {
        line: 4,
        message: expect.stringContaining("section: “/search” is one of the paper’s own pages"),
      },
    ]);
    const zero = tide().map((line) => line.replace("Science", "S".repeat(61)));
    expect(await refused(put("d.md", ...zero))).toMatchObject([{ line: 4 }]);
    expect(await counts()).toEqual(nothing);
  });

  it("of an address that another article has", async () => {
    await importStory(commandLine, put("a.md", ...tide()));
    const before = await counts();
    expect(await refused(put("b.md", ...tide("source: other")))).toEqual([
      {
        line: 8,
        message: expect.stringContaining("slug “/science/tide” belongs to another article"),
      },
    ]);
    expect(await counts()).toEqual(before);
  });

  it("of its pictures", async () => {
    const withPicture = (file: string) =>
      put("a.md", ...tide("image:", `  file: ${file}`, "  alt: A"));
    expect(await refused(withPicture("gone.jpg"))).toEqual([
      { line: 9, message: "the picture gone.jpg is not there" },
    ]);
    put("words.jpg", "just words");
    expect(await refused(withPicture("words.jpg"))).toEqual([
      { line: 9, message: "the picture words.jpg is not a JPEG, PNG, WebP, AVIF or GIF picture" },
    ]);
    for (const address of ["https://example.org/a.jpg", "/etc/passwd", "file:///etc/passwd"]) {
      expect(await refused(withPicture(address))).toEqual([
        { line: 9, message: expect.stringContaining("must be a file beside the story") },
      ]);
    }
    expect(await counts()).toEqual(nothing);
    expect(media()).toEqual([]);
  });

  it("to somebody who may not publish any story", async () => {
    const author = await staff("author");
    await expect(importStory(author, put("a.md", ...tide()))).rejects.toThrow(NotAllowed);
  });
});

describeOnBoth("an import that is cut short", () => {
  beforeEach(() => mkdirSync(folder(), { recursive: true }));

  it("between the draft and its publication leaves nothing behind", async () => {
    await putPicture("tide.jpg");
    const file = put("tide.md", ...tide("image:", "  file: tide.jpg", "  alt: A beach"));
    await cutVersions();
    try {
      await expect(importStory(commandLine, file)).rejects.toThrow(/version\.create/);
    } finally {
      await restoreVersions();
    }
    expect(await counts()).toEqual(nothing);
    expect(media()).toEqual([]);
    expect((await importStory(commandLine, file)).outcome).toBe("created");
  });

  it("because it was a dry run says what would be, and keeps nothing", async () => {
    await putPicture("tide.jpg");
    const file = put("tide.md", ...tide("image:", "  file: tide.jpg", "  alt: A beach"));
    expect(await importStory(commandLine, file, { dryRun: true })).toMatchObject({
      outcome: "created",
      address: "/science/tide",
    });
    expect(await counts()).toEqual(nothing);
    expect(media()).toEqual([]);
    rmSync(join(folder(), "tide.jpg"));
    expect((await importStory(commandLine, file, { dryRun: true })).outcome).toBe("failed");
  });
});

/** Makes the database itself fail where a version is written. */
const cutVersions = () =>
  transaction(async (tx) => {
    if (dialect() === "sqlite") {
      await tx.$executeRawUnsafe(
        `CREATE TRIGGER cut BEFORE INSERT ON "Version" BEGIN SELECT RAISE(ABORT, 'the lights went out'); END`,
      );
      return;
    }
    await tx.$executeRawUnsafe(
      `CREATE FUNCTION cut() RETURNS trigger AS $$ BEGIN RAISE 'the lights went out'; END $$ LANGUAGE plpgsql`,
    );
    await tx.$executeRawUnsafe(
      `CREATE TRIGGER cut BEFORE INSERT ON "Version" FOR EACH ROW EXECUTE FUNCTION cut()`,
    );
  });
const restoreVersions = () =>
  transaction(async (tx) => {
    if (dialect() === "sqlite") await tx.$executeRawUnsafe("DROP TRIGGER cut");
    else await tx.$executeRawUnsafe("DROP FUNCTION cut CASCADE");
  });
