import { describe, expect, it, vi } from "vitest";
import type { Tag } from "@/newsroom/freshness";
import { requestMark } from "@/newsroom/request-mark";
import { keepFailurePage } from "./failure";
import { type Print, printing } from "./print";
import type { Sheet } from "./sheet";

const html = { "content-type": "text/html; charset=utf-8" };
const log = () => ({ debug: vi.fn(), info: vi.fn(), warn: vi.fn(), error: vi.fn() });
const failed = { status: 500, id: "7f3a21c9" } as const;
const words = async (page: Promise<Sheet>) => (await (await page).unpacked()).toString();
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
    expect(await words(failure.page(failed))).toBe("/unavailable corrections@paper.example");
    expect(await failure.page(failed)).toMatchObject({
      status: 500,
      headers: { ...html, "retry-after": "60" },
    });
  });

  it("says by which name the log has the failure, and whether something under the paper is out of order", async () => {
    const { state, print } = paper(`tell the paper: ${requestMark}`);
    const failure = await keepFailurePage(print, log());
    expect(await words(failure.page(failed))).toBe("/unavailable tell the paper: 7f3a21c9");
    expect((await failure.page({ status: 503, id: "1" })).status).toBe(503);
    state.failing = true;
    const plain = await keepFailurePage(print, log());
    expect(await words(plain.page(failed))).toContain("<code>7f3a21c9</code>");
  });

  it("is printed again after the settings changed, and only then", async () => {
    const { state, print } = paper("old");
    const failure = await keepFailurePage(print, log());
    state.text = "new";
    await failure.change(hard("article:1", "latest"));
    expect(await words(failure.page(failed))).toBe("/unavailable old");
    await failure.change(hard("settings"));
    expect(await words(failure.page(failed))).toBe("/unavailable new");
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
    expect(await words(failure.page(failed))).toBe("/unavailable good");
    expect(told.error).toHaveBeenCalledOnce();
  });

  it("is a plain page where none could ever be printed", async () => {
    const { state, print } = paper("");
    state.failing = true;
    const failure = await keepFailurePage(print, log());
    expect(await failure.page(failed)).toMatchObject({
      status: 500,
      headers: { "retry-after": "60" },
    });
    expect(await words(failure.page(failed))).toContain("Please try again");
  });
});
