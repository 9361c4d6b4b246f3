/** Where printed pages are kept: by address, and by what they were made from. */
import { LRUCache } from "lru-cache";
import type { Tag } from "@/newsroom/freshness";
import type { Sheet } from "./sheet";

/**
 * How large an edition may grow. Missing, moved and retracted pages have a bound of their own, and searches and places in
 * lists a part of the bytes, so that guesses evict nothing.
 */
export type EditionBounds = { bytes: number; missing: number };

/** A page in the edition. */
export type Kept = {
  sheet: Sheet;
  /** How often it was read since it was printed. */
  hits: number;
  /** Not true any more: printed anew before the next reader gets it. */
  expired: boolean;
  /** A little out of date: printed anew behind the next reader. */
  dated: boolean;
};

/** Which part of the bytes is for pages with a query: anybody can think of as many of those as they like. */
const askedShare = 1 / 8;

/** Milliseconds for which it is believed that there is no page at an address. */
const missingFor = 30_000;

/** Pages by key, least recently read out first. */
export type Shelves = {
  find: (key: string) => Kept | undefined;
  keep: (key: string, kept: Kept) => void;
  /** Whether this very sheet is the page at a key. Asking is no reading. */
  holds: (key: string, sheet: Sheet) => boolean;
  /** Tells the shelf that a page takes another number of bytes than it did. */
  resize: (key: string, sheet: Sheet) => void;
  /** Every page made from any of these. */
  madeFrom: (tags: readonly Tag[]) => Map<string, Kept>;
  clear: () => void;
  figures: () => { pages: number; bytes: number };
};

/** Makes empty shelves. */
export function openShelves(bounds: EditionBounds): Shelves {
  const keysOf = new Map<Tag, Set<string>>();
  const forget = (kept: Kept, key: string) => {
    for (const tag of kept.sheet.tags) {
      const keys = keysOf.get(tag);
      keys?.delete(key);
      if (keys?.size === 0) keysOf.delete(tag);
    }
  };
  const shelf = (bytes: number) =>
    new LRUCache<string, Kept>({
      maxSize: Math.max(1, Math.floor(bytes)),
      sizeCalculation: ({ sheet }, key) => sheet.size() + key.length * 2,
      dispose: forget,
      noDisposeOnSet: false,
    });
  const pages = shelf(bounds.bytes * (1 - askedShare));
  const asked = shelf(bounds.bytes * askedShare);
  const missing = new LRUCache<string, Kept>({
    max: bounds.missing,
    ttl: missingFor,
    dispose: forget,
  });
  const standing = (key: string) => (key.includes("?") ? asked : pages);
  const peek = (key: string) => standing(key).peek(key) ?? missing.peek(key);

  function keep(key: string, kept: Kept): void {
    const [its, other] =
      kept.sheet.status === 200 ? [standing(key), missing] : [missing, standing(key)];
    other.delete(key);
    its.set(key, kept);
    for (const tag of kept.sheet.tags) {
      const keys = keysOf.get(tag);
      if (keys) keys.add(key);
      else keysOf.set(tag, new Set([key]));
    }
  }

  return {
    find: (key) => standing(key).get(key) ?? missing.get(key),
    keep,
    holds: (key, sheet) => peek(key)?.sheet === sheet,
    resize: (key, sheet) => {
      const kept = standing(key).peek(key);
      // Another object, because the shelf asks for the size of a new entry only.
      if (kept?.sheet === sheet) keep(key, { ...kept });
    },
    madeFrom: (tags) => {
      const found = new Map<string, Kept>();
      for (const tag of tags) {
        for (const key of keysOf.get(tag) ?? []) {
          const kept = peek(key);
          if (kept) found.set(key, kept);
        }
      }
      return found;
    },
    clear: () => {
      pages.clear();
      asked.clear();
      missing.clear();
    },
    figures: () => ({
      pages: pages.size + asked.size + missing.size,
      bytes: pages.calculatedSize + asked.calculatedSize,
    }),
  };
}
