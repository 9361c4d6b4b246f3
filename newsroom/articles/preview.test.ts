import { expect, it } from "vitest";
import { database } from "../database";
import { commandLine } from "../staff/schema";
import { figure } from "../testing/bodies";
import { edit } from "../testing/edits";
import { describeOnBoth } from "../testing/paper";
import { anAuthor, anImage, aSection, aTopic } from "../testing/rows";
import { inHours } from "../testing/steps";
import { aDraft, aPublished } from "../testing/stories";
import { loadArticle } from "./load";
import { readPreview } from "./preview";
import { publish, schedule } from "./publish";
import { readArticle } from "./read";

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
});
