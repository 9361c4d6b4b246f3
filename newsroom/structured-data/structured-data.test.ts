import { describe, expect, it } from "vitest";
import { settings } from "../settings/schema";
import { toldArticle, toldPaper } from "../testing/told";
import { type ArticleData, articleJson, newsArticle } from "./article";
import { authorJson } from "./author";
import { breadcrumbsJson } from "./breadcrumbs";
import { scriptJson } from "./json";
import { frontPageJson, organization } from "./organization";

const paper = toldPaper();
const site = "https://paper.example";

describe("an article's data", () => {
  it("says all that search engines ask for", () => {
    expect(newsArticle(toldArticle(), paper)).toEqual({
      "@type": "NewsArticle",
      "@id": `${site}/world/harbours#article`,
      url: `${site}/world/harbours`,
      mainEntityOfPage: `${site}/world/harbours`,
      headline: "Harbours & their “cost”",
      description: "What a quay is worth.",
      image: ["16x9", "4x3", "1x1"].map((crop) => ({
        "@type": "ImageObject",
        url: `${site}/media/0123456789abcdef0123456789abcdef/${crop}.jpg`,
        caption: "Boats leave early.",
        creditText: "Jo Lens",
      })),
      datePublished: "2026-03-02T06:30:00+00:00",
      dateModified: "2026-03-02T06:30:00+00:00",
      author: [
        { "@type": "Person", name: "Ada Byron", url: `${site}/by/ada-byron` },
        { "@type": "Organization", name: "Foreign Desk", url: `${site}/by/foreign-desk` },
      ],
      articleSection: "World",
      keywords: ["Trade", "Sea"],
      wordCount: 512,
      dateline: "Lisbon",
      inLanguage: "en",
      isAccessibleForFree: true,
      publisher: organization(paper),
      publishingPrinciples: `${site}/about/ethics`,
    });
  });

  it("leaves out what there is not, rather than saying nothing at length", () => {
    const bare = newsArticle(
      toldArticle({ deck: null, picture: null, topics: [], dateline: null }),
      paper,
    );
    for (const key of ["description", "image", "keywords", "dateline", "correction"]) {
      expect(bare).not.toHaveProperty(key);
    }
  });

  it.each([
    ["news", false, "NewsArticle"],
    ["news", true, "OpinionNewsArticle"],
    ["analysis", false, "AnalysisNewsArticle"],
    ["analysis", true, "AnalysisNewsArticle"],
    ["opinion", false, "OpinionNewsArticle"],
    ["background", false, "BackgroundNewsArticle"],
    ["review", false, "ReviewNewsArticle"],
  ] as const)("calls %s (opinion section: %s) a %s", (kind, opinion, type) => {
    const section = { id: 1, name: "S", slug: "s", opinion };
    expect(newsArticle(toldArticle({ kind, section }), paper)).toHaveProperty("@type", type);
  });

  it("tells corrections and clarifications, with dates and lasting addresses, but not updates", () => {
    const note = (id: number, kind: ArticleData["corrections"][number]["kind"], day: number) => ({
      id,
      kind,
      note: `Note ${id}.`,
      publishedAt: new Date(Date.UTC(2026, 6, day, 23, 30)),
      before: 1,
      after: 2,
    });
    const corrected = toldArticle({
      corrections: [note(1, "update", 1), note(2, "correction", 2), note(3, "clarification", 3)],
      updatedAt: new Date("2026-07-01T23:30:00Z"),
      correctedAt: new Date("2026-07-03T23:30:00Z"),
    });
    const data = newsArticle(corrected, paper);
    expect(data).toHaveProperty("correction", [
      {
        "@type": "CorrectionComment",
        text: "Note 2.",
        datePublished: "2026-07-03T00:30:00+01:00",
        url: `${site}/corrections/2`,
      },
      {
        "@type": "CorrectionComment",
        text: "Note 3.",
        datePublished: "2026-07-04T00:30:00+01:00",
        url: `${site}/corrections/3`,
      },
    ]);
    expect(data).toHaveProperty("dateModified", "2026-07-04T00:30:00+01:00");
  });

  it("goes with the steps readers see", () => {
    const steps = [{ name: "World", path: "/world" }];
    expect(JSON.parse(articleJson(toldArticle(), steps, paper))).toMatchObject({
      "@context": "https://schema.org",
      "@graph": [
        { "@type": "NewsArticle" },
        {
          "@type": "BreadcrumbList",
          itemListElement: [
            { "@type": "ListItem", position: 1, name: "World", item: `${site}/world` },
          ],
        },
      ],
    });
  });
});

