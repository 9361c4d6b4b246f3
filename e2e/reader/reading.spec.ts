import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { expect, test } from "../fixtures";
import { kindsOfPages } from "../pages/kinds";

test("a reader finds a story on the front page, reads it, and goes on to its section", async ({
  page,
}) => {
  await page.goto("/");
  const lead = page.getByRole("main").getByRole("heading", { level: 2 }).first();
  const headline = (await lead.textContent()) ?? "";
  await lead.getByRole("link").click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(headline);
  await expect(page.getByRole("link", { name: /Desk$/ }).first()).toBeVisible();
  const breadcrumb = page.getByRole("article").getByRole("navigation", { name: "You are in" });
  const section = breadcrumb.getByRole("link");
  const name = (await section.textContent()) ?? "";
  await expect(breadcrumb).toHaveText(`${name}/`);
  await section.click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(name);
});

test("no article stands twice on the front page, except in Popular", async ({ page }) => {
  await page.goto("/");
  const links = await page
    .locator("main article h2 a, main article h3 a")
    .evaluateAll((all) => all.map((link) => link.getAttribute("href")));
  expect(links.length).toBeGreaterThan(15);
  expect(new Set(links).size).toBe(links.length);
});

test("Popular never lists the story one is reading", async ({ page }) => {
  await page.goto("/");
  const popular = page.getByRole("region", { name: "Popular" });
  const top = popular.getByRole("link").first();
  const headline = (await top.textContent()) ?? "";
  await top.click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(headline);
  const here = page.getByRole("region", { name: "Popular" });
  await expect(here.getByRole("listitem")).toHaveCount(5);
  await expect(here.getByRole("link", { name: headline, exact: true })).toHaveCount(0);
  await expect(here.getByText("Counted without cookies")).toBeVisible();
});

test("the corrections link says which page and which version is meant", async ({
  page,
  request,
}) => {
  const corrected = (await kindsOfPages(request)).find(({ name }) => name === "corrected article");
  await page.goto(corrected?.path ?? "");
  const headline = (await page.getByRole("heading", { level: 1 }).textContent()) ?? "";
  const href = await page.getByRole("contentinfo").getByRole("link").first().getAttribute("href");
  const mail = new URL(href ?? "");
  expect(mail.protocol).toBe("mailto:");
  expect(mail.searchParams.get("subject")).toBe(`Correction: ${headline}`);
  expect(mail.searchParams.get("body")).toContain(corrected?.path);
  expect(mail.searchParams.get("body")).toContain("Version 2");
});

test("a correction stands above the text, dated, and shows the words that changed", async ({
  page,
  request,
}) => {
  const corrected = (await kindsOfPages(request)).find(({ name }) => name === "corrected article");
  await page.goto(corrected?.path ?? "");
  const notes = page.getByRole("region", { name: "Corrections" });
  const note = await notes.boundingBox();
  const text = await page.locator(".prose").boundingBox();
  expect(note?.y).toBeLessThan(text?.y ?? 0);
  await notes.getByRole("link", { name: "What changed" }).click();
  await expect(page.locator("main del").first()).toBeVisible();
  await expect(page.locator("main ins").first()).toBeVisible();
});

test("a pull quote repeats words of its story to the letter", async ({ page }) => {
  await page.goto("/science/why-the-tide-comes-twice-a-day");
  const quotes = page.getByRole("complementary", { name: "Pull quote" });
  expect(await quotes.count()).toBeGreaterThan(0);
  const prose = (await page.locator(".prose > p").allTextContents()).join("\n");
  for (const quote of await quotes.locator("p").first().allTextContents()) {
    expect(prose).toContain(quote.replace(/^“|”$/g, ""));
  }
});

test("search finds words whatever their case and accents, marks them, and helps when it finds nothing", async ({
  page,
}) => {
  await page.goto("/search");
  await page.getByRole("searchbox", { name: "Words to look for" }).fill("TIDÉ");
  await page.getByRole("button", { name: "Search" }).click();
  await expect(page.getByRole("heading", { level: 2 }).first()).toHaveText(
    "Why the tide comes twice a day",
  );
  await expect(page.locator("mark").first()).toHaveText(/tide/i);
  await page.getByRole("searchbox").fill('"xyzzy plugh" OR (');
  await page.getByRole("button", { name: "Search" }).click();
  await expect(page.getByText("No story matches")).toBeVisible();
});

test("with scripts off every kind of page is whole", async ({ browser, request, baseURL }) => {
  test.setTimeout(90_000);
  const context = await browser.newContext({ javaScriptEnabled: false, baseURL });
  const page = await context.newPage();
  for (const { name, path } of await kindsOfPages(request)) {
    await page.goto(path);
    await expect(page.getByRole("heading", { level: 1 }), name).toBeVisible();
    await expect(page.getByRole("contentinfo"), name).toContainText("For corrections please email");
  }
  await context.close();
});

test("reader mode gives the headline, the byline and exactly the text", async ({ page }) => {
  const source = createRequire(import.meta.url).resolve("@mozilla/readability/Readability.js");
  await page.goto("/science/why-the-tide-comes-twice-a-day");
  const wanted = await page.evaluate(() => ({
    headline: document.querySelector("h1")?.textContent ?? "",
    byline: document.querySelector('a[rel="author"]')?.textContent ?? "",
    paragraphs: [...document.querySelectorAll(".prose > p, .prose > h2")].map(
      (node) => node.textContent ?? "",
    ),
  }));
  const read = await page.evaluate<{ title: string; byline: string; textContent: string }>(
    `${readFileSync(source, "utf8")}; new Readability(document.cloneNode(true)).parse()`,
  );
  expect(read.title).toContain(wanted.headline);
  expect(read.byline).toContain(wanted.byline);
  let place = 0;
  for (const paragraph of wanted.paragraphs) {
    const found = read.textContent.indexOf(paragraph, place);
    expect(found, paragraph).toBeGreaterThanOrEqual(0);
    place = found + paragraph.length;
  }
  expect(read.textContent).not.toContain("For corrections please email");
  expect(read.textContent).not.toContain("More in Science");
});

test("nothing on an article page moves while it loads", async ({ page }) => {
  await page.addInitScript(() => {
    Object.assign(window, { shifted: 0 });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) {
        const shift = entry as PerformanceEntry & { value: number };
        Object.assign(window, {
          shifted: (window as unknown as { shifted: number }).shifted + shift.value,
        });
      }
    }).observe({ type: "layout-shift", buffered: true });
  });
  await page.goto("/science/why-the-tide-comes-twice-a-day", { waitUntil: "networkidle" });
  const shifted = await page.evaluate(() => (window as unknown as { shifted: number }).shifted);
  expect(shifted).toBeLessThan(0.02);
});
