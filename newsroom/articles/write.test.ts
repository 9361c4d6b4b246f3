import { expect, it, vi } from "vitest";
import { database } from "../database";
import { NotAllowed, NotFound } from "../refusal";
import { commandLine } from "../staff/schema";
import { bodyOf, figure } from "../testing/bodies";
import { edited } from "../testing/edits";
import { describeOnBoth } from "../testing/paper";
import { anAuthor, anImage, aSection, aTopic, staff } from "../testing/rows";
import { inHours } from "../testing/steps";
import { aDraft, aPublished } from "../testing/stories";
import { refusal, refusedOn, tracesOf } from "../testing/traces";
import { loadArticle } from "./load";
import { moveArticle, publish, retract } from "./publish";
import { schedule } from "./schedule";
import { type ContentInput, content } from "./schema";
import { markReady, returnToDraft, saveDraft } from "./write";

const row = (id: number) =>
  database().article.findUniqueOrThrow({ where: { id }, include: { draft: true } });

describeOnBoth("saveDraft", () => {
  it("reads each text of a published story once: what is sent, what stands, what readers see, what was kept", async () => {
    const story = await aPublished();
    const { id } = story;
    const { draft } = await loadArticle(database(), id);
    const input = (headline: string, revision: number) => ({
      article: { id, revision },
      sectionId: story.sectionId,
      content: { ...draft.content, headline },
    });
    const { revision } = await saveDraft(commandLine, input("Once more", draft.revision));
    const read = vi.spyOn(content, "parse");
    await saveDraft(commandLine, input("And once more", revision));
    expect(read.mock.calls.length).toBeLessThanOrEqual(3);
  });

  const create = async (
    content: Partial<ContentInput> = {},
    { sectionId, slug }: { sectionId?: number; slug?: string } = {},
  ) =>
    saveDraft(commandLine, {
      article: null,
      sectionId: sectionId ?? (await aSection()).id,
      slug,
      content: { headline: "The harbour opens", body: bodyOf("Text."), ...content },
    });

  it("makes a new article of everything it is given", async () => {
    const [section, author, topic, image] = [
      await aSection(),
      await anAuthor(),
      await aTopic(),
      await anImage(),
    ];
    const editor = await staff("editor", "Ann");
    const content = {
      kicker: "Ports",
      headline: "The harbour opens",
      deck: "After nine years.",
      dateline: "LISBON",
      searchTitle: "Harbour",
      searchDescription: "It opens.",
      leadImageId: image.id,
      leadCaption: "At dawn",
      authorIds: [author.id],
      topicIds: [topic.id],
      body: bodyOf("Text — “quoted”, 日本語 👩🏽‍🚀.", figure(image.id)),
    };
    const state = await saveDraft(editor, {
      article: null,
      sectionId: section.id,
      kind: "analysis",
      content,
    });
    expect(state).toEqual({
      id: expect.any(Number),
      publicId: expect.stringMatching(/^[a-z0-9]{12}$/),
      status: "draft",
      revision: 1,
      sectionId: section.id,
      slug: "the-harbour-opens",
      version: null,
    });
    expect(await loadArticle(database(), state.id)).toMatchObject({
      kind: "analysis",
      ownerId: editor.id,
      publishedAt: null,
      updatedAt: null,
      correctedAt: null,
      live: null,
      draft: { savedBy: "Ann", content },
    });
  });

  it("shows readers nothing, and writes down who did it", async () => {
    let id = 0;
    const made = await tracesOf(async () => {
      ({ id } = await create());
    });
    expect(made).toMatchObject({ tags: [], log: [`command line: article.create article ${id}`] });
    const saved = await tracesOf(async () =>
      saveDraft(commandLine, await edited(id, { deck: "A deck" })),
    );
    expect(saved).toMatchObject({
      tags: [],
      log: [`command line: article.saveDraft article ${id}`],
    });
    expect(await database().articleAuthor.count()).toBe(0);
    expect(await database().version.count()).toBe(0);
  });

  it("may be short of all that publishing will ask for", async () => {
    const { id, slug } = await create({ headline: "", body: bodyOf(), authorIds: [] });
    expect(slug).toBe("untitled");
    expect((await loadArticle(database(), id)).draft.content.headline).toBe("");
  });

  it("counts revisions, and keeps when and by whom each was saved", async () => {
    const { id } = await create();
    const before = new Date();
    const state = await saveDraft(
      await staff("editor", "Ben"),
      await edited(id, { deck: "A deck" }),
    );
    expect(state.revision).toBe(2);
    const { draft } = await row(id);
    expect(draft).toMatchObject({ revision: 2, savedBy: "Ben", deck: "A deck" });
    expect(draft?.savedAt.getTime()).toBeGreaterThanOrEqual(before.getTime());
  });

  it("makes the slug from the headline until someone types one, and numbers the second of a kind", async () => {
    const section = await aSection();
    const first = await create({}, { sectionId: section.id });
    const second = await create({}, { sectionId: section.id });
    expect([first.slug, second.slug]).toEqual(["the-harbour-opens", "the-harbour-opens-2"]);
    expect((await create()).slug).toBe("the-harbour-opens");

    const kept = await saveDraft(commandLine, await edited(second.id, {}, { slug: undefined }));
    expect(kept.slug).toBe("the-harbour-opens-2");
    const renamed = await edited(
      second.id,
      { headline: "The harbour closes" },
      { slug: undefined },
    );
    expect((await saveDraft(commandLine, renamed)).slug).toBe("the-harbour-closes");
    const typed = await edited(second.id, {}, { slug: "harbour" });
    expect((await saveDraft(commandLine, typed)).slug).toBe("harbour");
    expect(await database().redirect.count()).toBe(0);
  });

  it("moves a draft to another section, without a redirect", async () => {
    const { id } = await create();
    const section = await aSection();
    const state = await saveDraft(commandLine, await edited(id, {}, { sectionId: section.id }));
    expect(state).toMatchObject({ sectionId: section.id, slug: "the-harbour-opens" });
    expect(await database().redirect.count()).toBe(0);
  });

  it("leaves what readers see of a published article as it is: only the working copy changes", async () => {
    const story = await aPublished({ headline: "As printed" });
    const other = await aSection();
    const before = await database().version.findFirstOrThrow();
    const { tags } = await tracesOf(async () => {
      const input = await edited(
        story.id,
        { headline: "As edited" },
        { sectionId: other.id, slug: "elsewhere" },
      );
      const state = await saveDraft(commandLine, input);
      expect(state).toMatchObject({
        status: "published",
        version: 1,
        slug: story.slug,
        sectionId: story.sectionId,
      });
    });
    expect(tags).toEqual([]);
    expect(await database().version.findMany()).toEqual([before]);
    const { draft, live } = await loadArticle(database(), story.id);
    expect(draft.content.headline).toBe("As edited");
    expect(live?.content.headline).toBe("As printed");
  });

  it("changes the kind of a published article at once, with its pages, and only by who may correct it", async () => {
    const contributor = await staff("contributor");
    const story = await aPublished({ topics: [await aTopic()] });
    const { tags } = await tracesOf(async () =>
      saveDraft(commandLine, await edited(story.id, {}, { kind: "opinion" })),
    );
    expect(tags).toEqual([
      expect.arrayContaining([`article:${story.id}`, `section:${story.sectionId}`, "latest"]),
    ]);
    expect((await row(story.id)).kind).toBe("opinion");

    const own = await aDraft({ by: contributor });
    await publish(commandLine, own.id);
    const relabelled = await edited(own.id, {}, { kind: "review" });
    expect((await refusal(() => saveDraft(contributor, relabelled))).message).toContain(
      "readers would see this at once",
    );
  });

  it.each<[string, Partial<ContentInput>, string[]]>([
    ["an author nobody knows", { authorIds: [999] }, ["authorIds"]],
    ["topics nobody knows", { topicIds: [998, 999] }, ["topicIds", "topicIds"]],
    ["a lead picture nobody took", { leadImageId: 999 }, ["leadImageId"]],
    ["a picture in the text nobody took", { body: bodyOf(figure(999)) }, ["body"]],
    ["both pictures", { leadImageId: 998, body: bodyOf(figure(999)) }, ["leadImageId", "body"]],
    ["a headline of two lines", { headline: "One\nTwo" }, ["headline"]],
    ["a null in the text", { body: bodyOf("\u0000") }, ["body.content.0.content.0.text"]],
  ])("refuses %s, of a new article and of one that stands", async (_, content, fields) => {
    const { id: sectionId } = await aSection();
    expect(await refusedOn(() => create(content, { sectionId }))).toEqual(fields);
    const { id } = await aDraft();
    const input = await edited(id, content);
    expect(await refusedOn(() => saveDraft(commandLine, input))).toEqual(fields);
  });

  it("refuses a section that does not exist, and an article that does not", async () => {
    const { id } = await aDraft();
    const input = await edited(id, {});
    expect(await refusedOn(() => create({}, { sectionId: 999 }))).toEqual(["sectionId"]);
    expect(await refusedOn(() => saveDraft(commandLine, { ...input, sectionId: 999 }))).toEqual([
      "sectionId",
    ]);
    for (const unknown of [999_999, 2 ** 31 - 1]) {
      const missing = { ...input, article: { id: unknown, revision: 1 } };
      expect(await refusal(() => saveDraft(commandLine, missing))).toBeInstanceOf(NotFound);
    }
  });

  it("refuses an address that is another’s, or once was", async () => {
    const section = await aSection();
    const standing = await aPublished({ section, slug: "harbour" });
    await moveArticle(commandLine, standing.id, { slug: "harbour-news" });
    const { id } = await aDraft({ section, slug: "free" });
    for (const slug of ["harbour", "harbour-news"]) {
      const input = await edited(id, {}, { slug });
      expect(await refusedOn(() => saveDraft(commandLine, input))).toEqual(["slug"]);
      expect(await refusedOn(() => create({}, { sectionId: section.id, slug }))).toEqual(["slug"]);
    }
    expect((await aDraft({ section, headline: "Harbour" })).slug).toBe("harbour-2");
  });

  it("refuses to change a retracted article", async () => {
    const { id } = await aPublished();
    await retract(commandLine, id, "It was made up.");
    const input = await edited(id, { headline: "As if nothing had been" });
    expect(await refusedOn(() => saveDraft(commandLine, input))).toEqual([""]);
  });

  it("refuses a contributor to change what an editor marked ready or scheduled, until it is taken back", async () => {
    const contributor = await staff("contributor");
    const { id } = await aDraft({ by: contributor });
    const input = async () => edited(id, { deck: "Slipped in" });
    await markReady(commandLine, id);
    const whileReady = await input();
    expect(await refusedOn(() => saveDraft(contributor, whileReady))).toEqual([""]);
    await schedule(commandLine, id, inHours(24));
    expect(await refusedOn(() => saveDraft(contributor, whileReady))).toEqual([""]);
    await returnToDraft(contributor, id);
    expect((await saveDraft(contributor, await input())).revision).toBe(2);
  });

  it("lets an author, who may publish it, change their own scheduled article", async () => {
    const author = await staff("author");
    const { id } = await aDraft({ by: author });
    await schedule(author, id, inHours(24));
    expect(await saveDraft(author, await edited(id, { deck: "Better" }))).toMatchObject({
      status: "scheduled",
      revision: 2,
    });
  });
});