describe("the paper's data", () => {
  it("names its policies and how to reach it", () => {
    expect(organization(paper)).toMatchObject({
      "@type": "NewsMediaOrganization",
      name: "The Paper",
      url: `${site}/`,
      logo: {
        url: expect.stringMatching(/^https:\/\/paper\.example\/share\/logo-[0-9a-f]{8}\.png$/),
      },
      correctionsPolicy: `${site}/about/corrections`,
      ethicsPolicy: `${site}/about/ethics`,
      contactPoint: { email: settings.parse({}).correctionsEmail },
    });
    expect(organization(paper)).not.toHaveProperty("sameAs");
    const known = toldPaper({ foundedYear: 1899, socialLinks: ["https://social.example/@paper"] });
    expect(organization(known)).toMatchObject({
      foundingDate: "1899",
      sameAs: ["https://social.example/@paper"],
    });
  });

  it("says on the front page how to search it", () => {
    expect(JSON.parse(frontPageJson(paper))["@graph"]).toMatchObject([
      { "@type": "NewsMediaOrganization", "@id": `${site}/#organization` },
      {
        "@type": "WebSite",
        publisher: { "@id": `${site}/#organization` },
        potentialAction: {
          "@type": "SearchAction",
          target: { urlTemplate: `${site}/search?q={search_term_string}` },
          "query-input": "required name=search_term_string",
        },
      },
    ]);
  });
});

describe("an author's data", () => {
  const author = {
    id: 1,
    slug: "ada-byron",
    name: "Ada Byron",
    kind: "person",
    role: "Reporter",
    bio: "Writes.",
    email: null,
    website: "https://ada.example",
  } as const;

  it("is of a person who works here, or of a desk that is part of the paper", () => {
    expect(JSON.parse(authorJson(author, paper))).toMatchObject({
      "@type": "ProfilePage",
      mainEntity: {
        "@type": "Person",
        name: "Ada Byron",
        url: `${site}/by/ada-byron`,
        jobTitle: "Reporter",
        sameAs: "https://ada.example",
        worksFor: { "@id": `${site}/#organization` },
      },
    });
    expect(JSON.parse(authorJson({ ...author, kind: "desk" }, paper)).mainEntity).toMatchObject({
      "@type": "Organization",
      parentOrganization: { "@id": `${site}/#organization` },
    });
  });
});

describe("inside a script element", () => {
  it("no text ends it or opens a comment, and none is lost", () => {
    const nasty = "</script><!--<script>]]>&amp;\u2028\u2029 “quoted” 'single' \\ \"double\"";
    const text = articleJson(
      toldArticle({ headline: nasty }),
      [{ name: nasty, path: "/x" }],
      paper,
    );
    expect(text).not.toMatch(/[<>&\u2028\u2029]/);
    expect(JSON.parse(text)["@graph"][0].headline).toBe(nasty);
    expect(JSON.parse(text)["@graph"][1].itemListElement[0].name).toBe(nasty);
    expect(JSON.parse(breadcrumbsJson([{ name: nasty, path: "/" }], site))).toBeTruthy();
    expect(scriptJson({ nasty })).not.toContain("</");
  });
});
