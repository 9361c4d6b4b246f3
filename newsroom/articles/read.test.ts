import { expect, it } from "vitest";
import { takingNotes } from "../freshness";
import { commandLine } from "../staff/schema";
import { bodyOf, figure, paragraph, pullQuote, quotable } from "../testing/bodies";
import { edit } from "../testing/edits";
import { describeOnBoth } from "../testing/paper";
import { anImage, aSection, aTopic } from "../testing/rows";
import { bring } from "../testing/steps";
import { aDraft, aPublished } from "../testing/stories";
import { moveArticle, publishChanges, retract } from "./publish";
import { readArticle } from "./read";

const read = (path: string) => {
  const [, section = "", slug = ""] = path.split("/");
  return readArticle(section, slug);
};

describeOnBoth("an article’s address", () => {
  it("answers the article as published, not as it is being edited", async () => {
    const [topic, image] = [await aTopic(), await anImage()];
    const body = [
      paragraph("He said ", quotable("q", "it was over"), "."),
      figure(image.id),
      pullQuote("q"),
    ];
    const story = await aPublished({
      headline: "The harbour opens",
      dateline: "LISBON",
      topics: [topic],
      leadImageId: image.id,
      leadCaption: "At dawn",
      searchTitle: "Harbour",
      body,
    });
    await edit(story.id, { headline: "Not yet", body: bodyOf("Not yet.") });
    expect(await read(story.path)).toMatchObject({
      kind: "article",
      article: {
        id: story.id,
        path: story.path,
        headline: "The harbour opens",
        dateline: "LISBON",
        leadCaption: "At dawn",
        searchTitle: "Harbour",
        version: 1,
        body: bodyOf(...body),
        topics: [{ id: topic.id, name: topic.name, slug: topic.slug }],
        corrections: [],
        pictures: { [image.id]: { hash: image.hash } },
        related: [],
        readNext: [],
      },
    });
  });

  it("answers its corrections, oldest first, with the versions they stand between", async () => {
    const story = await aPublished();
    for (const [number, kind] of (["correction", "update"] as const).entries()) {
      const revision = await edit(story.id, { headline: `Headline ${number}` });
      await publishChanges(commandLine, story.id, { kind, note: `Note ${number}`, revision });
    }
    expect(await read(story.path)).toMatchObject({
      article: {
        headline: "Headline 1",
        version: 3,
        corrections: [
          { kind: "correction", note: "Note 0", before: 1, after: 2 },
          { kind: "update", note: "Note 1", before: 2, after: 3 },
        ],
      },
    });
  });

  it("answers headline, dates and reason, and no text, when it was retracted", async () => {
    const section = await aSection();
    const story = await aPublished({ section, headline: "The harbour opens" });
    await retract(commandLine, story.id, "It was made up.");
    expect(await read(story.path)).toEqual({
      kind: "retracted",
      tombstone: {
        headline: "The harbour opens",
        section: { id: section.id, name: section.name, slug: section.slug, opinion: false },
        path: story.path,
        publishedAt: expect.any(Date),
        retractedAt: expect.any(Date),
        reason: "It was made up.",
      },
    });
  });

  it("answers where the article went, and nothing of what is not public", async () => {
    const story = await aPublished();
    await moveArticle(commandLine, story.id, { slug: "elsewhere" });
    const section = story.path.split("/")[1];
    expect(await read(story.path)).toEqual({ kind: "moved", path: `/${section}/elsewhere` });
    for (const status of ["draft", "inReview", "ready", "scheduled"] as const) {
      const draft = await aDraft();
      await bring(draft.id, status);
      expect(await read(draft.path)).toEqual({ kind: "missing" });
    }
    expect(await readArticle("no-such", "article")).toEqual({ kind: "missing" });
  });

  it("is refreshed by what could change the answer, also where there is none yet", async () => {
    const story = await aPublished();
    const there = await takingNotes(() => read(story.path));
    expect([...there.notes.tags]).toEqual(
      expect.arrayContaining([
        `address:${story.path}`,
        `article:${story.id}`,
        `section:${story.sectionId}`,
      ]),
    );
    const draft = await aDraft();
    const missing = await takingNotes(() => read(draft.path));
    expect(missing.notes.tags).toContain(`address:${draft.path}`);
  });
});
