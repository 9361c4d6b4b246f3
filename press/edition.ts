/** The edition: every page printed so far, until something it was made from changes. */
import { LRUCache } from "lru-cache";
import type { Change, Tag } from "@/newsroom/freshness";
import type { Log } from "./log";
import { type Print, RenderFailed } from "./print";
import { Busy, type Queue } from "./queue";
import { type Sheet, sheetOf } from "./sheet";

/** How large an edition may grow. Missing, moved and retracted pages have a bound of their own, so that guesses
 * evict nothing. */
type EditionBounds = { bytes: number; missing: number };

/** Pages kept in memory. */
export type Edition = {
  /** The page at a key, printed if it must be. Throws Busy or RenderFailed when there is none to give. */
  page: (key: string) => Promise<Sheet>;
  /** The page at a key if it is there and fresh: the fast path, which waits for nothing. */
  ready: (key: string) => Sheet | undefined;
  /** Forgets what is no longer true (hard), or has it made anew behind readers' backs (soft). */
  change: (change: Change) => void;
  /** Forgets everything. */
  clear: () => void;
  figures: () => EditionFigures;
};

/** What an edition has done and holds. */
export type EditionFigures = {
  pages: number;
  bytes: number;
  hits: number;
  renders: number;
  failures: number;
  waiting: number;
};

/** Milliseconds for which it is believed that there is no page at an address. */
const missingFor = 30_000;
/** A page that changes faster than it can be printed is served as it is after so many tries. */
const mostTries = 3;

type Kept = {
  sheet: Sheet;
  /** Not true any more: printed anew before the next reader gets it. */
  expired: boolean;
  /** A little out of date: printed anew behind the next reader. */
  dated: boolean;
};

type Options = { print: Print; queue: Queue; bounds: EditionBounds; log: Log };

/** Opens an empty edition. */
export function openEdition({ print, queue, bounds, log }: Options): Edition {
  const keysOf = new Map<Tag, Set<string>>();
  const underWay = new Map<string, Promise<Sheet>>();
  const figures = { hits: 0, renders: 0, failures: 0 };
  /** Hard changes so far, newest last, each with its number; renders under way look here when they are done. */
  let changes: { number: number; tags: ReadonlySet<Tag> | undefined }[] = [];
  let changed = 0;

  const forget = (kept: Kept, key: string) => {
    for (const tag of kept.sheet.tags) {
      const keys = keysOf.get(tag);
      keys?.delete(key);
      if (keys?.size === 0) keysOf.delete(tag);
    }
  };
  const pages = new LRUCache<string, Kept>({
    maxSize: bounds.bytes,
    sizeCalculation: ({ sheet }, key) => sheet.size() + key.length * 2,
    dispose: forget,
    noDisposeOnSet: false,
  });
  const missing = new LRUCache<string, Kept>({
    max: bounds.missing,
    ttl: missingFor,
    dispose: forget,
  });

  const shelfOf = ({ status }: Sheet) => (status === 200 ? pages : missing);
  const find = (key: string) => pages.get(key) ?? missing.get(key);

  function keep(key: string, sheet: Sheet): void {
    const shelf = shelfOf(sheet);
    (shelf === pages ? missing : pages).delete(key);
    shelf.set(key, { sheet, expired: false, dated: false });
    for (const tag of sheet.tags) {
      const keys = keysOf.get(tag);
      if (keys) keys.add(key);
      else keysOf.set(tag, new Set([key]));
    }
  }

  async function render(key: string): Promise<Sheet> {
    for (let tries = 1; ; tries += 1) {
      const before = changed;
      figures.renders += 1;
      const sheet = await sheetOf(await print(key));
      // From here to `keep` nothing waits, so that no change can slip in between.
      const outrun = changes.some(
        ({ number, tags }) =>
          number > before && (!tags || [...sheet.tags].some((tag) => tags.has(tag))),
      );
      if (outrun && tries < mostTries) continue;
      keep(key, sheet);
      // The better coding comes when it is done; the first reader does not wait for it.
      void sheet.finish().then(
        () => {
          const kept = find(key);
          if (kept?.sheet === sheet) resize(key, kept);
        },
        (err) => log.error({ err }, "a page could not be compressed"),
      );
      return sheet;
    }
  }

  /** Tells the shelf that a page takes another number of bytes than it did. */
  function resize(key: string, kept: Kept): void {
    if (shelfOf(kept.sheet) !== pages) return;
    const { expired, dated } = kept;
    keep(key, kept.sheet);
    const again = pages.peek(key);
    if (again) Object.assign(again, { expired, dated });
  }

  function renderOnce(key: string, start: (work: () => Promise<Sheet>) => Promise<Sheet>) {
    const already = underWay.get(key);
    if (already) return already;
    const made = start(() => render(key)).finally(() => {
      underWay.delete(key);
      if (underWay.size === 0) changes = [];
    });
    underWay.set(key, made);
    return made;
  }

  async function fresh(key: string): Promise<Sheet> {
    const older = find(key)?.sheet;
    try {
      return await renderOnce(key, queue.now);
    } catch (error) {
      if (!(error instanceof Busy)) figures.failures += 1;
      // A retracted or corrected text must not come back because the press has too much to do.
      if (!older || error instanceof Busy || !(error instanceof RenderFailed)) throw error;
      log.error({ path: key.split("?", 1)[0], err: error }, "an older page goes out in its place");
      return older;
    }
  }

  function refreshBehind(key: string, kept: Kept): void {
    if (underWay.has(key)) return;
    const accepted = queue.later(async () => {
      try {
        await renderOnce(key, (work) => work());
      } catch (err) {
        figures.failures += 1;
        log.error({ path: key.split("?", 1)[0], err }, "a page could not be refreshed");
      }
    });
    if (accepted) kept.dated = false;
  }

  function ready(key: string): Sheet | undefined {
    const kept = find(key);
    if (!kept || kept.expired) return undefined;
    const { until } = kept.sheet;
    if (until !== undefined && until <= Date.now()) {
      kept.expired = true;
      return undefined;
    }
    if (kept.dated) refreshBehind(key, kept);
    figures.hits += 1;
    return kept.sheet;
  }

  function clear(): void {
    changed += 1;
    // A render under way is of the time before, whatever it uses.
    if (underWay.size > 0) changes.push({ number: changed, tags: undefined });
    pages.clear();
    missing.clear();
  }

  return {
    ready,
    page: async (key) => ready(key) ?? fresh(key),
    change: ({ tags, soft }) => {
      if (tags.includes("everything")) return clear();
      if (!soft) {
        changed += 1;
        if (underWay.size > 0) changes.push({ number: changed, tags: new Set(tags) });
      }
      for (const tag of tags) {
        for (const key of keysOf.get(tag) ?? []) {
          const kept = pages.peek(key) ?? missing.peek(key);
          if (kept) kept[soft ? "dated" : "expired"] = true;
        }
      }
    },
    clear,
    figures: () => ({
      ...figures,
      pages: pages.size + missing.size,
      bytes: pages.calculatedSize,
      waiting: queue.waiting(),
    }),
  };
}
