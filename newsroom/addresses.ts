/**
 * The map of the paper's addresses: what stands where, who answers there, which parameters it knows. Reserved slugs,
 * redirects, the links a checklist looks at, the sitemap, what the press keeps pages under, what it hands on to Next and
 * how often one client may ask all come from here; `addresses.test.ts` holds it against the folder `app/`.
 * See docs/decisions/016-one-address-map.md.
 */
import { fromCursor } from "./articles/cursor";
import { policyNames, policyPath } from "./settings/policies";

/**
 * Who answers. `page`: printed and kept for every reader. `preview`: printed for one visitor. `door`: the desk's screens
 * for those who are not signed in; `desk`: those behind them. `machine`: what scripts ask for. `picture`: from the disk. `press`:
 * the press itself, in a few words.
 */
type Answerer = "page" | "preview" | "door" | "desk" | "machine" | "picture" | "press";

/** Things that cost, of which one client may ask for so many at a time (press/limits.ts). */
export type LimitName = "search" | "preview" | "reads" | "sign-in";

/** A kind of address. */
export type Address = {
  /** As folders of `app/` spell it: "/topics/[topic]". */
  path: string;
  by: Answerer;
  /** The query parameters it knows, in order of the alphabet, and which values they may have. */
  query?: Readonly<Record<string, (value: string) => boolean>>;
  /** Always there, whatever is published: in the sitemap, and where links and redirects may lead. */
  own?: true;
  /** Where redirects may lead, too. */
  target?: true;
  limit?: LimitName;
};

// A mangled place in a list shows the list's beginning, which has an address of its own.
const isPlace = (value: string) => fromCursor(value) !== null;
const turns = { after: isPlace, before: isPlace };
const short = (value: string) => value.length <= 100;
const search = {
  after: (value: string) => /^[0-9a-z]{1,6}$/.test(value),
  from: short,
  q: () => true,
  section: short,
  to: short,
};

// Of any script, and with capitals: whether there is such a one, the database knows.
const slug = /^[\p{L}\p{N}][\p{L}\p{N}\p{M}_-]*$/u;

/** What the parts of an address in brackets may be, where not every word will do. */
const shapes: Readonly<Record<string, RegExp>> = {
  section: slug,
  slug,
  topic: slug,
  author: slug,
  policy: new RegExp(`^(?:${policyNames.filter((name) => name !== "about").join("|")})$`),
  year: /^\d{4}$/,
  month: /^\d{2}$/,
  day: /^\d{2}$/,
  hash: /^[0-9a-f]{32}$/,
  token: /^[\w-]+$/,
};

const feeds = (path: string): Address[] =>
  ["feed.xml", "atom.xml", "feed.json"].map((file) => ({ path: `${path}/${file}`, by: "page" }));

const pages = (...paths: string[]): Address[] => paths.map((path) => ({ path, by: "page" }));
const screens = (...paths: string[]): Address[] =>
  paths.map((path) => ({ path: `/admin${path}`, by: "desk" }));
const doors = (...paths: string[]): Address[] =>
  paths.map((path) => ({ path: `/admin/${path}`, by: "door", limit: "sign-in" }));
const machines = (...paths: string[]): Address[] =>
  paths.map((path) => ({ path: `/api/${path}`, by: "machine" }));
const answeredByPress = (...paths: string[]): Address[] =>
  paths.map((path) => ({ path, by: "press" }));

/** Every kind of address there is. */
export const addresses: readonly Address[] = [
  { path: "/", by: "page", own: true },
  { path: "/[section]", by: "page", query: turns },
  { path: "/[section]/[slug]", by: "page" },
  ...feeds("/[section]"),
  { path: "/topics/[topic]", by: "page", query: turns },
  ...feeds("/topics/[topic]"),
  { path: "/by/[author]", by: "page", query: turns },
  ...feeds("/by/[author]"),
  { path: "/search", by: "page", query: search, limit: "search", target: true },
  { path: "/archive", by: "page", own: true },
  { path: "/archive/[year]", by: "page", target: true },
  { path: "/archive/[year]/[month]", by: "page", query: turns, target: true },
  { path: "/archive/[year]/[month]/[day]", by: "page", query: turns, target: true },
  { path: "/corrections", by: "page", query: { before: isPlace }, own: true },
  ...pages("/corrections/[id]"),
  { path: "/about", by: "page", own: true },
  { path: "/about/[policy]", by: "page", target: true },
  ...feeds("").map((feed): Address => ({ ...feed, target: true })),
  { path: "/sitemap.xml", by: "page", target: true },
  { path: "/news-sitemap.xml", by: "page", target: true },
  ...pages("/sitemaps/[file]", "/robots.txt", "/indexnow.txt", "/icon.svg", "/share/[file]"),
  // What the press prints for itself: no reader asks for it.
  ...pages("/unavailable"),
  { path: "/preview/[token]", by: "preview", limit: "preview" },
  { path: "/preview/story/[id]", by: "preview", limit: "preview" },
  { path: "/preview/front", by: "preview", limit: "preview" },
  { path: "/media/[hash]/[file]", by: "picture" },
  ...answeredByPress("/healthz", "/readyz", "/favicon.ico"),
  ...answeredByPress("/.well-known/security.txt", "/.well-known/change-password"),
  { path: "/api/read", by: "press", limit: "reads" },
  ...doors("sign-in", "sign-in/forgot", "setup", "join", "reset"),
  ...screens("", "/not-allowed", "/account", "/calendar", "/front", "/front/[section]", "/log"),
  ...screens("/log/log.csv", "/audience", "/audience/[id]", "/audience/[id]/reads.csv"),
  ...screens("/audience/audience.csv", "/authors", "/authors/[id]", "/pictures", "/pictures/[id]"),
  ...screens("/policies", "/policies/[name]", "/redirects", "/sections", "/sections/[id]"),
  ...screens("/settings", "/staff", "/stories/new", "/stories/[id]", "/stories/[id]/publish"),
  ...screens("/stories/[id]/preview", "/stories/[id]/versions", "/topics", "/topics/[id]"),
  ...screens("/[...missing]"),
  { path: "/api/auth/[...all]", by: "machine", limit: "sign-in" },
  ...machines("front", "front/stories", "pictures", "pictures/[id]", "uploads"),
  ...machines("stories/published", "stories/[id]/draft", "stories/[id]/aside"),
  ...machines("stories/[id]/presence", "[...missing]"),
];

