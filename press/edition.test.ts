import { describe, expect, it, vi } from "vitest";
import type { Tag } from "@/newsroom/freshness";
import { openEdition } from "./edition";
import { type Print, printing, RenderFailed } from "./print";
import { Busy, renderQueue } from "./queue";
import type { Sheet } from "./sheet";

const html = { "content-type": "text/html; charset=utf-8" };
const quiet = () => ({ debug: vi.fn(), info: vi.fn(), warn: vi.fn(), error: vi.fn() });
const text = async (sheet: Sheet) => (await sheet.unpacked()).toString();

/** A paper whose one story says how often it was edited; every page uses the story and Popular. */
function paper({ bytes = 1_000_000, missing = 10, most = 100 } = {}) {
  const state = { edits: 0, status: 200, failing: false, until: undefined as number | undefined };
  const gates: (() => void)[] = [];
  let held = false;
  const print = vi.fn<Print>(async (key) => {
    const words = `${key} after ${state.edits} edits. `.repeat(60);
    if (held) await new Promise<void>((resolve) => gates.push(resolve));
    if (state.failing) throw new RenderFailed("no database");
    const tags = new Set<Tag>(["article:1", "popular"]);
    return { ...printing(state.status, html, Buffer.from(words), tags), until: state.until };
  });
  const log = quiet();
  const queue = renderQueue({ atOnce: 2, most });
  const edition = openEdition({ print, queue, bounds: { bytes, missing }, log });
  return {
    ...edition,
    print,
    log,
    state,
    edit: () => {
      state.edits += 1;
      edition.change({ tags: ["article:1"], soft: false });
    },
    /** The same, as this process's own write: resolves when it may be acknowledged. */
    editAhead: () => {
      state.edits += 1;
      return edition.changeAhead({ tags: ["article:1"], soft: false });
    },
    hold: () => {
      held = true;
    },
    release: () => {
      held = false;
      for (const open of gates.splice(0)) open();
    },
  };
}

