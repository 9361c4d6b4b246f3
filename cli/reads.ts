import { readFile } from "node:fs/promises";
import { movedTo } from "@/newsroom/articles/resolve";
import { database } from "@/newsroom/database";
import { decode } from "@/newsroom/imports/encoding";
import { publicationDate } from "@/newsroom/imports/publication-date";
import { Unusable } from "@/newsroom/imports/story";
import { rank } from "@/newsroom/readership/rank";
import type { ReadRow } from "@/newsroom/readership/schema";
import { addReads } from "@/newsroom/readership/write";
import { commandLine } from "@/newsroom/staff/schema";
import { plain, type Voice } from "./import";
import { withPaper } from "./with-paper";

/** Counts as given: "PATH=COUNT" for the hour that is under way, or a CSV file of path, hour, count. */
export type GivenReads = { counts: string[]; file?: string };

type Line = { where: string; path: string; hour: Date | null; count: number };

/** `stet reads`: adds counted reads and ranks anew. Returns the exit code; with any line wrong nothing is added. */
export async function readsCommand(given: GivenReads): Promise<number> {
  return withPaper(() => feedReads(given, plain));
}

/** As `readsCommand`, in a paper that is open. */
export async function feedReads(
  { counts, file }: GivenReads,
  voice: Voice,
  now = new Date(),
): Promise<number> {
  const problems: string[] = [];
  const lines = [
    ...counts.map((argument) => fromArgument(argument, problems)),
    ...(file === undefined ? [] : await fromFile(file, problems)),
  ].filter((line) => line !== null);
  const rows: ReadRow[] = [];
  for (const { where, path, hour, count } of lines) {
    const articleId = await articleAt(path);
    if (articleId === null) problems.push(`${where} there is no published article at ${path}`);
    else if (hour && hour > now) problems.push(`${where} the hour has not begun yet`);
    else rows.push({ articleId, hour: hour ?? now, count });
  }
  if (rows.length === 0 && problems.length === 0) problems.push("no counts were given");
  for (const problem of problems) voice.complain(problem);
  if (problems.length > 0) return 1;
  const { counted } = await addReads(commandLine, rows, now);
  const ranked = await rank(commandLine, now);
  voice.say(`${counted} reads added; ${ranked} articles ranked`);
  return 0;
}

const countOf = (text: string): number | null => {
  const count = /^\d{1,7}$/.test(text) ? Number(text) : 0;
  return count >= 1 && count <= 1_000_000 ? count : null;
};

function fromArgument(argument: string, problems: string[]): Line | null {
  const split = argument.lastIndexOf("=");
  const count = split < 1 ? null : countOf(argument.slice(split + 1));
  if (count === null) {
    problems.push(`${argument}: is not PATH=COUNT, such as /science/tides=12`);
    return null;
  }
  return { where: `${argument}:`, path: argument.slice(0, split), hour: null, count };
}

async function fromFile(file: string, problems: string[]): Promise<Line[]> {
  let text: string;
  try {
    text = decode(await readFile(file));
  } catch (error) {
    const reasons =
      error instanceof Unusable
        ? error.problems.map(({ line, message }) => `${line ? `${line}: ` : " "}${message}`)
        : [" cannot be read"];
    problems.push(...reasons.map((reason) => `${file}:${reason}`));
    return [];
  }
  return text.split("\n").flatMap((line, index): Line[] => {
    const cells = line.split(",").map((cell) => cell.trim().replace(/^"(.*)"$/, "$1"));
    const [path = "", hour = "", number = ""] = cells;
    if (line.trim() === "" || (index === 0 && path.toLowerCase() === "path")) return [];
    const where = `${file}:${index + 1}:`;
    const count = countOf(number);
    const at = publicationDate(hour, "UTC");
    if (cells.length !== 3 || count === null) problems.push(`${where} is not path,hour,count`);
    else if ("wrong" in at) problems.push(`${where} the hour ${at.wrong}`);
    else return [{ where, path, hour: at.at, count }];
    return [];
  });
}

/** The published article at an address, whole or only its path, of today or long ago. */
async function articleAt(address: string): Promise<number | null> {
  const path = address.replace(/^https?:\/\/[^/]+/i, "").replace(/[?#].*$|\/$/g, "");
  return (await standingAt(path)) ?? standingAt((await movedTo(path)) ?? "");
}

async function standingAt(path: string): Promise<number | null> {
  const [, section = "", slug = ""] = /^\/?([^/]+)\/([^/]+)$/.exec(path) ?? [];
  const found = await database().article.findFirst({
    where: { slug, status: "published", section: { slug: section } },
    select: { id: true },
  });
  return found?.id ?? null;
}