/** An address found on the map, and what stands for its brackets, decoded. */
export type Place = Address & { parameters: Readonly<Record<string, string>> };

type Compiled = { address: Address; steps: string[] };

const stepsOf = (path: string) => path.split("/").slice(1);
const isOpen = (step: string) => step.startsWith("[");
const isRest = (step: string | undefined) => step?.startsWith("[...") ?? false;
const nameOf = (step: string) => step.replace(/^\[(?:\.\.\.)?|\]$/g, "");

/** First steps in words. */
const literalSteps = new Set(
  addresses.flatMap(({ path }) => {
    const [first = ""] = stepsOf(path);
    return isOpen(first) ? [] : [first];
  }),
);

// Words before brackets, step by step, as Next decides between folders.
const compiled: readonly Compiled[] = addresses
  .map((address) => ({ address, steps: stepsOf(address.path) }))
  .sort((one, other) => rank(one).localeCompare(rank(other)));

function rank({ steps }: Compiled): string {
  return steps.map((step) => (isRest(step) ? "2" : isOpen(step) ? "1" : "0")).join("");
}

function decoded(step: string): string | null {
  try {
    return decodeURIComponent(step);
  } catch {
    return null;
  }
}

/**
 * What stands at a path (without detours, capitals or query); null: nothing but, perhaps, a redirect. Whether a section,
 * a topic, an author or a story of that name exists is the database's to say (redirects/stands.ts).
 */
export function placeAt(path: string): Place | null {
  const asked = stepsOf(path).map(decoded);
  for (const { address, steps } of compiled) {
    const parameters = match(steps, asked);
    if (parameters) return { ...address, parameters };
  }
  return null;
}

function match(
  steps: readonly string[],
  asked: readonly (string | null)[],
): Record<string, string> | null {
  const rest = isRest(steps.at(-1));
  if (rest ? asked.length < steps.length : asked.length !== steps.length) return null;
  const parameters: Record<string, string> = {};
  for (const [index, step] of steps.entries()) {
    const word = asked[index];
    if (word === null || word === undefined) return null;
    if (!isOpen(step)) {
      if (word !== step) return null;
    } else if (!isRest(step)) {
      const name = nameOf(step);
      // What begins like one of the paper's own addresses is none of a section's.
      if (index === 0 && literalSteps.has(word)) return null;
      if (word === "" || word.includes("/") || shapes[name]?.test(word) === false) return null;
      parameters[name] = word;
    }
  }
  return parameters;
}

/** First steps under which other things than the map's may stand: old sites had pages there that this one has not. */
const shared = new Set(["", "about", "topics", "by"]);

/** Words the paper keeps for itself though nothing answers there (yet, or not on this port). */
const kept = ["_next", "metrics", "popular", "reader", "setup", "static"];

/** Slugs no section may take: the first steps of the paper's own addresses, also without the endings of files. */
export const reservedSlugs: ReadonlySet<string> = new Set(
  [...literalSteps, ...kept].map((step) => step.replace(/\.\w+$/, "")).filter(Boolean),
);

/** Whether a path can never redirect, because a part of the paper itself answers there. */
export function isAnswered(path: string): boolean {
  const [first = ""] = stepsOf(path);
  if (!shared.has(first) && (literalSteps.has(first) || kept.includes(first))) return true;
  const place = placeAt(path);
  if (!place) return false;
  const last = stepsOf(place.path).at(-1) ?? "";
  return place.own === true || place.path === "/about/[policy]" || !isOpen(last);
}

/**
 * Whether an address is one of the paper's own pages, there whatever is published, to which links and redirects may lead.
 * It may have a query.
 */
export function isOwnPage(address: string): boolean {
  const place = placeAt(address.split("?", 1)[0] ?? "");
  return place !== null && (place.own === true || place.target === true);
}

/** The paper's own pages as its sitemap lists them. */
export const ownPages: readonly string[] = [
  ...addresses.flatMap(({ own, path }) => (own ? [path] : [])),
  ...policyNames.filter((name) => name !== "about").map(policyPath),
];
