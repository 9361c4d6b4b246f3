import { expect, it } from "vitest";
import { moveArticle, publishChanges, retract } from "../articles/publish";
import { database } from "../database";
import { takingNotes } from "../freshness";
import { commandLine } from "../staff/schema";
import { bodyOf } from "../testing/bodies";
import { edit } from "../testing/edits";
import { describeOnBoth } from "../testing/paper";
import { aSection } from "../testing/rows";
import { aPublished } from "../testing/stories";
import { readCorrection, readCorrections } from "./read";

const day = (number: number) => new Date(Date.UTC(2024, 4, number));

/** A story of 1 May 2024, corrected on these days of May. */
async function corrected(...days: number[]) {
  const section = await aSection();
  const story = await aPublished({
    section,
    headline: "It began in 1999",
    at: day(1),
    body: ["In 1999."],
  });
  for (const number of days) {
    const revision = await edit(story.id, { body: bodyOf(`In ${2000 + number}.`) });
    const change = { kind: "correction", note: `Note of ${number} May`, revision } as const;
    await publishChanges(commandLine, story.id, change, { at: day(number) });
  }
  return { ...story, section };
}

describeOnBoth("the corrections log", () => {
  it("tells every note, newest first, with the article it belongs to", async () => {
    const story = await corrected(2, 4);
    const other = await corrected(3);
    const { entries, older, paged } = await readCorrections();
    expect(entries.map(({ note }) => note)).toEqual([
      "Note of 4 May",
      "Note of 3 May",
      "Note of 2 May",
    ]);
    expect(entries[0]).toEqual({
      id: expect.any(Number),
      kind: "correction",
      note: "Note of 4 May",
      publishedAt: day(4),
      before: 2,
      after: 3,
      article: { headline: "It began in 1999", path: story.path, section: story.section.name },
    });
    expect(entries[1]?.article.path).toBe(other.path);
    expect({ older, paged }).toEqual({ older: null, paged: false });
  });

  it("is read page by page without losing or repeating one, even of one moment", async () => {
    for (let count = 0; count < 3; count += 1) await corrected(2, 3);
    const seen: number[] = [];
    let before: string | undefined;
    for (let page = 0; page < 3; page += 1) {
      const { entries, older, paged } = await readCorrections({ before, take: 2 });
      expect(paged).toBe(page > 0);
      seen.push(...entries.map(({ id }) => id));
      expect(older === null).toBe(page === 2);
      before = older ?? undefined;
    }
    const all = await database().correction.findMany({
      orderBy: [{ publishedAt: "desc" }, { id: "desc" }],
    });
    expect(seen).toEqual(all.map(({ id }) => id));
  });

  it("takes a cursor that is none for the first page", async () => {
    await corrected(2);
    expect(await readCorrections({ before: "../../etc" })).toMatchObject({
      paged: false,
      entries: [{}],
    });
  });

  it("leads to where an article is now, and is refreshed when it moves", async () => {
    const story = await corrected(2);
    const { notes } = await takingNotes(() => readCorrections());
    expect([...notes.tags].sort()).toEqual([`article:${story.id}`, "corrections", "sections"]);
    await moveArticle(commandLine, story.id, { slug: "elsewhere" });
    const { entries } = await readCorrections();
    expect(entries[0]?.article.path).toBe(`/${story.section.slug}/elsewhere`);
  });

  it("keeps what was said of a retracted article, and why it was taken back", async () => {
    const story = await corrected(2);
    await retract(commandLine, story.id, "Made up.", { at: day(5) });
    const { entries } = await readCorrections();
    expect(entries.map(({ kind, note }) => [kind, note])).toEqual([
      ["retraction", "Made up."],
      ["correction", "Note of 2 May"],
    ]);
    expect(entries[0]).toMatchObject({ before: 2, after: null, article: { path: story.path } });
  });
});

describeOnBoth("a correction", () => {
  it("shows the words before and after it, as they were printed", async () => {
    await corrected(2, 4);
    const { entries } = await readCorrections();
    const first = await readCorrection(entries[1]?.id ?? 0);
    expect(first).toMatchObject({
      note: "Note of 2 May",
      textBefore: { headline: "It began in 1999", body: bodyOf("In 1999.") },
      textAfter: { headline: "It began in 1999", body: bodyOf("In 2002.") },
    });
  });

  it("of a retracted article shows no words of it any more", async () => {
    const story = await corrected(2);
    const { entries } = await readCorrections();
    await retract(commandLine, story.id, "Made up.");
    expect(await readCorrection(entries[0]?.id ?? 0)).toMatchObject({
      note: "Note of 2 May",
      textBefore: null,
      textAfter: null,
    });
  });

  it("is none when there is no such note, whatever number is asked for", async () => {
    await corrected(2);
    for (const id of [0, -1, 999_999, 2 ** 31, 2 ** 53, 1.5]) {
      expect(await readCorrection(id)).toBeNull();
    }
  });
});
