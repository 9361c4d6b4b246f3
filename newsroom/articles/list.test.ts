import { expect, it } from "vitest";
import { takingNotes } from "../freshness";
import { commandLine } from "../staff/schema";
import { describeOnBoth } from "../testing/paper";
import { anAuthor, anImage, aSection, aTopic } from "../testing/rows";
import { aDraft, aPublished } from "../testing/stories";
import { listArticles, newestIds, type Scope } from "./list";
import { retract } from "./publish";

const paper: Scope = { of: "paper" };
const headlines = async (scope: Scope, take = 20) =>
  (await listArticles(scope, { take })).items.map(({ headline }) => headline);

/** Stories of 1 May 1965 to so many days later; every third shares its moment with the one before. */
async function stories(count: number, given: Parameters<typeof aPublished>[0] = {}) {
  for (let number = 0; number < count; number += 1) {
    const at = new Date(Date.UTC(1965, 4, 1 + number - (number % 3 === 2 ? 1 : 0)));
    await aPublished({ ...given, headline: `Story ${number}`, at });
  }
}

describeOnBoth("a list", () => {
  it("tells of each story what a card draws", async () => {
    const section = await aSection({ name: "World", opinion: true });
    const authors = [await anAuthor({ kind: "desk" }), await anAuthor()];
    const image = await anImage({ focusX: 20 });
    const story = await aPublished({
      section,
      authors,
      kind: "analysis",
      headline: "The harbour opens",
      kicker: "Ports",
      deck: "After nine years.",
      leadImageId: image.id,
      body: ["One two three."],
      at: new Date("2024-05-01T08:00:00Z"),
    });
    const { createdAt: _, fileName: ____, addedBy: _____, ...picture } = image;
    const { position: __, description: ___, ...place } = section;
    expect((await listArticles(paper)).items).toEqual([
      {
        id: story.id,
        publicId: story.publicId,
        path: story.path,
        kind: "analysis",
        section: place,
        kicker: "Ports",
        headline: "The harbour opens",
        deck: "After nine years.",
        authors: authors.map(({ id, name, slug, kind }) => ({ id, name, slug, kind })),
        publishedAt: new Date("2024-05-01T08:00:00Z"),
        updatedAt: null,
        correctedAt: null,
        wordCount: 3,
        picture,
      },
    ]);
  });

  it("is read to its end and back without losing or repeating a story, even of one moment or of 1965", async () => {
    const [section, author] = [await aSection(), await anAuthor()];
    await stories(8, { section, authors: [author] });
    const all = await headlines(paper);
    expect(all).toHaveLength(8);
    expect(all[0]).toBe("Story 7");
    for (const scope of [
      paper,
      { of: "section", id: section.id },
      { of: "author", id: author.id },
    ] as const) {
      const down: string[] = [];
      let page = await listArticles(scope, { take: 3 });
      expect(page.newer).toBeNull();
      for (;;) {
        down.push(...page.items.map(({ headline }) => headline));
        if (page.older === null) break;
        page = await listArticles(scope, { before: page.older, take: 3 });
      }
      expect(down).toEqual(all);
      const up = page.items.map(({ headline }) => headline);
      while (page.newer !== null) {
        page = await listArticles(scope, { after: page.newer, take: 3 });
        up.unshift(...page.items.map(({ headline }) => headline));
      }
      expect(up).toEqual(all);
    }
  });

  it("holds what its scope says, and only what is public", async () => {
    const [section, author, topic] = [await aSection(), await anAuthor(), await aTopic()];
    const given = { section, authors: [author], topics: [topic] };
    await aPublished({ ...given, headline: "Public" });
    await aPublished({ headline: "Elsewhere" });
    await aDraft({ ...given, headline: "Draft" });
    const gone = await aPublished({ ...given, headline: "Retracted" });
    await retract(commandLine, gone.id, "Made up.");
    for (const scope of [
      { of: "section", id: section.id },
      { of: "author", id: author.id },
      { of: "topic", id: topic.id },
    ] as const) {
      expect(await headlines(scope)).toEqual(["Public"]);
    }
    expect(await headlines(paper)).toEqual(["Elsewhere", "Public"]);
    expect(await headlines({ of: "section", id: 999 })).toEqual([]);
  });

  it("ends where a day ends", async () => {
    await stories(4);
    const from = new Date(Date.UTC(1965, 4, 2));
    const until = new Date(Date.UTC(1965, 4, 4));
    expect(await headlines({ of: "paper", from, until })).toEqual(["Story 2", "Story 1"]);
  });

  it.each(["zzzzzzz-zzzzzzz", "abc-zzzzzzz", "0-0", "'; DROP TABLE", "-"])(
    "shows its first page for a cursor that is none: %s",
    async (cursor) => {
      await stories(2);
      const first = await listArticles(paper);
      expect(first.items).toHaveLength(2);
      expect(await listArticles(paper, { before: cursor })).toEqual(first);
      expect(await listArticles(paper, { after: cursor })).toEqual(first);
    },
  );

  it("is refreshed when its scope or a story in it changes", async () => {
    const topic = await aTopic();
    const { id } = await aPublished({ topics: [topic] });
    const { notes } = await takingNotes(() => listArticles({ of: "topic", id: topic.id }));
    expect([...notes.tags].sort()).toEqual([`article:${id}`, `topic:${topic.id}`]);
    const newest = await takingNotes(() => newestIds(paper, 3));
    expect(newest.result).toEqual([id]);
    expect([...newest.notes.tags]).toEqual(["latest"]);
  });
});
