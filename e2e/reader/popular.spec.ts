/** Popular, from a reader's ten seconds with a story to the list on an open site. */
import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";
import type { Page, Request } from "@playwright/test";
import Sqlite from "better-sqlite3";
import { expect, test } from "../fixtures";

const database = join(process.env.DATA_DIR ?? "", "stet.db");

function ask(sql: string, ...given: string[]): number {
  const sqlite = new Sqlite(database, { readonly: true });
  try {
    // Every question here has one answer, a number.
    return sqlite
      .prepare(sql)
      .pluck()
      .get(...given) as number;
  } finally {
    sqlite.close();
  }
}

/** Reads the paper has counted of an article, by its public id. */
const readsOf = (publicId: string) =>
  ask(
    `SELECT COALESCE(SUM("count"), 0) FROM "ReadHour"
     WHERE "articleId" = (SELECT "id" FROM "Article" WHERE "publicId" = ?)`,
    publicId,
  );

/** Opens the story that stands at this place in the front page's river. */
async function openStory(page: Page, place: number): Promise<{ path: string; publicId: string }> {
  await page.goto("/");
  const link = page.getByRole("main").getByRole("heading", { level: 3 }).getByRole("link");
  const path = (await link.nth(place).getAttribute("href")) ?? "";
  await page.goto(path);
  const carried = await page.locator("[data-read]").getAttribute("data-read");
  return { path, publicId: carried?.split(" ")[0] ?? "" };
}

/** From here on time passes only as the test says. */
async function holdTime(page: Page): Promise<void> {
  const now = Date.now();
  await page.clock.install({ time: now });
  await page.clock.pauseAt(now + 1000);
}

/** What the page sends, from here on. */
function listen(page: Page): Request[] {
  const beacons: Request[] = [];
  page.on("request", (request) => {
    if (request.method() !== "GET") beacons.push(request);
  });
  return beacons;
}

test("ten seconds with a story are one read, with no cookie and nothing about the reader", async ({
  browser,
  baseURL,
}) => {
  // Somebody who was never here before, however often this is tried.
  const userAgent = `Mozilla/5.0 (X11; Linux x86_64; rv:150.0) Gecko/20100101 Firefox/150.${Date.now()}`;
  const context = await browser.newContext({ userAgent, baseURL });
  const page = await context.newPage();
  await holdTime(page);
  const beacons = listen(page);
  const { publicId } = await openStory(page, 0);
  const before = readsOf(publicId);
  await page.clock.runFor(9_900);
  expect(beacons).toHaveLength(0);
  await page.clock.runFor(60_000);
  await expect.poll(() => beacons.length).toBe(1);
  const [beacon] = beacons;
  expect(new URL(beacon?.url() ?? "").pathname).toBe("/api/read");
  expect(beacon?.postData()).toMatch(new RegExp(`^${publicId} [\\w-]{22}$`));
  expect((await beacon?.allHeaders())?.cookie).toBeUndefined();
  expect((await (await beacon?.response())?.allHeaders())?.["set-cookie"]).toBeUndefined();
  expect(await context.cookies()).toEqual([]);
  await expect.poll(() => readsOf(publicId), { timeout: 15_000 }).toBe(before + 1);
  await context.close();
});

test("going back to a story, or opening it again, is no second read; nor is a moment", async ({
  page,
}) => {
  await holdTime(page);
  const beacons = listen(page);
  const { path } = await openStory(page, 1);
  await page.clock.runFor(10_000);
  await expect.poll(() => beacons.length).toBe(1);
  await page.goto("/about");
  await page.goBack();
  await page.clock.runFor(20_000);
  await page.goto(path);
  await page.clock.runFor(20_000);
  await openStory(page, 2);
  await page.clock.runFor(5_000);
  await page.goto("/about");
  await page.clock.runFor(20_000);
  expect(beacons).toHaveLength(1);
});

test("time in a tab that is hidden does not count", async ({ page }) => {
  await holdTime(page);
  const beacons = listen(page);
  await openStory(page, 3);
  const turn = (state: string) =>
    page.evaluate((visibilityState) => {
      Object.defineProperty(document, "visibilityState", {
        value: visibilityState,
        configurable: true,
      });
      document.dispatchEvent(new Event("visibilitychange"));
    }, state);
  await page.clock.runFor(4_000);
  await turn("hidden");
  await page.clock.runFor(600_000);
  await turn("visible");
  await page.clock.runFor(5_900);
  expect(beacons).toHaveLength(0);
  await page.clock.runFor(200);
  await expect.poll(() => beacons.length).toBe(1);
});

test("a story that is read more becomes popular on the open site, without a restart", async ({
  page,
}) => {
  await page.goto("/");
  const first = page.getByRole("region", { name: "Popular" }).getByRole("link").first();
  await expect(first).toBeVisible();
  const link = page.getByRole("main").getByRole("heading", { level: 3 }).getByRole("link");
  const popular = await first.getAttribute("href");
  const paths = await link.evaluateAll((all) => all.map((one) => one.getAttribute("href")));
  // The last one: those above it are read by other tests meanwhile.
  const path = paths.findLast((one) => one !== popular) ?? "";
  // A read of this hour weighs nine tenths at its end.
  const enough = Math.ceil(ask(`SELECT MAX("score") FROM "Rank"`) * 1.2) + 100;
  await promisify(execFile)(process.execPath, ["cli/stet.mjs", "reads", `${path}=${enough}`]);
  await expect(async () => {
    await page.goto("/");
    await expect(first).toHaveAttribute("href", path, { timeout: 100 });
  }).toPass({ timeout: 20_000 });
});
