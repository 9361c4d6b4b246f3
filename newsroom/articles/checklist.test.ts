import { expect, it } from "vitest";
import { database } from "../database";
import { commandLine } from "../staff/schema";
import { bodyOf, figure, link, paragraph, pullQuote } from "../testing/bodies";
import { edit } from "../testing/edits";
import { describeOnBoth } from "../testing/paper";
import { anImage, aSection, aTopic } from "../testing/rows";
import { inHours } from "../testing/steps";
import { aDraft, aPublished } from "../testing/stories";
import { refusal } from "../testing/traces";
import { type Check, readChecklist } from "./checklist";
import { loadArticle } from "./load";
import { moveArticle, publish, retract } from "./publish";
import { setEmbargo } from "./schedule";

const look = async (id: number) => readChecklist(await loadArticle(database(), id));
const told = async (id: number, state: Check["state"]) =>
  (await look(id)).filter((check) => check.state === state);

describeOnBoth("the checklist", () => {
  it("has nothing to say of a story that is ready for print", async () => {
    const lead = await anImage();
    const { id } = await aDraft({ deck: "A deck.", leadImageId: lead.id });
    expect((await look(id)).map(({ name, state }) => [name, state])).toEqual(
      ["Headline", "Section", "Byline", "Text", "Pull quotes", "Pictures", "Address"].map(
        (name) => [name, "good"],
      ),
    );
  });

  it("names all that blocks, with the way to it, and publishing refuses the same", async () => {
    const mute = await anImage({ alt: "" });
    const { id } = await aDraft();
    await edit(id, {
      headline: "",
      authorIds: [],
      body: bodyOf(pullQuote("gone"), figure(mute.id)),
    });
    await setEmbargo(commandLine, id, inHours(5));
    expect((await told(id, "blocks")).map(({ name, href }) => [name, href])).toEqual([
      ["Headline", `/admin/stories/${id}#headline`],
      ["Byline", `/admin/stories/${id}#authorIds`],
      ["Text", `/admin/stories/${id}#body`],
      ["Pull quotes", `/admin/stories/${id}#body`],
      ["Pictures", `/admin/stories/${id}#body`],
    ]);
    expect((await told(id, "waits")).map(({ name, href }) => [name, href])).toEqual([
      ["Embargo", "#embargo"],
    ]);
    const { problems } = await refusal(() => publish(commandLine, id));
    expect(problems.map(({ field }) => field)).toEqual([
      "headline",
      "authorIds",
      "body",
      "body",
      "body",
    ]);
  });

  it("warns of what a reader would miss, without standing in the way", async () => {
    const { id } = await aDraft({ headline: "Long ".repeat(20) });
    expect((await told(id, "warns")).map(({ name }) => name)).toEqual([
      "Headline",
      "Deck",
      "Picture",
      "Search description",
    ]);
    await publish(commandLine, id);
  });

  it("warns of links to pages of the paper that moved, were taken back or are not there", async () => {
    const [section, topic] = [await aSection({ slug: "city" }), await aTopic({ slug: "sea" })];
    const stands = await aPublished({ section, slug: "stands" });
    const moved = await aPublished({ section, slug: "old" });
    await moveArticle(commandLine, moved.id, { slug: "new" });
    const gone = await aPublished({ section, slug: "gone" });
    await retract(commandLine, gone.id, "It was made up.");
    await aDraft({ section, slug: "unpublished" });
    const site = "http://localhost:3000";
    const hrefs = [
      stands.path,
      `${stands.path}?a=1#b`,
      `/topics/${topic.slug}`,
      "/city/",
      "/",
      "/archive/2026",
      "/feed.xml",
      "https://example.org/city/missing",
      "mailto:a@example.org",
      "#here",
      "/city/old",
      `${site}/city/gone`,
      "/city/unpublished",
      "/topics/none",
      "/a/b/c",
    ];
    const { id } = await aDraft({
      deck: "A deck.",
      leadImageId: (await anImage()).id,
      body: bodyOf(...hrefs.map((href) => paragraph(link(href, href)))),
    });
    expect((await told(id, "warns")).map(({ message }) => message)).toEqual([
      "“/city/old” has moved to /city/new",
      `“${site}/city/gone” leads to a story that was retracted`,
      "“/city/unpublished” leads to a page that is not there",
      "“/topics/none” leads to a page that is not there",
      "“/a/b/c” leads to a page that is not there",
    ]);
  });
});
