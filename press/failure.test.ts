import { describe, expect, it, vi } from "vitest";
import type { Tag } from "@/newsroom/freshness";
import { keepFailurePage } from "./failure";
import { type Print, printing } from "./print";
import type { Sheet } from "./sheet";

const html = { "content-type": "text/html; charset=utf-8" };
const log = () => ({ debug: vi.fn(), info: vi.fn(), warn: vi.fn(), error: vi.fn() });
const words = async (page: Sheet) => (await page.unpacked()).toString();
const hard = (...tags: Tag[]) => ({ tags, soft: false });

/** A paper whose failure page can be changed, or fail itself. */
function paper(text: string) {
  const state = { text, status: 200, failing: false };
  const print: Print = async (address) => {
    if (state.failing) throw new Error("the database is gone");
    return printing(state.status, html, Buffer.from(`${address} ${state.text}`));
  };
  return { state, print };
}

describe("keepFailurePage", () => {
  it("is the paper's own page, sent as a failure that passes", async () => {
    const failure = await keepFailurePage(paper("corrections@paper.example").print, log());
    expect(await words(failure.page())).toBe("/unavailable corrections@paper.example");
    expect(failure.page()).toMatchObject({
      status: 500,
      headers: { ...html, "retry-after": "60" },
    });
  });

  it("is printed again after the settings changed, and only then", async () => {
    const { state, print } = paper("old");
    const failure = await keepFailurePage(print, log());
    state.text = "new";
    await failure.change(hard("article:1", "latest"));
    expect(await words(failure.page())).toBe("/unavailable old");
    await failure.change(hard("settings"));
    expect(await words(failure.page())).toBe("/unavailable new");
  });

  it.each([
    ["fails", { failing: true }],
    ["is missing", { status: 404 }],
  ])("stays the last good one when printing it %s", async (_, broken) => {
    const { state, print } = paper("good");
    const told = log();
    const failure = await keepFailurePage(print, told);
    Object.assign(state, { text: "bad" }, broken);
    await failure.change(hard("settings"));
    expect(await words(failure.page())).toBe("/unavailable good");
    expect(told.error).toHaveBeenCalledOnce();
  });

  it("is a plain page where none could ever be printed", async () => {
    const { state, print } = paper("");
    state.failing = true;
    const failure = await keepFailurePage(print, log());
    expect(failure.page()).toMatchObject({ status: 500, headers: { "retry-after": "60" } });
    expect(await words(failure.page())).toContain("Please try again");
  });
});
