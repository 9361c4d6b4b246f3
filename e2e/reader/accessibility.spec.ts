import { violations } from "../axe";
import { expect, test } from "../fixtures";
import { kindsOfPages } from "../pages/kinds";

// The checker is put into the page as a script, which the paper's security policy rightly forbids.
test.use({ bypassCSP: true });

for (const colorScheme of ["light", "dark"] as const) {
  test(`every kind of page is accessible in the ${colorScheme} scheme`, async ({
    page,
    request,
  }) => {
    test.setTimeout(180_000);
    await page.emulateMedia({ colorScheme });
    for (const kind of await kindsOfPages(request)) {
      await test.step(kind.name, async () => {
        await page.goto(kind.path);
        expect.soft(await violations(page), kind.path).toEqual([]);
      });
    }
  });
}

test("no page scrolls sideways at 320 px, nor with text at twice its size, nor from right to left", async ({
  page,
  request,
}) => {
  test.setTimeout(120_000);
  await page.setViewportSize({ width: 320, height: 640 });
  const width = () => page.evaluate(() => document.documentElement.scrollWidth);
  for (const kind of await kindsOfPages(request)) {
    await test.step(kind.name, async () => {
      await page.goto(kind.path);
      expect.soft(await width(), `${kind.path} at 320 px`).toBeLessThanOrEqual(320);
      await page.evaluate(() => document.documentElement.setAttribute("dir", "rtl"));
      expect.soft(await width(), `${kind.path} from right to left`).toBeLessThanOrEqual(320);
      await page.evaluate(() => document.documentElement.setAttribute("dir", "ltr"));
      await page.setViewportSize({ width: 640, height: 640 });
      await page.evaluate(() => document.documentElement.style.setProperty("font-size", "200%"));
      expect.soft(await width(), `${kind.path} with large text`).toBeLessThanOrEqual(640);
      await page.setViewportSize({ width: 390, height: 640 });
      expect.soft(await width(), `${kind.path}, a phone with large text`).toBeLessThanOrEqual(390);
      await page.setViewportSize({ width: 320, height: 640 });
    });
  }
});

test("the keyboard reaches the skip link first, and it leads to the content", async ({
  page,
  request,
}) => {
  for (const { path } of await kindsOfPages(request)) {
    await page.goto(path);
    await page.keyboard.press("Tab");
    const skip = page.getByRole("link", { name: "Skip to content" });
    await expect(skip).toBeFocused();
    await expect(skip).toBeInViewport();
    await page.keyboard.press("Enter");
    await expect(page.locator("#content")).toBeFocused();
  }
});

test("headings never skip a level, and every page has exactly one main heading", async ({
  page,
  request,
}) => {
  for (const { path } of await kindsOfPages(request)) {
    await page.goto(path);
    const levels = await page
      .locator("h1, h2, h3, h4, h5, h6")
      .evaluateAll((all) => all.map((heading) => Number(heading.tagName[1])));
    expect(
      levels.filter((level) => level === 1),
      path,
    ).toHaveLength(1);
    for (const [index, level] of levels.entries()) {
      expect(level - (levels[index - 1] ?? level), `${path}: ${levels}`).toBeLessThanOrEqual(1);
    }
  }
});
