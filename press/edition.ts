/** The edition: every page printed so far, until something it was made from changes. */
import { setTimeout as pause } from "node:timers/promises";
import type { Change, Tag } from "@/newsroom/freshness";
import type { Log } from "./log";
import { type Print, RenderFailed } from "./print";
import { Busy, type Queue } from "./queue";
import { type Sheet, sheetOf } from "./sheet";
import { type EditionBounds, type Kept, openShelves } from "./shelves";

/** Pages kept in memory. */
export type Edition = {
  /** The page at a key, printed if it must be. Throws Busy or RenderFailed when there is none to give. */
  page: (key: string) => Promise<Sheet>;
  /** The page at a key if it is there and fresh: the fast path, which waits for nothing. */
  ready: (key: string) => Sheet | undefined;
  /** Forgets what is no longer true (hard), or has it made anew behind readers' backs (soft). */
  change: (change: Change) => void;
  /**
   * The same for a change nobody was told of yet: its most read pages go on being served while they are printed anew.
   * When it resolves, no page of the time before is served any more.
   */
  changeAhead: (change: Change) => Promise<void>;
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

/** A page that changes faster than it can be printed is served as it is after so many tries, and then printed anew. */
const mostTries = 3;
/**
 * After a hard change so many of the most read pages are printed before the change is acknowledged, so that their
 * readers do not wait; and the editor not longer than this, in milliseconds.
 */
const ahead = { pages: 6, patience: 1_000 };

/** Milliseconds a page must stand before it is compressed as well as can be. */
const settled = 1_500;

type Options = { print: Print; queue: Queue; bounds: EditionBounds; log: Log };

/** Opens an empty edition. */
export function openEdition({ print, queue, bounds, log }: Options): Edition {
  const shelves = openShelves(bounds);
  const { find, keep } = shelves;
  const underWay = new Map<string, Promise<Sheet>>();
  const figures = { hits: 0, renders: 0, failures: 0 };
  /** Hard changes so far, newest last, each with its number; renders under way look here when they are done. */
  let changes: { number: number; tags: ReadonlySet<Tag> | undefined }[] = [];
  let changed = 0;

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
      keep(key, { sheet, hits: 0, expired: outrun, dated: false });
      void polish(key, sheet);
      return sheet;
    }
  }

  /** Makes the better coding, which takes longer than the page itself, unless the page changes again at once. */
  async function polish(key: string, sheet: Sheet): Promise<void> {
    await pause(settled, undefined, { ref: false });
    if (!shelves.holds(key, sheet)) return;
    await sheet.finish().then(
      () => shelves.resize(key, sheet),
      (err) => log.error({ err }, "a page could not be compressed"),
    );
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
    kept.hits += 1;
    return kept.sheet;
  }

  function clear(): void {
    changed += 1;
    // A render under way is of the time before, whatever it uses.
    if (underWay.size > 0) changes.push({ number: changed, tags: undefined });
    shelves.clear();
  }

  /** Marks what a change touches, but for what is to be `spared`. */
  function mark({ tags, soft }: Change, spared?: ReadonlyMap<string, Kept>): void {
    if (tags.includes("everything")) {
      clear();
      return;
    }
    if (!soft) {
      changed += 1;
      if (underWay.size > 0) changes.push({ number: changed, tags: new Set(tags) });
    }
    for (const [key, kept] of shelves.madeFrom(tags)) {
      if (!spared?.has(key)) kept[soft ? "dated" : "expired"] = true;
    }
  }

  async function changeAhead(change: Change): Promise<void> {
    if (change.soft || change.tags.includes("everything")) {
      mark(change);
      return;
    }
    const mostRead = [...shelves.madeFrom(change.tags)]
      .filter(([, { hits, expired }]) => hits > 0 && !expired)
      .sort(([, one], [, other]) => other.hits - one.hits)
      .slice(0, ahead.pages);
    mark(change, new Map(mostRead));
    const printed = Promise.allSettled(mostRead.map(([key]) => renderOnce(key, queue.now)));
    await Promise.race([printed, pause(ahead.patience, undefined, { ref: false })]);
    for (const [key, { sheet }] of mostRead) {
      const standing = find(key);
      if (standing?.sheet === sheet) standing.expired = true;
    }
  }

  return {
    ready,
    page: async (key) => ready(key) ?? fresh(key),
    change: (change) => mark(change),
    changeAhead,
    clear,
    figures: () => ({ ...figures, ...shelves.figures(), waiting: queue.waiting() }),
  };
}
