/** Addresses as readers type them: one hop leads to the page, and one address is the page's own. */
import { placeAt } from "@/newsroom/addresses";
import { takingNotes } from "@/newsroom/freshness";
import { type Standing, standsAt } from "@/newsroom/redirects/stands";
import type { MissingPage } from "./missing";
import { failureAddress, movedTo, type Print, type Printing } from "./print";
import { straight } from "./routes";

/** Looks up what stands at a path, and what that depends on. */
export type Find = (path: string) => Promise<Standing & Pick<Printing, "tags">>;

/** What pages are made with. */
export type Pages = { print: Print; find: Find; missing: MissingPage["page"] };

/** The database's answer, in a query or two. */
export const find: Find = async (path) => {
  const { result, notes } = await takingNotes(() => standsAt(path));
  return { ...result, tags: notes.tags };
};

/**
 * The page for an address. Detours (routes.ts) and capitals lead to the page with one 308; if what stands there has itself
 * moved, that one redirect is the answer, so a chain never forms. Nothing is rendered for an address at which nothing
 * stands: there are as many of those as anybody likes.
 */
export async function pageAt(pages: Pages, address: string): Promise<Printing> {
  const found = straight(address);
  const [path = "/", ...rest] = found.split("?");
  const query = rest.length > 0 ? `?${rest.join("?")}` : "";
  if (isNobodys(path)) return pages.missing();
  const page = await at(pages, path, query);
  if (page.status !== 404) return found === address ? page : unlessMoved(page, found);
  const lower = path.toLowerCase();
  if (lower === path || isNobodys(lower)) return page;
  const by = placeAt(lower)?.by ?? "page";
  if (by !== "page") return movedTo(lower + query, new Set());
  const other = await at(pages, lower, query);
  return other.status === 404 ? page : unlessMoved(other, lower + query);
}

async function at({ print, find, missing }: Pages, path: string, query: string): Promise<Printing> {
  const standing = await find(path);
  switch (standing.kind) {
    case "page":
      return print(path + query);
    case "moved":
      return movedTo(standing.path, standing.tags);
    case "missing": {
      const page = await missing();
      return { ...page, tags: new Set([...standing.tags, ...page.tags]) };
    }
    default:
      return standing satisfies never;
  }
}

/** What only the press or Next asks for, and what cannot be read: percent signs that encode nothing. */
function isNobodys(path: string): boolean {
  if (path === failureAddress || path === "/_not-found") return true;
  try {
    decodeURIComponent(path);
    return false;
  } catch {
    return true;
  }
}

function unlessMoved(page: Printing, address: string): Printing {
  return page.status >= 300 && page.status < 400 ? page : movedTo(address, page.tags);
}
