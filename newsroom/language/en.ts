/** English. Functions take what they print, so that another language can order and inflect it. */

const plural = new Intl.PluralRules("en");
const counted = (count: number, one: string, many: string) =>
  `${count.toLocaleString("en")} ${plural.select(count) === "one" ? one : many}`;

const joined = new Intl.ListFormat("en", { type: "conjunction" });

export const en = {
  skipToContent: "Skip to content",
  sections: "Sections",
  breadcrumb: "You are in",
  search: "Search",
  menu: "Sections and pages",
  home: "Front page",
  by: (names: string[]) => `By ${joined.format(names)}`,
  byPrefix: "By",
  and: "and",
  published: "Published",
  updated: "Updated",
  minutesToRead: (minutes: number) => `${minutes} min read`,
  opinion: "Opinion",
  analysis: "Analysis",
  review: "Review",
  demoRibbon: "Demo edition: sample stories that show what Stet does.",
  preview: "Preview",
  /** Above a draft somebody without an account was given a link to. */
  previewRibbon: (until: string) =>
    `A draft, not published. It may still change. This link works until ${until}.`,
  previewClosedTitle: "This preview link does not open anything",
  previewClosedText:
    "Its time is over, it was closed, or it was not copied whole. Ask whoever sent it to you for another.",
  topics: "Topics",
  related: "Related",
  readNext: "Read next",
  moreIn: (section: string) => `More in ${section}`,
  latest: "Latest",
  latestIn: (section: string) => `Latest in ${section}`,
  latestNote: "The newest stories, since too few reads were counted today to rank them.",
  popular: "Popular",
  popularNote:
    "Stories most read in the last 24 hours, newer reads weighing more. Counted without cookies.",
  popularHow: "How we count",
  share: "Share",
  shareByMail: "Mail",
  copyLink: "Copy link",
  linkCopied: "Link copied",
  shareElsewhere: "Share…",
  oldStory: (years: number) =>
    `This story is ${years === 1 ? "over a year" : `over ${years} years`} old.`,
  /** Several on one page are told apart by their number. */
  pullQuote: (number: number) => (number === 1 ? "Pull quote" : `Pull quote ${number}`),
  source: "Source",
  credit: (credit: string) => credit,
  embedBlocked: (provider: string) => `This part comes from ${provider} and is not loaded here.`,
  embedLoad: (provider: string) => `Load from ${provider}`,
  embedOpen: (provider: string) => `Open it at ${provider}`,

  corrections: "Corrections",
  correctionsPrompt: "For corrections please email",
  correctionsLogIntro:
    "Every correction, clarification, update and retraction we have published, newest first. None is ever removed.",
  noCorrections: "Nothing has needed correcting so far.",
  correctionKinds: {
    correction: "Correction",
    clarification: "Clarification",
    update: "Update",
    retraction: "Retraction",
  },
  correctedLabel: "Corrected",
  whatChanged: "What changed",
  whatChangedIntro: "The words before and after this note, as published.",
  wordsRemoved: "taken out",
  wordsAdded: "put in",
  correctionSubject: (headline: string) => `Correction: ${headline}`,
  correctionBody: (page: { title: string; address: string; version: string | null }) =>
    [
      "What is wrong, and where:",
      "",
      "",
      "What is right, and how you know:",
      "",
      "",
      "—",
      page.title,
      page.address,
      ...(page.version ? [`Version ${page.version}`] : []),
    ].join("\r\n"),
  version: (number: number) => `Version ${number}`,

  retracted: "Retracted",
  retractedTitle: "This article was retracted",
  retractedOn: (date: string) => `Retracted on ${date}`,
  retractedWhy: "Why",
  notFoundTitle: "There is no page at this address",
  notFoundText:
    "It may have been mistyped, or the link that led here is broken. Search the paper, or start from the front page.",
  failedTitle: "Something went wrong on our side",
  failedText: "The page could not be made just now. Please try again in a minute.",
  failedName: "If it stays so, tell the paper:",

  searchTitle: "Search the paper",
  searchLabel: "Words to look for",
  searchHint: "Put words in “quotation marks” to find them together.",
  searchButton: "Search",
  searchSection: "Section",
  allSections: "All sections",
  searchFrom: "From",
  searchTo: "Until",
  searchResults: (count: number, more: boolean, query: string) =>
    `${more ? "More than " : ""}${counted(count, "story", "stories")} for “${query}”`,
  searchNothing: (query: string) => `No story matches “${query}”.`,
  searchNothingHints: [
    "Check the spelling, or use fewer words.",
    "Take out the quotation marks to find the words apart.",
    "Look in all sections and at any date.",
  ],
  searchMore: "More results",
  searchFirst: "First results",
  searchEmpty:
    "Type a word or two. Headlines count more than text; accents and capitals do not matter.",
  searchBadDate: "This date is not a day of the calendar; it was left out.",

  archive: "Archive",
  archiveIntro: "Everything this paper has published, by month and day.",
  older: "Older stories",
  newer: "Newer stories",
  pages: "Pages",
  emptyPaper: "Nothing has been published yet.",
  emptyList: "Nothing has been published here yet.",
  storiesBy: (name: string) => `Stories by ${name}`,

  about: "About",
  aboutPages: {
    about: "About us",
    corrections: "Corrections policy",
    ethics: "Ethics",
    privacy: "Privacy",
    popular: "How Popular is counted",
  },
  feeds: "Feeds",
  madeWith: "Made with Stet",
  printedFrom: "Printed from",
};
