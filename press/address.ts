/** Addresses as readers type them: one hop leads to the page, and one address is the page's own. */

import { failureAddress, missingAddress, movedTo, type Print, type Printing } from "./print";
import { straight } from "./routes";

/**
 * The page for an address. Detours (routes.ts) and capitals lead to the page with one 308; if what stands there has itself
 * moved, that one redirect is the answer, so a chain never forms.
 */
export async function pageAt(print: Print, address: string): Promise<Printing> {
  const found = straight(address);
  const [path = "/", ...rest] = found.split("?");
  const query = rest.length > 0 ? `?${rest.join("?")}` : "";
  if (isNobodys(path)) return print(missingAddress);
  const page = await print(found);
  if (page.status !== 404) return found === address ? page : unlessMoved(page, found);
  const lower = path.toLowerCase();
  if (lower === path || isNobodys(lower)) return page;
  const other = await print(lower + query);
  return other.status === 404 ? page : unlessMoved(other, lower + query);
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
