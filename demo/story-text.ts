/** A story's file as the demo brings it in: dated, and with the words its first version had. Pure. */
import { type Body, body as bodyShape } from "@/newsroom/articles/body";
import type { Change } from "./changes";

/** Replaces words that must stand in a text exactly once. @throws Error when they do not. */
export function replacedOnce(text: string, from: string, to: string): string {
  const parts = text.split(from);
  if (parts.length !== 2) throw new Error(`“${from}” stands ${parts.length - 1} times in the text`);
  return parts.join(to);
}

/** The file to bring in: `publishedAt` in its front matter, and what was wrong at first still wrong. */
export function asFirstPublished(file: string, publishedAt: Date, change?: Change): string {
  const dated = file.replace(/^---\n/, `---\npublishedAt: ${publishedAt.toISOString()}\n`);
  return change ? replacedOnce(dated, change.is, change.was) : dated;
}

/** A body with some words of one run replaced. @throws Error when they do not stand in it exactly once. */
export function bodyWithWords(body: Body, from: string, to: string): Body {
  const within = (value: string) => JSON.stringify(value).slice(1, -1);
  return bodyShape.parse(JSON.parse(replacedOnce(JSON.stringify(body), within(from), within(to))));
}
