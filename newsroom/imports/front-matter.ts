/** The YAML between two lines of "---" at the top of a Markdown story. */
import { type Kind, kind as kinds } from "../articles/schema";
import { publicationDate } from "./publication-date";
import type { FileProblem, PaperHabits, StoryPicture } from "./story";
import { type Value, type YamlReader, yamlReader } from "./yaml-reader";

/** Words to lift out of the text, as the file asks for them. */
export type WantedQuote = { words: string; attribution: string | null; line: number };

/** What front matter says. What it leaves out is null or empty. */
export type FrontMatter = {
  headline: string | null;
  kicker: string | null;
  deck: string | null;
  dateline: string | null;
  searchTitle: string | null;
  searchDescription: string | null;
  kind: Kind;
  section: string | null;
  authors: string[];
  topics: string[];
  slug: string | null;
  source: string | null;
  publishedAt: Date | null;
  lead: StoryPicture | null;
  pullQuotes: WantedQuote[];
  lines: Record<string, number>;
};

const known = [
  ...["headline", "kicker", "deck", "section", "authors", "topics", "publishedAt", "slug"],
  ...["dateline", "kind", "image", "pullQuotes", "searchTitle", "searchDescription"],
  ...["source", "encoding"],
];

/**
 * Parts a file into front matter and text. The text keeps its line numbers: the lines before it are left in, empty.
 * @returns null for a file that begins without front matter; `yaml` is null when its end is missing.
 */
export function partFrontMatter(text: string): { yaml: string | null; rest: string } | null {
  const open = /^---[ \t]*\n/.exec(text)?.[0].length;
  if (open === undefined) return null;
  const end = /^(?:---|\.\.\.)[ \t]*$/m.exec(text.slice(open));
  if (!end) return { yaml: null, rest: "" };
  const close = open + end.index;
  const after = close + end[0].length;
  return {
    yaml: text.slice(open, close),
    rest: text.slice(0, after).replace(/[^\n]+/g, "") + text.slice(after),
  };
}

/** Reads front matter that begins on line 2; what is wrong with it is added to `problems`. */
export function readFrontMatter(
  yaml: string,
  paper: PaperHabits,
  problems: FileProblem[],
): FrontMatter {
  const reader = yamlReader(yaml, 2, paper.language, problems);
  const found = reader.parts(reader.root, known, "front matter");
  if (!found && reader.root && reader.words(reader.root, "front matter") !== null) {
    reader.wrong(reader.root, "front matter must be lines of “key: value”");
  }
  const value = (key: string) => found?.values.get(key);
  const set = (key: string) => reader.set(value(key), key);
  const list = (key: string) => [
    ...new Set(reader.items(value(key)).flatMap((item) => reader.set(item, key) ?? [])),
  ];
  const kind = kinds.safeParse(reader.words(value("kind"), "kind") ?? "news");
  if (!kind.success) reader.wrong(value("kind"), `kind must be one of ${kinds.options.join(", ")}`);

  return {
    headline: set("headline"),
    kicker: set("kicker"),
    deck: set("deck"),
    dateline: set("dateline"),
    searchTitle: set("searchTitle"),
    searchDescription: set("searchDescription"),
    kind: kind.data ?? "news",
    section: set("section"),
    authors: list("authors"),
    topics: list("topics"),
    slug: reader.words(value("slug"), "slug"),
    source: reader.words(value("source"), "source"),
    publishedAt: readDate(reader, value("publishedAt"), paper),
    lead: readImage(reader, value("image"), found?.lines.image ?? 1),
    pullQuotes: readQuotes(reader, value("pullQuotes")),
    lines: found?.lines ?? {},
  };
}

function readDate(reader: YamlReader, value: Value, paper: PaperHabits): Date | null {
  const text = reader.words(value, "publishedAt");
  if (text === null) return null;
  const date = publicationDate(text, paper.timeZone);
  return "at" in date ? date.at : reader.wrong(value, `publishedAt ${date.wrong}`);
}

function readImage(reader: YamlReader, value: Value, line: number): StoryPicture | null {
  if (reader.items(value).length === 0) return null;
  const parts = reader.parts(
    value,
    ["file", "alt", "caption", "credit", "licence", "focus"],
    "image",
  );
  if (!parts)
    return reader.wrong(value, "image must have its parts indented below it: file, alt …");
  const set = (key: string) => reader.set(parts.values.get(key), `image: ${key}`);
  const file = reader.words(parts.values.get("file"), "image: file");
  const alt = set("alt");
  if (file === null) reader.wrong(value, "image: file is missing");
  if (alt === null) {
    reader.wrong(value, "image: alt is missing: what the picture shows to who cannot see it");
  }
  return {
    file: file ?? "",
    alt: alt ?? "",
    caption: set("caption"),
    credit: set("credit"),
    licence: set("licence"),
    ...readFocus(reader, parts.values.get("focus")),
    line,
  };
}

function readFocus(reader: YamlReader, value: Value): { focusX: number; focusY: number } {
  const text = reader
    .items(value)
    .map((item) => reader.words(item, "image: focus") ?? "")
    .join(" ");
  const [, x, y] = /^(\d{1,3})%?[ ,]+(\d{1,3})%?$/.exec(text) ?? [];
  const point = { focusX: Number(x ?? 50), focusY: Number(y ?? 50) };
  if ((text !== "" && x === undefined) || point.focusX > 100 || point.focusY > 100) {
    reader.wrong(value, "image: focus must be two percentages from the top left, such as “50 30”");
  }
  return point;
}

function readQuotes(reader: YamlReader, value: Value): WantedQuote[] {
  return reader.items(value).flatMap((item) => {
    const parts = reader.parts(item, ["words", "attribution"], "a pull quote");
    const words = reader.set(parts ? parts.values.get("words") : item, "words of a pull quote");
    const attribution = reader.set(parts?.values.get("attribution"), "attribution of a pull quote");
    if (words !== null) return [{ words, attribution, line: reader.lineOf(item) }];
    reader.wrong(item, "a pull quote needs its words");
    return [];
  });
}
