import { describe, expect, it } from "vitest";
import { toldArticle, toldPaper } from "@/newsroom/testing/told";
import { articleMetadata, frontMetadata, listMetadata } from "./metadata";

const paper = toldPaper({ language: "pt-PT", tagline: "All of it" });
const site = "https://paper.example";

describe("an article's head", () => {
  const article = toldArticle({ correctedAt: new Date("2026-07-03T23:30:00Z") });
  const metadata = articleMetadata(paper, article);

  it("names its one address, and lets search engines show it whole", () => {
    expect(metadata.title).toBe("Harbours & their “cost” — The Paper");
    expect(metadata.description).toBe("What a quay is worth.");
    expect(metadata.alternates?.canonical).toBe(`${site}/world/harbours`);
    expect(metadata.robots).toEqual({
      index: true,
      follow: true,
      "max-image-preview": "large",
      "max-snippet": -1,
      "max-video-preview": -1,
    });
  });

  it("is a card with times, section, authors and topics", () => {
    expect(metadata.twitter).toEqual({ card: "summary_large_image" });
    expect(metadata.openGraph).toEqual({
      type: "article",
      title: "Harbours & their “cost”",
      description: "What a quay is worth.",
      url: `${site}/world/harbours`,
      siteName: "The Paper",
      locale: "pt_PT",
      images: [
        {
          url: `${site}/media/0123456789abcdef0123456789abcdef/share.jpg`,
          width: 1200,
          height: 630,
          alt: "A harbour at dawn",
        },
      ],
      publishedTime: "2026-03-02T06:30:00+00:00",
      modifiedTime: "2026-07-04T00:30:00+01:00",
      section: "World",
      authors: [`${site}/by/ada-byron`, `${site}/by/foreign-desk`],
      tags: ["Trade", "Sea"],
    });
  });

  it("offers the section's feeds and the paper's", () => {
    expect(metadata.alternates?.types).toMatchObject({
      "application/rss+xml": [
        { url: `${site}/world/feed.xml`, title: "World — The Paper" },
        { url: `${site}/feed.xml`, title: "The Paper" },
      ],
      "application/feed+json": [{ url: `${site}/world/feed.json` }, { url: `${site}/feed.json` }],
    });
  });

  it("prefers what an editor wrote for search engines, but not on the card's title", () => {
    const told = articleMetadata(
      paper,
      toldArticle({ searchTitle: "Harbour costs", searchDescription: "In short." }),
    );
    expect(told.title).toBe("Harbour costs — The Paper");
    expect(told.description).toBe("In short.");
    expect(told.openGraph?.title).toBe("Harbours & their “cost”");
  });

  it("claims no change that was none, and no country it does not know", () => {
    const told = articleMetadata(toldPaper(), toldArticle());
    expect(told.openGraph).toMatchObject({ modifiedTime: undefined, locale: undefined });
  });
});

describe("other heads", () => {
  it("are the list's own, with its feed and picture", () => {
    const metadata = listMetadata(paper, {
      title: "World",
      description: "Near and far.",
      path: "/world?before=abc",
      feed: { of: "section", slug: "world", name: "World" },
      share: { kind: "section", slug: "world", section: "World" },
    });
    expect(metadata.title).toBe("World — The Paper");
    expect(metadata.alternates?.canonical).toBe(`${site}/world?before=abc`);
    expect(metadata.openGraph).toMatchObject({
      type: "website",
      images: [{ url: expect.stringContaining("/share/section-world-"), alt: "The Paper: World" }],
    });
  });

  it("are the paper's on the front page", () => {
    const metadata = frontMetadata(paper);
    expect(metadata.title).toBe("The Paper — All of it");
    expect(metadata.alternates).toMatchObject({
      canonical: `${site}/`,
      types: { "application/rss+xml": [{ url: `${site}/feed.xml`, title: "The Paper" }] },
    });
  });
});
