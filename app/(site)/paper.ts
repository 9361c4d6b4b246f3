import { cache } from "react";
import { type Paper, readPaper } from "@/newsroom/settings/paper";

/** The paper, read once a request. */
export const paper: () => Promise<Paper> = cache(readPaper);

/** Search parameters as Next gives them: the first of each. */
export type Query = Promise<Record<string, string | string[] | undefined>>;

/** One search parameter; "" counts as left out. */
export async function parameter(query: Query, name: string): Promise<string | undefined> {
  const value = (await query)[name];
  return (Array.isArray(value) ? value[0] : value) || undefined;
}

/** An address with search parameters, those left out skipped. */
export function withQuery(
  path: string,
  parameters: Record<string, string | null | undefined>,
): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(parameters)) if (value) query.set(name, value);
  const text = query.toString();
  return text ? `${path}?${text}` : path;
}

/** A list page's own address: its path and its place in the list, nothing else that was asked for. */
export async function ownPath(path: string, query: Query): Promise<string> {
  const [before, after] = await Promise.all([
    parameter(query, "before"),
    parameter(query, "after"),
  ]);
  return withQuery(path, after ? { after } : { before });
}

/** The addresses before and behind a page of a list. */
export function turns(path: string, page: { older: string | null; newer: string | null }) {
  return {
    older: page.older && withQuery(path, { before: page.older }),
    newer: page.newer && withQuery(path, { after: page.newer }),
  };
}
