/** The edition: what was published when, what stands on the front, what belongs together. */

/** A story of the folder `stories`, by its slug, and how long before the demo was filled in it came out. */
export type Entry = { slug: string; hoursAgo: number; related?: string[] };

/** Newest first: about ten weeks, the last two days the busiest. */
export const entries: readonly Entry[] = [
  {
    slug: "why-the-tide-comes-twice-a-day",
    hoursAgo: 3.2,
    related: ["the-second-we-all-agree-on", "how-old-is-starlight"],
  },
  {
    slug: "how-a-ballot-is-counted",
    hoursAgo: 6.6,
    related: ["who-draws-the-lines", "what-a-census-counts", "why-councils-meet-in-public"],
  },
  {
    slug: "what-inflation-measures",
    hoursAgo: 9.1,
    related: ["what-a-central-bank-does", "why-bread-prices-made-history"],
  },
  {
    slug: "print-the-correction-where-the-error-stood",
    hoursAgo: 14.4,
    related: ["the-case-for-slow-news"],
  },
  {
    slug: "how-a-cable-carries-the-internet",
    hoursAgo: 20.3,
    related: ["how-satellites-find-you", "what-encryption-promises"],
  },
  {
    slug: "the-color-that-came-from-a-shell",
    hoursAgo: 26.7,
    related: ["how-a-book-is-bound", "how-a-word-enters-the-dictionary"],
  },
  {
    slug: "what-a-beaver-does-to-a-valley",
    hoursAgo: 31.5,
    related: ["the-river-under-the-river"],
  },
  {
    slug: "in-praise-of-the-public-library",
    hoursAgo: 38.2,
    related: ["keep-the-public-bench", "how-a-book-is-bound"],
  },
  {
    slug: "how-satellites-find-you",
    hoursAgo: 44.9,
    related: ["the-second-we-all-agree-on", "how-a-cable-carries-the-internet"],
  },
  {
    slug: "why-councils-meet-in-public",
    hoursAgo: 58.3,
    related: ["the-long-road-of-a-records-request"],
  },
  { slug: "the-lichen-that-measures-the-air", hoursAgo: 71.1 },
  {
    slug: "what-a-central-bank-does",
    hoursAgo: 84.6,
    related: ["what-inflation-measures", "how-cooperatives-share-a-business"],
  },
  { slug: "how-a-book-is-bound", hoursAgo: 99.4, related: ["the-grid-behind-the-page"] },
  {
    slug: "how-old-is-starlight",
    hoursAgo: 118.2,
    related: ["the-second-we-all-agree-on", "why-the-tide-comes-twice-a-day"],
  },
  { slug: "the-bar-code-turned-ordinary", hoursAgo: 140.5 },
  { slug: "keep-the-public-bench", hoursAgo: 166.8 },
  {
    slug: "who-draws-the-lines",
    hoursAgo: 190.1,
    related: ["what-a-census-counts", "how-a-ballot-is-counted"],
  },
  { slug: "how-wind-becomes-electricity", hoursAgo: 222.7 },
  {
    slug: "how-a-steel-box-changed-trade",
    hoursAgo: 256.3,
    related: ["the-bar-code-turned-ordinary"],
  },
  { slug: "what-a-conductor-does", hoursAgo: 291.9 },
  {
    slug: "the-second-we-all-agree-on",
    hoursAgo: 330.4,
    related: ["how-satellites-find-you", "why-the-tide-comes-twice-a-day"],
  },
  { slug: "the-river-under-the-river", hoursAgo: 377.2 },
  {
    slug: "what-encryption-promises",
    hoursAgo: 430.6,
    related: ["why-passwords-should-be-long"],
  },
  { slug: "why-bread-prices-made-history", hoursAgo: 486.5 },
  { slug: "the-case-for-slow-news", hoursAgo: 545.3 },
  { slug: "how-a-vaccine-teaches-the-body", hoursAgo: 610.8 },
  { slug: "what-a-census-counts", hoursAgo: 684.2 },
  { slug: "the-grid-behind-the-page", hoursAgo: 760.7 },
  { slug: "why-cities-are-hotter-than-fields", hoursAgo: 848.1 },
  { slug: "how-cooperatives-share-a-business", hoursAgo: 940.4 },
  { slug: "why-passwords-should-be-long", hoursAgo: 1040.9 },
  { slug: "what-peer-review-can-do", hoursAgo: 1150.5 },
  { slug: "the-long-road-of-a-records-request", hoursAgo: 1270.3 },
  { slug: "how-a-word-enters-the-dictionary", hoursAgo: 1410.6 },
  { slug: "the-moon-and-the-sea", hoursAgo: 1560.2 },
];

/** What an editor put on the front page. One second lead is left to the newest. */
export const front = {
  lead: ["why-the-tide-comes-twice-a-day"],
  second: [
    "how-a-ballot-is-counted",
    "how-a-cable-carries-the-internet",
    "the-color-that-came-from-a-shell",
  ],
  river: ["the-lichen-that-measures-the-air", "how-a-book-is-bound", "how-old-is-starlight"],
} as const;

/**
 * Sample numbers, so that Popular has something to show: how often each story is said to have been read in the last hour.
 * They are the only figures of the edition that measure nothing.
 */
export const sampleReads: Readonly<Record<string, number>> = {
  "why-the-tide-comes-twice-a-day": 46,
  "how-a-ballot-is-counted": 41,
  "the-color-that-came-from-a-shell": 38,
  "how-satellites-find-you": 31,
  "what-inflation-measures": 27,
  "in-praise-of-the-public-library": 24,
  "what-a-beaver-does-to-a-valley": 21,
  "how-a-cable-carries-the-internet": 19,
  "print-the-correction-where-the-error-stood": 16,
  "how-old-is-starlight": 13,
  "the-second-we-all-agree-on": 11,
  "why-passwords-should-be-long": 9,
  "how-a-book-is-bound": 8,
  "what-encryption-promises": 6,
};
