/** What holds on every screen of the desk. */
import type { Page } from "@playwright/test";
import { violations } from "../axe";
import { expect, test } from "./fixtures";
import { doors, screens } from "./screens";

test.describe.configure({ timeout: 240_000 });

/** Complaints of the browser about a page's security policy, and requests to anybody else. */
function listen(page: Page, origin: string): string[] {
  const complaints: string[] = [];
  page.on("console", (message) => {
    if (/Content Security Policy|Refused to/.test(message.text())) complaints.push(message.text());
    else if (message.type() === "error") complaints.push(message.text());
  });
  page.on("pageerror", (error) => complaints.push(error.message));
  page.on("request", (asked) => {
    const url = new URL(asked.url());
    if (/^https?:$/.test(url.protocol) && url.origin !== origin) complaints.push(asked.url());
  });
  return complaints;
}

for (const colorScheme of ["light", "dark"] as const) {
  test(`every screen is accessible in the ${colorScheme} scheme`, async ({ as, browser, desk }) => {
    const page = await as("admin", { bypassCSP: true, colorScheme });
    for (const path of await screens(page)) {
      await page.goto(path);
      expect.soft(await violations(page), path).toEqual([]);
    }
    const stranger = await browser.newPage({ bypassCSP: true, colorScheme, baseURL: desk.address });
    for (const path of doors) {
      await stranger.goto(path);
      expect.soft(await violations(stranger), path).toEqual([]);
    }
    await stranger.close();
  });
}

test("every screen keeps to its own security policy, is never kept and never found", async ({
  as,
  desk,
}) => {
  const page = await as("admin");
  const paths = await screens(page);
  const complaints = listen(page, desk.address);
  for (const path of paths) {
    const answer = await page.goto(path, { waitUntil: "load" });
    const headers = answer?.headers() ?? {};
    expect.soft(answer?.status(), path).toBe(200);
    expect(headers["content-security-policy"], path).toMatch(
      /script-src 'nonce-[^']+' 'strict-dynamic'; style-src 'self' 'nonce-/,
    );
    expect(headers["content-security-policy"], path).not.toContain("unsafe");
    expect(headers["cache-control"], path).toContain("no-store");
    expect(headers["x-robots-tag"], path).toContain("noindex");
    expect.soft(complaints.splice(0), path).toEqual([]);
  }
});

test("no screen scrolls sideways on a phone", async ({ as }) => {
  const page = await as("admin", { viewport: { width: 390, height: 844 } });
  for (const path of await screens(page)) {
    await page.goto(path);
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    expect.soft(width, path).toBeLessThanOrEqual(390);
  }
});

test("whoever is not signed in sees no screen, and is told where to sign in", async ({
  as,
  browser,
  desk,
}) => {
  const paths = await screens(await as("admin"));
  const stranger = await browser.newPage({ baseURL: desk.address });
  for (const path of paths) {
    await stranger.goto(path);
    expect(new URL(stranger.url()).pathname, path).toBe("/admin/sign-in");
  }
  await stranger.close();
});

test("an address at which no screen stands is a missing page", async ({ as, request }) => {
  const page = await as("editor");
  expect((await page.goto("/admin/nothing-here"))?.status()).toBe(404);
  await expect(page.getByRole("heading", { name: "There is nothing here" })).toBeVisible();
  expect((await request.get("/api/nothing-here")).status()).toBe(404);
});
