import { expect, it } from "vitest";
import { database } from "../database";
import type { ExcerptPart } from "../search/excerpt";
import { figure } from "../testing/bodies";
import { edit } from "../testing/edits";
import { describeOnBoth } from "../testing/paper";
import { anImage, aSection } from "../testing/rows";
import { aDraft, aPublished } from "../testing/stories";
import { readElsewhere } from "./elsewhere";
import { loadArticle } from "./load";

const lookFor = async (id: number) => readElsewhere(await loadArticle(database(), id));
const marked = (excerpt: ExcerptPart[]) =>
  excerpt.flatMap((part) => (part.marked ? [part.text] : []));

describeOnBoth("where else the words stand", () => {
  it("lists every place that still says them, each with its words marked", async () => {
    const section = await aSection();
    const lead = await anImage({ alt: "The pier of 1902", caption: "Built 1902", credit: "Kim" });
    const inText = await anImage();
    const other = await aPublished({
      headline: "The fire",
      body: ["The pier of 1902 burnt down."],
    });
    const inHeadline = await aPublished({ headline: "A storm in 1902", body: ["It blew."] });
    await aPublished({ headline: "Unrelated", body: ["In 1920 nothing happened."] });
    await aDraft({ headline: "Secret 1902" });
    const body = [
      "It opened in 1902.",
      "By 1902 the fleet was large.",
      figure(inText.id, "In 1902"),
    ];
    const story = await aPublished({
      section,
      headline: "The pier opened in 1902",
      slug: "the-pier-of-1902",
      kicker: "Since 1902",
      deck: "A look back at 1902.",
      searchTitle: "Pier 1902",
      searchDescription: "What happened in 1902",
      leadImageId: lead.id,
      leadCaption: "The pier, 1902",
      body,
    });
    const { draft } = await loadArticle(database(), story.id);
    const [first, ...rest] = draft.content.body.content;
    if (first?.type !== "paragraph") throw new Error("no paragraph");
    first.content = [{ type: "text", text: "It opened in 1903." }];
    await edit(story.id, { body: { type: "doc", content: [first, ...rest] } });

    const { phrases, mentions } = await lookFor(story.id);
    expect(phrases).toEqual(["1902"]);
    expect(mentions.map(({ in: kind, where, href }) => [kind, where, href])).toEqual([
      ["story", "Headline", `/admin/stories/${story.id}#headline`],
      ["story", "Kicker", `/admin/stories/${story.id}#kicker`],
      ["story", "Deck", `/admin/stories/${story.id}#deck`],
      ["story", "Caption of the lead picture", `/admin/stories/${story.id}#leadCaption`],
      ["story", "Search title", `/admin/stories/${story.id}#searchTitle`],
      ["story", "Search description", `/admin/stories/${story.id}#searchDescription`],
      ["story", "Address", `/admin/stories/${story.id}#slug`],
      ["story", "Body", `/admin/stories/${story.id}#body`],
      ["story", "Body", `/admin/stories/${story.id}#body`],
      ["picture", "Alt text of a picture", `/admin/pictures/${lead.id}`],
      ["picture", "Caption of a picture", `/admin/pictures/${lead.id}`],
      ["front", "This story on the front page", "/admin/front"],
      ["front", "Front page: A storm in 1902", "/admin/front"],
      ["other", "A storm in 1902", `/admin/stories/${inHeadline.id}`],
      ["other", "The fire", `/admin/stories/${other.id}`],
    ]);
    for (const { excerpt } of mentions) expect(new Set(marked(excerpt))).toEqual(new Set(["1902"]));
  });

  it("looks through the paper for a small number only with the words beside it", async () => {
    await aPublished({ headline: "Other", body: ["He found 12 apples."] });
    const same = await aPublished({ headline: "Same", body: ["They found 12 boats at sea."] });
    const story = await aPublished({ headline: "Boats", body: ["They found 12 boats."] });
    await edit(story.id, {
      body: {
        type: "doc",
        content: [{ type: "paragraph", content: [{ type: "text", text: "They found 14 boats." }] }],
      },
    });
    const { mentions } = await lookFor(story.id);
    expect(mentions.map(({ href, excerpt }) => [href, marked(excerpt)])).toEqual([
      [`/admin/stories/${same.id}`, ["found 12 boats"]],
    ]);
  });

  it("has nothing to look for where nothing was taken away, or nothing is public", async () => {
    const draft = await aDraft();
    await edit(draft.id, { headline: "Another 1902" });
    expect(await lookFor(draft.id)).toEqual({ phrases: [], mentions: [] });
    const story = await aPublished({ headline: "A pier" });
    await edit(story.id, { headline: "A pier by the sea" });
    expect(await lookFor(story.id)).toEqual({ phrases: [], mentions: [] });
  });
});
