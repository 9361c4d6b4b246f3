import { expect, it } from "vitest";
import { publishChanges, retract } from "../articles/publish";
import type { ContentInput } from "../articles/schema";
import { saveDraft } from "../articles/write";
import { database } from "../database";
import { takingNotes } from "../freshness";
import { commandLine } from "../staff/schema";
import { bodyOf } from "../testing/bodies";
import { copies } from "../testing/copies";
import { describeOnBoth } from "../testing/paper";
import { aDraft, aPublished } from "../testing/stories";
import { type Search, search } from "./read";

const day = (date: string) => new Date(`${date}T12:00:00Z`);
const long = (text: string, times: number) => Array.from({ length: times }, () => text).join(" ");

async function found(text: string, options: Partial<Search> = {}): Promise<string[]> {
  const { hits } = await search({ text, ...options });
  return hits.map(({ summary }) => summary.headline);
}

describeOnBoth("search", () => {
  it("ranks headline over deck over body, however often the body says it", async () => {
    await aPublished({ headline: "In the text", body: [long("Harbours and ships. ", 40)] });
    await aPublished({
      headline: "In the deck",
      deck: "About harbours",
      body: [long("Of the sea. ", 40)],
    });
    await aPublished({
      headline: "All about harbours and what they cost",
      at: day("2020-01-01"),
      body: [long("It says something else at length. ", 200)],
    });
    expect(await found("harbours")).toEqual([
      "All about harbours and what they cost",
      "In the deck",
      "In the text",
    ]);
  });

  it("ranks a headline with one of two words over a text with both", async () => {
    await aPublished({
      headline: "Text",
      body: [`${long("Filler words here. ", 30)} Ships in harbours.`],
    });
    await aPublished({
      headline: "New harbours",
      at: day("2020-01-01"),
      body: [`${long("Filler words here. ", 30)} Built for ships.`],
    });
    expect(await found("ships harbours")).toEqual(["New harbours", "Text"]);
  });

  it("puts the newer first when two match alike", async () => {
    for (const date of ["2024-05-01", "2026-05-01", "2025-05-01"]) {
      await aPublished({
        headline: `Rain of ${date}`,
        at: day(date),
        body: ["It rained on us."],
      });
    }
    expect(await found("rain")).toEqual([
      "Rain of 2026-05-01",
      "Rain of 2025-05-01",
      "Rain of 2024-05-01",
    ]);
  });

  it("ignores accents, case and the style of letters, both ways", async () => {
    await aPublished({ headline: "Café Élysée", body: ["Straße, Łódź, ΟΔΟΣ."] });
    await aPublished({ headline: "Cafe Elysee", body: ["Strasse, Lodz, οδός."] });
    for (const typed of [
      "cafe ELYSEE",
      "café Élysée",
      "cafe\u0301",
      "straße",
      "STRASSE",
      "łódź",
      "lodz",
      "οδος",
      "Οδός",
    ]) {
      expect(await found(typed), typed).toHaveLength(2);
    }
  });

  it("wants every word, and finds unfinished ones at the end", async () => {
    await aPublished({ headline: "Elections in Lisbon" });
    await aPublished({ headline: "Trams in Lisbon" });
    expect(await found("lisbon elec")).toEqual(["Elections in Lisbon"]);
    expect(await found("elec lisbon")).toEqual([]);
    expect(await found("lisbon nowhere")).toEqual([]);
  });

  it("finds phrases only as they stand, and not across headline and text", async () => {
    await aPublished({
      headline: "Win-win cooperation",
      body: ["For the people of Lisbon, and others."],
    });
    await aPublished({ headline: "Cooperation won", body: ["They win. Others win."] });
    expect(await found("“win win”")).toEqual(["Win-win cooperation"]);
    expect(await found("win-win")).toEqual(["Win-win cooperation"]);
    expect(await found('"people of lisbon"')).toEqual(["Win-win cooperation"]);
    expect(await found('"lisbon people"')).toEqual([]);
    expect(await found('"cooperation for"')).toEqual([]);
    expect(await found('"peop"')).toEqual([]);
    expect(await found("3.5 million")).toEqual([]);
  });

  it("finds words of scripts without spaces", async () => {
    await aPublished({ headline: "Chinese", slug: "chinese", body: ["他在中国工作。"] });
    await aPublished({ headline: "Other", slug: "other", body: ["国中"] });
    expect(await found("中国")).toEqual(["Chinese"]);
    expect(await found("工作")).toEqual(["Chinese"]);
  });

  it("knows only what is published, in the words of the live version", async () => {
    const kept = await aPublished({ headline: "First words", body: ["About aardvarks."] });
    await aDraft({ headline: "Aardvarks in secret" });
    const gone = await aPublished({ headline: "Aardvarks taken back" });
    expect(await found("aardvarks")).toEqual(["Aardvarks taken back", "First words"]);
    await retract(commandLine, gone.id, "Wrong.");
    const row = await database().article.findUniqueOrThrow({
      where: { id: kept.id },
      include: { draft: true },
    });
    const content = {
      headline: "Second words",
      authorIds: row.draft?.authorIds as number[],
      body: bodyOf("About badgers."),
    } satisfies ContentInput;
    const article = { id: kept.id, revision: kept.revision };
    const saved = await saveDraft(commandLine, { article, sectionId: row.sectionId, content });
    expect(await found("aardvarks")).toEqual(["First words"]);
    await publishChanges(commandLine, kept.id, { revision: saved.revision, kind: "update" });
    expect(await found("aardvarks")).toEqual([]);
    expect(await found("badgers")).toEqual(["Second words"]);
  });

  it("filters by section and by day of publication", async () => {
    const sea = await aPublished({ headline: "Storm at sea", at: day("2026-01-10") });
    const { sectionId } = await aPublished({ headline: "Storm in town", at: day("2026-02-10") });
    expect(sea.sectionId).not.toBe(sectionId);
    expect(await found("storm")).toEqual(["Storm in town", "Storm at sea"]);
    expect(await found("storm", { sectionId })).toEqual(["Storm in town"]);
    expect(await found("storm", { until: day("2026-02-10") })).toEqual(["Storm at sea"]);
    expect(await found("storm", { from: day("2026-02-10") })).toEqual(["Storm in town"]);
    expect(await found("storm", { sectionId, from: day("2026-03-01") })).toEqual([]);
  });

  it("pages without repeating or losing a story, in the same order as at once", async () => {
    for (let index = 0; index < 23; index += 1) {
      const body = [`${long("Other words. ", index % 5)} A tram. ${long("Tram. ", index % 3)}`];
      await aPublished({
        headline: index % 4 ? `Story ${index}` : `Tram ${index}`,
        body,
        at: day("2026-01-01"),
      });
    }
    const all = await found("tram", { take: 50 });
    expect(new Set(all).size).toBe(23);
    const paged: string[] = [];
    let cursor: string | undefined;
    let pages = 0;
    do {
      const page = await search({ text: "tram", take: 4, cursor });
      expect(page).toMatchObject({ count: 23, countIsCapped: false });
      paged.push(...page.hits.map(({ summary }) => summary.headline));
      cursor = page.more ?? undefined;
      pages += 1;
    } while (cursor && pages < 20);
    expect(paged).toEqual(all);
    expect(pages).toBe(6);
  });

  it("shows the first page for a cursor that is none", async () => {
    await aPublished({ headline: "Only one" });
    for (const cursor of ["", "0", "zzzzzz", "zzzzzzz", "' OR 1", "-1", "🎉"]) {
      expect(await found("only", { cursor }), cursor).toEqual(["Only one"]);
    }
  });

  it("counts to two hundred", async () => {
    const { id } = await aPublished({ headline: "Tram" });
    await copies(id, 200, { searchable: true });
    expect(await search({ text: "tram", take: 1 })).toMatchObject({
      count: 200,
      countIsCapped: true,
    });
  });

  it("shows where it was found, in the original letters", async () => {
    await aPublished({
      headline: "Nothing",
      deck: "Only the déck says so",
      body: [`${long("Filler words here. ", 30)} The “Café Élysée” closed.`],
    });
    const parts = async (text: string) => (await search({ text })).hits[0]?.excerpt;
    expect((await parts("cafe elys"))?.filter(({ marked }) => marked)).toEqual([
      { text: "Café", marked: true },
      { text: "Élysée", marked: true },
    ]);
    expect((await parts("deck"))?.filter(({ marked }) => marked)).toEqual([
      { text: "déck", marked: true },
    ]);
    expect((await parts("nothing"))?.[0]?.text).toMatch(/^Filler words here\. /);
  });

  it("takes nothing typed for syntax", async () => {
    await aPublished({
      headline: "Plain story",
      body: ["It says near and or not, headline: body."],
    });
    const pieces = [
      '"',
      "'",
      "''",
      '""',
      "*",
      "(",
      ")",
      "^",
      ":",
      "-",
      "+",
      "{headline}",
      "headline:",
      "NEAR(",
      "NEAR(a b, 2)",
      " AND ",
      " OR ",
      " NOT ",
      "&",
      "|",
      "!",
      "<->",
      "<2>",
      ":*",
      ":A",
      "\\",
      "\\'",
      "%",
      "_",
      ";",
      "--",
      "/*",
      "$1",
      "?",
      "\u0000",
      "\u0001",
      "\ud800",
      "\u202e",
      "🎉",
      "👩‍👩‍👧",
      "中国",
      "ค้นหา",
      "“",
      "„",
      "\n",
      "plain",
      "story",
      "é",
      'DROP TABLE "Article"',
      "x".repeat(10_000),
      long("plain ", 2000),
    ];
    // A small generator with a fixed seed, so that a failure can be seen again.
    let seed = 7;
    const next = (below: number) => {
      seed = (seed * 1103515245 + 12345) % 2147483648;
      return seed % below;
    };
    for (const piece of pieces) await expect(search({ text: piece }), piece).resolves.toBeDefined();
    for (let round = 0; round < 150; round += 1) {
      const text = Array.from({ length: 1 + next(6) }, () => pieces[next(pieces.length)]).join(
        next(2) ? " " : "",
      );
      const { hits } = await search({ text });
      expect(hits.length, JSON.stringify(text.slice(0, 200))).toBeLessThanOrEqual(1);
    }
    expect(await found("NOT headline")).toEqual(["Plain story"]);
    expect(await found("plain OR missing")).toEqual([]);
    expect(await found("(plain) *story*")).toEqual(["Plain story"]);
  });

  it("finds nothing for nothing", async () => {
    await aPublished();
    const nothing = { hits: [], more: null, count: 0, countIsCapped: false };
    expect(await search({ text: "" })).toEqual(nothing);
    expect(await search({ text: " “” " })).toEqual(nothing);
    expect(await search({ text: "xyzzy" })).toEqual(nothing);
  });

  it("takes a story of any length into the index", async () => {
    const text = Array.from({ length: 30_000 }, (_, index) => `wort${index.toString(36)}ß`).join(
      " ",
    );
    await aPublished({ headline: "Long", body: [text, "é".repeat(5000)] });
    expect(await found("wort2ss")).toEqual(["Long"]);
  });

  it("notes what its page depends on", async () => {
    const { id } = await aPublished({ headline: "Noted" });
    const { notes } = await takingNotes(() => search({ text: "noted" }));
    expect([...notes.tags].sort()).toEqual([`article:${id}`, "latest", "sections"]);
  });
});