describeOnBoth("a save sent by an editor’s screen", () => {
  const screen = (number: number, opening = "screenone") => ({ opening, number });
  const first = async (headline = "First words") => ({
    article: null,
    draftKey: "storykey1",
    save: screen(1),
    sectionId: (await database().section.findFirst())?.id ?? (await aSection()).id,
    content: { headline, body: bodyOf(headline) },
  });

  it("makes one article however often its first save comes, also at the same time", async () => {
    const writer = await staff("author", "Ann");
    const input = await first();
    const states = await Promise.all([1, 2, 3].map(() => saveDraft(writer, input)));
    expect(new Set(states.map(({ id }) => id)).size).toBe(1);
    expect(states[0]).toMatchObject({ revision: 1 });
    expect(await database().article.count()).toBe(1);
  });

  it("goes on from its own save whose answer it never heard, and from nobody else’s", async () => {
    const writer = await staff("author", "Ann");
    await saveDraft(writer, await first());
    const more = { ...(await first("First words and more")), save: screen(2) };
    const { id, revision } = await saveDraft(writer, more);
    expect(revision).toBe(2);

    const late = { ...(await first("First")), save: screen(1) };
    expect(await saveDraft(writer, late)).toMatchObject({ id, revision: 2 });
    expect((await loadArticle(database(), id)).draft.content.headline).toBe("First words and more");

    const reloaded = { ...(await first("And reloaded")), save: screen(1, "screentwo") };
    const error = await refusal(() => saveDraft(writer, reloaded));
    expect(error).toMatchObject({ theirs: { id, own: true, kind: "news" } });
    expect(error.message).toContain("from another window");
    const told = { ...reloaded, follows: [screen(2)] };
    expect(await saveDraft(writer, told)).toMatchObject({ id, revision: 3 });
  });

  it("is refused over what somebody else saved, in words or in place, but not when it says the same", async () => {
    const writer = await staff("author", "Ann");
    const { id } = await saveDraft(writer, await first());
    const section = await aSection();
    const editor = await staff("editor", "Eve");
    await saveDraft(editor, await edited(id, {}, { sectionId: section.id, kind: "opinion" }));
    const mine = await edited(id, { deck: "Mine" }, { revision: 1 });
    const again = { ...mine, save: screen(2), kind: "news" as const };
    expect(await refusal(() => saveDraft(writer, again))).toMatchObject({
      theirs: { sectionId: section.id, kind: "opinion", own: false },
    });
    const same = { ...(await edited(id, {}, { revision: 1 })), save: screen(2) };
    expect(await saveDraft(writer, same)).toMatchObject({ id, revision: 2 });
  });

  it("does not find another’s story by its key", async () => {
    await saveDraft(await staff("author", "Ann"), await first());
    const input = { ...(await first("Taken")), save: screen(1, "otherscreen") };
    const other = await staff("author", "Ben");
    const error = await refusal(() => saveDraft(other, input));
    expect(error).toBeInstanceOf(NotAllowed);
  });
});
