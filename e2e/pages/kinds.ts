/** One address of every kind of page a reader can meet, found in the running paper itself. */
import type { APIRequestContext } from "@playwright/test";

/** A kind of page: its name, address and HTTP status. */
export type Kind = { name: string; path: string; status: number };

async function html(request: APIRequestContext, path: string): Promise<string> {
  return (await request.get(path)).text();
}

function first(text: string, pattern: RegExp, what: string): string {
  const found = pattern.exec(text)?.[1];
  if (!found) throw new Error(`the paper has no ${what}`);
  return found;
}

/** Finds one page of each kind. */
export async function kindsOfPages(request: APIRequestContext): Promise<Kind[]> {
  const front = await html(request, "/");
  const section = first(front, /<nav[^>]*>.*?<a href="(\/[a-z-]+)"/s, "section");
  const article = first(await html(request, section), /href="(\/[a-z-]+\/[a-z0-9-]+)"/, "article");
  const story = await html(request, article);
  const log = await html(request, "/corrections");
  const noted = (kind: string) =>
    first(
      log,
      new RegExp(`<a href="([^"]+)"[^>]*>[^<]*</a></h2>(?:(?!</li>).)*?>${kind}<`, "s"),
      `article with a ${kind}`,
    );
  const month = first(await html(request, "/archive"), /href="(\/archive\/\d{4}\/\d{2})"/, "month");
  const ok = { status: 200 };
  return [
    { name: "front page", path: "/", ...ok },
    { name: "section", path: section, ...ok },
    { name: "article", path: article, ...ok },
    { name: "corrected article", path: noted("Correction"), ...ok },
    { name: "clarified article", path: noted("Clarification"), ...ok },
    { name: "updated article", path: noted("Update"), ...ok },
    { name: "topic", path: first(story, /href="(\/topics\/[a-z0-9-]+)"/, "topic"), ...ok },
    { name: "author", path: first(story, /href="(\/by\/[a-z0-9-]+)"/, "author"), ...ok },
    { name: "empty search", path: "/search", ...ok },
    { name: "search", path: "/search?q=the", ...ok },
    { name: "search without result", path: "/search?q=xyzzyplugh", ...ok },
    { name: "archive", path: "/archive", ...ok },
    { name: "month of the archive", path: month, ...ok },
    {
      name: "day of the archive",
      path: first(await html(request, month), /href="(\/archive\/\d{4}\/\d{2}\/\d{2})"/, "day"),
      ...ok,
    },
    { name: "corrections log", path: "/corrections", ...ok },
    { name: "correction", path: first(log, /href="(\/corrections\/\d+)"/, "correction"), ...ok },
    { name: "about", path: "/about", ...ok },
    { name: "corrections policy", path: "/about/corrections", ...ok },
    { name: "ethics", path: "/about/ethics", ...ok },
    { name: "privacy", path: "/about/privacy", ...ok },
    { name: "how Popular is counted", path: "/about/popular", ...ok },
    { name: "missing page", path: "/no-such-section/no-such-story", status: 404 },
    { name: "retracted article", path: noted("Retraction"), status: 410 },
  ];
}
