import { parseAtomFeed, parseJsonFeed, parseRssFeed } from "feedsmith";
import { SaxesParser } from "saxes";
import { describe, expect, it, vi } from "vitest";
import { moveArticle, publishChanges, retract } from "../articles/publish";
import * as environment from "../env";
import { takingNotes } from "../freshness";
import { saveSettings } from "../settings/write";
import { commandLine } from "../staff/schema";
import { bodyOf, figure, paragraph, pullQuote, quotable } from "../testing/bodies";
import { edit } from "../testing/edits";
import { describeOnBoth } from "../testing/paper";
import { anAuthor, anImage, aSection, aTopic } from "../testing/rows";
import { aDraft, aPublished } from "../testing/stories";
import { toldArticle, toldPaper } from "../testing/told";
import type { FeedFormat } from "./address";
import { writeFeed } from "./formats";
import { type Feed, type FeedRequest, readFeed } from "./read";
import { storyId } from "./story";

/** Fails on anything that is not well-formed XML 1.0 with declared namespaces. */
function strictly(xml: string): void {
  const parser = new SaxesParser({ xmlns: true });
  parser.on("error", (error) => {
    throw error;
  });
  parser.write(xml).close();
}

const write = (feed: Feed, format: FeedFormat) => {
  const { text } = writeFeed(feed, format);
  if (format !== "json") strictly(text);
  return text;
};

function read(feed: Feed) {
  return {
    rss: parseRssFeed(write(feed, "rss")),
    atom: parseAtomFeed(write(feed, "atom")),
    json: parseJsonFeed(write(feed, "json")),
  };
}

async function feedOf(request: FeedRequest = { of: "paper" }): Promise<Feed> {
  const feed = await readFeed(request);
  if (!feed) throw new Error("no feed");
  return feed;
}

const nasty = `A "b" & <c> 'd' ]]> “e” 中国 \u{1f389}`;
const corrected = {
  ...toldArticle({
    headline: nasty,
    deck: nasty,
    correctedAt: new Date("2026-07-03T23:30:00Z"),
    corrections: [
      {
        id: 1,
        kind: "update",
        note: "News moved.",
        publishedAt: new Date("2026-07-01T12:00:00Z"),
        before: 1,
        after: 2,
      },
      {
        id: 2,
        kind: "correction",
        note: nasty,
        publishedAt: new Date("2026-07-03T23:30:00Z"),
        before: 2,
        after: 3,
      },
    ],
  }),
  topics: ["Trade"],
};
const told: Feed = {
  paper: toldPaper({ language: "pt-PT" }),
  scope: { of: "section", slug: "world", name: "World & “all”" },
  key: "section 3",
  description: nasty,
  stories: [corrected],
  hub: "https://hub.example/",
};

