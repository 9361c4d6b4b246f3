import { expect, it } from "vitest";
import { database } from "../database";
import { NotAllowed, NotFound } from "../refusal";
import { commandLine } from "../staff/schema";
import { figure } from "../testing/bodies";
import { edit } from "../testing/edits";
import { describeOnBoth } from "../testing/paper";
import { anAuthor, anImage, aSection, aTopic, staff } from "../testing/rows";
import { inHours } from "../testing/steps";
import { aDraft, aPublished } from "../testing/stories";
import { refusal } from "../testing/traces";
import { loadArticle } from "./load";
import { readPreview, readPreviewForDesk, readSharedPreview } from "./preview";
import { makePreviewLink, readPreviewLinks, revokePreviewLink } from "./preview-link";
import { publish } from "./publish";
import { readArticle } from "./read";
import { schedule } from "./schedule";

const preview = async (id: number, now?: Date) =>
  readPreview(await loadArticle(database(), id), now);

describeOnBoth("a preview", () => {
  it("is what readers get once it is published", async () => {
    const [section, topic, lead, inText] = [
      await aSection(),
      await aTopic(),
      await anImage({ caption: "Its own" }),
      await anImage(),
    ];
    const [ann, ben] = [await anAuthor(), await anAuthor({ kind: "desk" })];
    await aPublished({ section });
    const draft = await aDraft({
      section,
      authors: [ben, ann],
      topics: [topic],
      kicker: "Ports",
      deck: "A deck.",
      dateline: "Lisbon",
      leadImageId: lead.id,
      body: ["One two three.", figure(inText.id)],
    });
    const now = new Date();
    const before = await preview(draft.id, now);
    expect(before.publishedAt).toEqual(now);
    await publish(commandLine, draft.id);
    const answer = await readArticle(section.slug, draft.slug);
    if (answer.kind !== "article") throw new Error(answer.kind);
    expect(before).toEqual({ ...answer.article, publishedAt: now });
  });

  it("of a published story has its date and the words to come", async () => {
    const at = new Date("2020-02-29T12:00:00Z");
    const { id } = await aPublished({ headline: "One", at });
    await edit(id, { headline: "Two" });
    expect(await preview(id)).toMatchObject({ headline: "Two", publishedAt: at, version: 1 });
  });

  it("of a scheduled story is dated as it will be", async () => {
    const { id } = await aDraft();
    const at = inHours(5);
    await schedule(commandLine, id, at);
    expect((await preview(id)).publishedAt).toEqual(at);
  });

  it("is for whoever may write the story, as it stands or as it stood", async () => {
    const [ann, other] = [await staff("editor", "Ann"), await staff("author", "Other")];
    const { id } = await aPublished({ headline: "One", by: ann });
    await edit(id, { headline: "Two" }, ann);
    const headline = async (state?: string) => (await readPreviewForDesk(ann, id, state)).headline;
    expect([await headline(), await headline("v1")]).toEqual(["Two", "One"]);
    for (const state of ["v2", "r9x", ""]) {
      expect(await refusal(() => headline(state)), state).toBeInstanceOf(NotFound);
    }
    expect(await refusal(() => readPreviewForDesk(other, id))).toBeInstanceOf(NotAllowed);
    expect(await refusal(() => readPreviewForDesk(ann, Number.NaN))).toBeInstanceOf(NotFound);
  });

  it("is for whoever has a link, the draft as it stands now, until the link is closed", async () => {
    const { id } = await aDraft({ headline: "One" });
    const { token, expiresAt } = await makePreviewLink(commandLine, id, 1);
    await edit(id, { headline: "Two" });
    expect(await readSharedPreview(token)).toMatchObject({
      article: { id, headline: "Two" },
      expiresAt,
      isPublished: false,
    });
    await publish(commandLine, id);
    expect(await readSharedPreview(token)).toMatchObject({ isPublished: true });
    await edit(id, { headline: "Three" });
    expect(await readSharedPreview(token)).toMatchObject({ isPublished: false });
    expect(await readSharedPreview("nobody’s")).toBeNull();
    const [link] = await readPreviewLinks(id);
    await revokePreviewLink(commandLine, link?.id ?? 0);
    expect(await readSharedPreview(token)).toBeNull();
  });
});
