/** The rules by which a beacon is a read, or is not. See docs/popular.md. */
import { isbot } from "isbot";
import { LRUCache } from "lru-cache";
import { readToken, sameToken } from "@/newsroom/readership/token";
import type { Readers } from "./readers";

/** What the press knows of a beacon. */
export type Beacon = {
  /** What the page carried and sent: the article's public id, a space, its token. */
  body: string;
  /** The client's address, as limits know it (client.ts). */
  client: string;
  /** What the browser says it is. */
  agent: string | undefined;
  /** From which site's page it was sent, if the browser says so (Sec-Fetch-Site). */
  site: string | undefined;
};

/** Why a beacon is no read. */
export type Refusal = "malformed" | "elsewhere" | "bot" | "forged" | "again";

/** Longer agents are none of a browser's; only their beginning tells readers apart. */
const longestAgent = 512;

/** Makes the judge of beacons: the article that was read, by its public id, or why it was not. */
export function openJudge(
  secret: string,
  readers: Pick<Readers, "isFirst">,
): (beacon: Beacon) => { article: string } | Refusal {
  // Found out once for each: these two would take a third of a beacon's time.
  const robots = new LRUCache<string, boolean>({ max: 500 });
  const tokens = new LRUCache<string, string>({ max: 5_000 });

  function isRobot(agent: string): boolean {
    const known = robots.get(agent);
    if (known !== undefined) return known;
    const found = isbot(agent);
    robots.set(agent, found);
    return found;
  }

  function tokenOf(article: string): string {
    const known = tokens.get(article);
    if (known !== undefined) return known;
    const made = readToken(secret, article);
    tokens.set(article, made);
    return made;
  }

  return ({ body, client, agent: whole, site }) => {
    const [, article, token] = /^(\S{1,64}) (\S{22})$/.exec(body) ?? [];
    if (!article || !token) return "malformed";
    // Older browsers do not say; one that does must not be made to count by another site's page.
    if (site !== undefined && site !== "same-origin") return "elsewhere";
    const agent = whole?.slice(0, longestAgent);
    if (!agent || isRobot(agent)) return "bot";
    if (!sameToken(token, tokenOf(article))) return "forged";
    return readers.isFirst(`${client}\n${agent}`, article) ? { article } : "again";
  };
}