describe("a feed", () => {
  const { rss, atom, json } = read(told);
  const id = storyId(corrected);
  const html = json.items?.[0]?.content_html;

  it("is RSS 2.0 that reads back as it was meant", () => {
    expect(rss).toMatchObject({
      title: "World & “all” — The Paper",
      link: "https://paper.example/world",
      description: nasty,
      language: "pt-PT",
      lastBuildDate: "Fri, 03 Jul 2026 23:30:00 GMT",
      atom: {
        links: [
          {
            rel: "self",
            type: "application/rss+xml",
            href: "https://paper.example/world/feed.xml",
          },
          { rel: "hub", href: "https://hub.example/" },
        ],
      },
      items: [
        {
          title: nasty,
          link: "https://paper.example/world/harbours",
          guid: { value: id, isPermaLink: false },
          pubDate: "Mon, 02 Mar 2026 06:30:00 GMT",
          description: nasty,
          dc: { creators: ["Ada Byron", "Foreign Desk"] },
          categories: [{ name: "World" }, { name: "Trade" }],
          content: { encoded: html },
          media: { contents: [{ medium: "image", type: "image/jpeg", width: 1280, height: 853 }] },
        },
      ],
    });
  });

  it("is Atom that reads back as it was meant", () => {
    expect(atom).toMatchObject({
      id: expect.stringMatching(
        /^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
      ),
      updated: "2026-07-04T00:30:00+01:00",
      links: [
        { rel: "self", href: "https://paper.example/world/atom.xml" },
        { rel: "alternate", href: "https://paper.example/world" },
        { rel: "hub", href: "https://hub.example/" },
      ],
      entries: [
        {
          id,
          published: "2026-03-02T06:30:00+00:00",
          updated: "2026-07-04T00:30:00+01:00",
          authors: [
            { name: "Ada Byron", uri: "https://paper.example/by/ada-byron" },
            { name: "Foreign Desk", uri: "https://paper.example/by/foreign-desk" },
          ],
        },
      ],
    });
    const text = write(told, "atom");
    expect(text).toContain('<content type="html">');
    expect(text).toContain('xml:lang="pt-PT"');
  });

  it("is JSON Feed 1.1 with everything it must have, and its own notes apart", () => {
    const raw = JSON.parse(write(told, "json"));
    expect(raw).toMatchObject({
      version: "https://jsonfeed.org/version/1.1",
      title: "World & “all” — The Paper",
      home_page_url: "https://paper.example/world",
      feed_url: "https://paper.example/world/feed.json",
      language: "pt-PT",
      hubs: [{ type: "WebSub", url: "https://hub.example/" }],
      items: [
        {
          id,
          url: "https://paper.example/world/harbours",
          title: nasty,
          date_published: "2026-03-02T06:30:00+00:00",
          date_modified: "2026-07-04T00:30:00+01:00",
          authors: [{ name: "Ada Byron" }, { name: "Foreign Desk" }],
          tags: ["World", "Trade"],
          _corrections: {
            notes: [
              { kind: "update", url: "https://paper.example/corrections/1" },
              { kind: "correction", note: nasty, url: "https://paper.example/corrections/2" },
            ],
          },
        },
      ],
    });
    for (const key of Object.keys(raw.items[0])) expect(key).toMatch(/^[a-z_]+$/);
  });

  it("tells mistakes before the text and news after it, dated", () => {
    const order = [
      "July 4, 2026",
      "<img",
      "A text.",
      "News moved.",
      "For corrections please email",
    ];
    const english = writeFeed({ ...told, paper: toldPaper() }, "json").text;
    const content: string = JSON.parse(english).items[0].content_html;
    const places = order.map((words) => content.indexOf(words));
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(places.every((place) => place >= 0)).toBe(true);
  });

  it("is whole when there is nothing to tell", () => {
    const empty = read({ ...told, stories: [], description: null, hub: null });
    expect(empty.rss).toMatchObject({
      title: "World & “all” — The Paper",
      description: "World & “all” — The Paper",
    });
    expect(empty.atom.updated).toBe("1970-01-01T01:00:00+01:00");
    expect(write({ ...told, stories: [], hub: null }, "rss")).not.toContain("hub");
    expect(JSON.parse(write({ ...told, stories: [] }, "json")).items).toEqual([]);
  });

  it("stays readable whatever a paper calls itself", () => {
    const odd = { ...told, description: "bell \u0007, half a pair \ud800, end \ufffe" };
    expect(read(odd).rss.description).toBe("bell , half a pair , end");
  });
});