describe("an edition", () => {
  it("prints a page once, however many ask at once", async () => {
    const { page, print } = paper();
    const all = await Promise.all(Array.from({ length: 1_000 }, () => page("/a")));
    expect(new Set(all).size).toBe(1);
    await page("/a");
    expect(print).toHaveBeenCalledTimes(1);
  });

  it("has the next reader wait for the fresh page after a hard change", async () => {
    const { page, edit, ready } = paper();
    expect(await text(await page("/a"))).toContain("0 edits");
    edit();
    expect(ready("/a")).toBeUndefined();
    expect(await text(await page("/a"))).toContain("1 edits");
  });

  it("prints what is read before an own change is acknowledged, and serves the old page until then", async () => {
    const { page, editAhead, hold, release, ready, print } = paper();
    await page("/a");
    await page("/a");
    hold();
    const acknowledged = editAhead();
    await vi.waitFor(() => expect(print).toHaveBeenCalledTimes(2));
    expect(await text(await page("/a"))).toContain("0 edits");
    release();
    await acknowledged;
    expect(await text(ready("/a") as Sheet)).toContain("1 edits");
  });

  it("serves nothing of the time before an own change once that is acknowledged, whatever went wrong", async () => {
    const { page, editAhead, ready, state, hold, release } = paper();
    const keys = Array.from({ length: 9 }, (_, index) => `/${index}`);
    for (const key of [...keys, ...keys]) await page(key);
    await page("/unread");
    hold();
    const slow = editAhead();
    const next = editAhead();
    release();
    await Promise.all([slow, next]);
    for (const key of [...keys, "/unread"]) {
      expect(await text(await page(key))).toContain("2 edits");
      await page(key);
    }
    // Failing.
    state.failing = true;
    await editAhead();
    expect([...keys, "/unread"].filter((key) => ready(key))).toEqual([]);
  });

  it("does not keep an editor waiting for a page that takes too long", async () => {
    const { page, editAhead, hold, release, ready } = paper();
    await page("/a");
    await page("/a");
    hold();
    await editAhead();
    expect(ready("/a")).toBeUndefined();
    release();
  });

  it("keeps what changes kept outrunning only for those who waited", async () => {
    const { page, edit, hold, release, ready, print } = paper();
    hold();
    const asked = page("/a");
    for (let tries = 1; tries <= 3; tries += 1) {
      await vi.waitFor(() => expect(print).toHaveBeenCalledTimes(tries));
      edit();
      release();
      hold();
    }
    expect(await text(await asked)).toContain("2 edits");
    expect(ready("/a")).toBeUndefined();
    release();
  });

  it("never files what a change outran while it was being made", async () => {
    const { page, edit, hold, release, print } = paper();
    hold();
    const asked = page("/a");
    await vi.waitFor(() => expect(print).toHaveBeenCalled());
    edit();
    const after = page("/a");
    release();
    expect(await text(await asked)).toContain("1 edits");
    expect(await text(await after)).toContain("1 edits");
  });

  it("gives the old page after a soft change, and makes a fresh one behind it", async () => {
    const { page, change, state } = paper();
    await page("/a");
    state.edits = 1;
    change({ tags: ["popular"], soft: true });
    expect(await text(await page("/a"))).toContain("0 edits");
    await vi.waitFor(async () => expect(await text(await page("/a"))).toContain("1 edits"));
  });

  it("leaves pages alone that a change does not touch", async () => {
    const { page, change, print } = paper();
    await page("/a");
    change({ tags: ["article:2", "settings"], soft: false });
    await page("/a");
    expect(print).toHaveBeenCalledTimes(1);
  });

  it("gives an older page when a render fails, says so, and tries again", async () => {
    const { page, edit, state, log } = paper();
    await page("/a");
    edit();
    state.failing = true;
    expect(await text(await page("/a"))).toContain("0 edits");
    expect(log.error).toHaveBeenCalled();
    state.failing = false;
    expect(await text(await page("/a"))).toContain("1 edits");
  });

  it("fails when there is no older page, and not for ever", async () => {
    const { page, state } = paper();
    state.failing = true;
    await expect(page("/a")).rejects.toThrow(RenderFailed);
    state.failing = false;
    expect((await page("/a")).status).toBe(200);
  });

  it("says it is busy rather than collapse", async () => {
    const { page, hold, release } = paper({ most: 5 });
    hold();
    const asked = Array.from({ length: 20 }, (_, index) => page(`/${index}`));
    const settled = Promise.allSettled(asked);
    await expect(asked[19]).rejects.toThrow(Busy);
    release();
    const outcomes = (await settled).map(({ status }) => status);
    expect(outcomes.filter((status) => status === "fulfilled").length).toBeGreaterThanOrEqual(7);
  });

  it("drops what was least recently read when it is full", async () => {
    const { page, ready, figures } = paper({ bytes: 20_000 });
    await page("/first");
    for (let index = 0; index < 50; index += 1) await page(`/${index}`);
    expect(ready("/first")).toBeUndefined();
    expect(figures().bytes).toBeLessThanOrEqual(20_000);
  });

  it("lets guessed addresses evict nothing but each other", async () => {
    const { page, ready, figures, state } = paper({ missing: 10 });
    await page("/real");
    state.status = 404;
    for (let index = 0; index < 500; index += 1) await page(`/guess-${index}`);
    expect(ready("/real")?.status).toBe(200);
    expect(figures().pages).toBe(11);
  });

  it("lets thought-up queries evict nothing but each other", async () => {
    const { page, ready, figures } = paper({ bytes: 40_000 });
    await page("/real");
    for (let index = 0; index < 50; index += 1) await page(`/search?q=${index}`);
    expect(ready("/search?q=49")).toBeDefined();
    expect(ready("/search?q=0")).toBeUndefined();
    expect(ready("/real")).toBeDefined();
    expect(figures().bytes).toBeLessThanOrEqual(40_000);
  });

  it("prints a page anew when what it says has lapsed", async () => {
    const { page, state, ready } = paper();
    state.until = Date.now() + 50;
    await page("/a");
    expect(ready("/a")).toBeDefined();
    await vi.waitFor(() => expect(ready("/a")).toBeUndefined());
  });

  it("forgets everything when told to", async () => {
    const { page, clear, ready, figures } = paper();
    await page("/a");
    clear();
    expect(ready("/a")).toBeUndefined();
    expect(figures()).toMatchObject({ pages: 0, bytes: 0 });
  });

  it("counts the bytes of every coding it keeps", async () => {
    const { page, figures } = paper();
    const sheet = await page("/a");
    await vi.waitFor(() => expect(sheet.codings()).toEqual(["br", "gzip"]), 5_000);
    await vi.waitFor(() => expect(figures().bytes).toBe(sheet.size() + 4));
  });
});
