/** Looking at a draft before anybody reads it, and showing it to somebody without an account. */
import { violations } from "../axe";
import { StoryEditorPage } from "../pages/story-editor";
import { expect, test } from "./fixtures";

test("a draft is shown as readers will see it, at a phone's width and a desktop's", async ({
  as,
}) => {
  const page = await as("author");
  const complaints: string[] = [];
  page.on("console", (message) => {
    if (message.type() === "error") complaints.push(message.text());
  });
  await new StoryEditorPage(page).write("A bridge opens", "The first car crossed at noon.");
  await page.getByRole("link", { name: "Preview" }).click();
  for (const [name, width] of [
    ["Desktop", 1280],
    ["Phone", 390],
  ] as const) {
    await page.getByRole("navigation", { name: "Width" }).getByRole("link", { name }).click();
    const frame = page.frameLocator(`iframe[title="The story at ${name.toLowerCase()} width"]`);
    await expect(frame.getByRole("heading", { level: 1 })).toHaveText("A bridge opens");
    await expect(frame.getByText("The first car crossed at noon.")).toBeVisible();
    expect(await frame.locator("html").evaluate(() => innerWidth)).toBe(width);
  }
  expect(complaints).toEqual([]);
});

test("a link shows the draft to a stranger until it is closed", async ({ as, browser, desk }) => {
  const page = await as("author");
  const path = await new StoryEditorPage(page).write("A tunnel closes", "Water came in.");
  await page.goto(`${path}/preview`);
  await page.getByLabel("The link works for").selectOption("1 day");
  await page.getByRole("button", { name: "Make a link" }).click();
  const link = await page.getByLabel("Link to pass on").inputValue();
  const address = desk.address + new URL(link).pathname;

  const context = await browser.newContext({ bypassCSP: true });
  const stranger = await context.newPage();
  const answer = await stranger.goto(address);
  expect(answer?.status()).toBe(200);
  expect(answer?.headers()).toMatchObject({
    "cache-control": "private, no-store",
    "x-robots-tag": "noindex, nofollow",
  });
  await expect(stranger.getByRole("heading", { level: 1 })).toHaveText("A tunnel closes");
  await expect(stranger.getByText("A draft, not published.")).toBeVisible();
  await expect(stranger.locator('meta[name="robots"]')).toHaveAttribute("content", /noindex/);
  await expect(stranger.locator("[data-read]")).toHaveCount(0);
  expect(await violations(stranger)).toEqual([]);
  expect(await context.cookies()).toEqual([]);

  await page.getByRole("button", { name: /^Close the link/ }).click();
  await expect(page.getByRole("heading", { name: "Links that work now" })).toHaveCount(0);
  expect((await stranger.reload())?.status()).toBe(404);
  await expect(stranger.getByRole("heading", { level: 1 })).toHaveText(
    "This preview link does not open anything",
  );
  await context.close();
});

test("a draft's preview is for its writers, and for nobody who guesses", async ({
  as,
  browser,
  desk,
}) => {
  const path = await new StoryEditorPage(await as("editor")).write("A secret", "Not yet.");
  const preview = `/preview/story/${path.split("/").at(-1)}`;
  const other = await as("author");
  await other.goto(preview);
  await expect(other).toHaveURL(/not-allowed$/);
  const stranger = await browser.newPage({ baseURL: desk.address });
  await stranger.goto(preview);
  await expect(stranger).toHaveURL(/sign-in/);
  expect((await stranger.goto(`/preview/${"a".repeat(43)}`))?.status()).toBe(404);
  await stranger.close();
});