describeOnBoth("feeds", () => {
  const titles = async (request?: FeedRequest) =>
    (await feedOf(request)).stories.map((story) => story.headline);

  it("bring the newest thirty of the paper, a section, a topic, an author", async () => {
    const [section, topic, author] = [await aSection(), await aTopic(), await anAuthor()];
    for (let index = 0; index < 32; index += 1) {
      await aPublished({ headline: `S ${index}`, section, at: new Date(2026, 0, 1, 0, index) });
    }
    await aPublished({
      headline: "Tagged",
      topics: [topic],
      authors: [author],
      at: new Date(2025, 0, 1),
    });
    await aDraft({ headline: "Secret", section, topics: [topic], authors: [author] });
    expect(await titles()).toEqual(Array.from({ length: 30 }, (_, index) => `S ${31 - index}`));
    expect(await titles({ of: "section", slug: section.slug })).toHaveLength(30);
    expect(await titles({ of: "topic", slug: topic.slug })).toEqual(["Tagged"]);
    expect(await titles({ of: "author", slug: author.slug })).toEqual(["Tagged"]);
    for (const of of ["section", "topic", "author"] as const) {
      expect(await readFeed({ of, slug: "nothing-here" })).toBeNull();
    }
  });

  it("carry text, pictures, notes and topics of each story, and no pull quote", async () => {
    const [image, lead, topic] = [
      await anImage(),
      await anImage({ credit: "Jo Lens" }),
      await aTopic(),
    ];
    const story = await aPublished({
      topics: [topic],
      leadImageId: lead.id,
      leadCaption: "Mine.",
      body: [paragraph("It was ", quotable("q", "a win"), "."), figure(image.id), pullQuote("q")],
    });
    const revision = await edit(story.id, {
      body: bodyOf(
        paragraph("It was ", quotable("q", "a draw"), "."),
        figure(image.id),
        pullQuote("q"),
      ),
    });
    await publishChanges(commandLine, story.id, {
      revision,
      kind: "correction",
      note: "Not a win.",
    });
    const { rss } = read(await feedOf());
    const html = rss.items?.[0]?.content?.encoded ?? "";
    expect(html.match(/a draw/g)).toHaveLength(1);
    expect(html).not.toContain("a win</p>");
    expect(html).toContain("Not a win.");
    expect(html).toContain(`/media/${lead.hash}/1280.jpg`);
    expect(html).toContain("<figcaption>Mine. Jo Lens</figcaption>");
    expect(html).toContain(`/media/${image.hash}/1280.jpg`);
    expect(rss.items?.[0]?.categories?.at(-1)).toMatchObject({ name: topic.name });
  });

  it("keep a story's id wherever it moves, and its Atom date through typos", async () => {
    const at = new Date("2026-01-01T10:00:00Z");
    const story = await aPublished({ headline: "Teh story", at });
    const before = read(await feedOf()).atom.entries?.[0];
    await moveArticle(commandLine, story.id, {
      slug: "elsewhere",
      sectionId: (await aSection()).id,
    });
    const revision = await edit(story.id, { headline: "The story" });
    const typo = await publishChanges(commandLine, story.id, { revision, kind: "typo" });
    const after = read(await feedOf()).atom.entries?.[0];
    expect(after?.links?.[0]?.href).toMatch(/\/elsewhere$/);
    expect(after?.title).toMatchObject({ value: "The story" });
    expect(after?.id).toBe(before?.id);
    expect(after?.updated).toBe(before?.updated);
    const next = await edit(story.id, { headline: "The story goes on" });
    expect(next).toBeGreaterThan(typo.revision);
    await publishChanges(commandLine, story.id, { revision: next, kind: "update" });
    const updated = read(await feedOf()).atom.entries?.[0];
    expect(updated?.id).toBe(before?.id);
    expect(new Date(updated?.updated ?? 0).getTime()).toBeGreaterThan(at.getTime());
    expect(updated?.published).toBe(before?.published);
  });

  it("lose what was retracted", async () => {
    const author = await anAuthor();
    const story = await aPublished({ headline: "Gone", authors: [author] });
    await retract(commandLine, story.id, "Wrong.");
    expect(await titles()).toEqual([]);
    expect(await titles({ of: "author", slug: author.slug })).toEqual([]);
  });

  it("speak the paper's settings, and name a hub only where there is one", async () => {
    await saveSettings(commandLine, { name: "O Jornal", language: "pt-PT", tagline: "Diz tudo" });
    await aPublished();
    const quiet = await feedOf();
    expect(read(quiet).rss).toMatchObject({
      title: "O Jornal",
      description: "Diz tudo",
      language: "pt-PT",
    });
    expect(write(quiet, "rss")).not.toContain('rel="hub"');
    vi.spyOn(environment, "env").mockReturnValue({
      ...environment.env(),
      webSubHub: "https://hub.example/",
    });
    expect((await feedOf()).hub).toBe("https://hub.example/");
  });

  it("note what they depend on", async () => {
    const [topic, author] = [await aTopic(), await anAuthor()];
    const story = await aPublished({ topics: [topic], authors: [author] });
    const { notes } = await takingNotes(() => readFeed({ of: "topic", slug: topic.slug }));
    expect([...notes.tags].sort()).toEqual(
      [
        `article:${story.id}`,
        `author:${author.id}`,
        "sections",
        "settings",
        `topic:${topic.id}`,
      ].sort(),
    );
  });
});
