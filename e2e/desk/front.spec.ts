/** Arranging fronts: by keyboard, by hand, by two at once; readers see what was saved. */
import type { Locator, Page } from "@playwright/test";
import { violations } from "../axe";
import { expect, test } from "./fixtures";

const slot = (page: Page, name: string) => page.getByRole("region", { name, exact: true });
/** The headlines of a slot, in order: what is placed and what fills its gaps. */
const handles = (where: Locator) => where.getByRole("button", { name: /^Drag: / });
const headlines = async (where: Locator) =>
  (await handles(where).evaluateAll((all) => all.map((one) => one.getAttribute("aria-label")))).map(
    (label) => label?.slice("Drag: ".length) ?? "",
  );
const saved = (page: Page) => page.getByText(/^Saved \d\d:\d\d\. Readers see it now\.$/);
/** Opens a front, its script running. */
async function open(page: Page, path = "/admin/front"): Promise<void> {
  await page.goto(path);
  await expect(page.getByTitle(/as readers would see it$/)).toBeVisible();
}
const leadOf = (page: Page) => page.getByRole("main").getByRole("heading", { level: 2 }).first();

test("an editor arranges the front page with the keyboard alone, and readers see it", async ({
  as,
}) => {
  const page = await as("editor");
  await open(page);
  const [lead, second] = [slot(page, "Lead"), slot(page, "Second leads")];
  const [first = "", next = ""] = [...(await headlines(lead)), ...(await headlines(second))];
  // The lead, taken two places down.
  await handles(lead).focus();
  await page.keyboard.press("Space");
  await expect(page.getByText(`“${first}” is at lead.`)).toBeAttached();
  await page.keyboard.press("ArrowDown");
  await expect(page.getByText(`“${first}” is at second leads, place 1 of 4.`)).toBeAttached();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Space");
  await expect(
    page.getByText(`“${first}” was put down: second leads, place 2 of 4.`),
  ).toBeAttached();
  await expect.poll(() => headlines(second)).toContain(first);

  // Escape puts a story back where it was.
  const before = await headlines(second);
  await handles(second).first().focus();
  await page.keyboard.press("Space");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Escape");
  expect(await headlines(second)).toEqual(before);

  // The buttons say the same, and keep the focus with the story.
  await second.getByRole("button", { name: `Move to lead: ${next}` }).press("Enter");
  await expect.poll(() => headlines(lead)).toEqual([next]);
  await expect(lead.getByRole("button", { name: `Move up: ${next}` })).toBeFocused();
  const frame = page.frameLocator("iframe:not([aria-hidden])");
  await expect(frame.getByRole("main").getByRole("heading", { level: 2 }).first()).toHaveText(next);
  await expect(page.getByText("Not saved yet")).toBeVisible();
  await page.getByRole("button", { name: "Save" }).press("Enter");
  await expect(saved(page)).toBeVisible();
  await page.goto("/");
  await expect(leadOf(page)).toHaveText(next);
});

test("a story is dragged in from the list with the mouse, found by its words", async ({ as }) => {
  const page = await as("editor");
  await open(page);
  await page.getByLabel("Find a story").fill("central bank");
  const list = page.getByRole("list", { name: "Stories to place" });
  await expect(list.getByRole("listitem")).not.toHaveCount(15);
  const name = "What a central bank does all day";
  const from = await list.getByRole("button", { name: `Drag: ${name}` }).boundingBox();
  const to = await slot(page, "Lead").getByRole("listitem").first().boundingBox();
  if (!from || !to) throw new Error("nothing to drag");
  await page.mouse.move(from.x + from.width / 2, from.y + from.height / 2);
  await page.mouse.down();
  await page.mouse.move(to.x + 100, to.y + 20, { steps: 8 });
  await page.mouse.up();
  expect(await headlines(slot(page, "Lead"))).toEqual([name]);
  await expect(page.getByText("Not saved yet")).toBeVisible();
  await page.getByRole("button", { name: "Undo" }).click();
  expect(await headlines(slot(page, "Lead"))).not.toEqual([name]);
});

test("of two editors the second sees both arrangements and chooses knowingly", async ({ as }) => {
  const [ann, ben] = [await as("editor"), await as("admin")];
  await open(ann);
  await open(ben);
  const [own = ""] = await headlines(slot(ann, "River"));
  await slot(ann, "River")
    .getByRole("button", { name: `Take off: ${own}` })
    .click();
  await ann.getByRole("button", { name: "Save" }).click();
  await expect(saved(ann)).toBeVisible();

  const [, other = ""] = await headlines(slot(ben, "Second leads"));
  await slot(ben, "Second leads")
    .getByRole("button", { name: `Move up: ${other}` })
    .click();
  await ben.getByRole("button", { name: "Save" }).click();
  const dialog = ben.getByRole("dialog", { name: "Two people arranged this front" });
  await expect(dialog).toContainText("The editor arranged this front");
  await expect(dialog.getByRole("region", { name: /^Theirs: The editor/ })).not.toContainText(own);
  await expect(dialog.getByRole("region", { name: "Yours, not saved" })).toContainText(own);
  await dialog.getByRole("button", { name: "Take theirs" }).click();
  expect(await headlines(slot(ben, "River"))).not.toContain(own);
  // Nothing is lost by it.
  await ben.getByRole("button", { name: "Undo" }).click();
  expect((await headlines(slot(ben, "Second leads")))[0]).toBe(other);
  await ben.getByRole("button", { name: "Save" }).click();
  await expect(saved(ben)).toBeVisible();

  await slot(ann, "Lead")
    .getByRole("button", { name: /^Take off/ })
    .click();
  await ann.getByRole("button", { name: "Save" }).click();
  await ann.getByRole("dialog").getByRole("button", { name: "Save mine over theirs" }).click();
  await expect(saved(ann)).toBeVisible();
});

test("what could not be sent stays, is asked about before leaving, and comes back", async ({
  as,
}) => {
  const page = await as("editor");
  await open(page);
  const [name = ""] = await headlines(slot(page, "Second leads"));
  await slot(page, "Second leads")
    .getByRole("button", { name: `Take off: ${name}` })
    .click();
  await page.context().setOffline(true);
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.getByText("Nothing was lost here; try again.")).toBeVisible();
  await page.context().setOffline(false);
  const asked: string[] = [];
  page.on("dialog", (dialog) => {
    asked.push(dialog.type());
    void (asked.length === 1 ? dialog.dismiss() : dialog.accept());
  });
  await page.getByRole("link", { name: "Calendar" }).click({ noWaitAfter: true });
  await expect.poll(() => asked).toEqual(["beforeunload"]);
  await expect(page).toHaveURL(/\/admin\/front$/);
  await page.reload();
  await expect(page.getByText("What you had arranged is back.")).toBeVisible();
  await page.getByRole("button", { name: "Discard" }).click();
  await expect(page.getByText(/^As saved|^Never arranged/)).toBeVisible();
});

test("a section's front is arranged on a phone, by touch, and readers see it", async ({ as }) => {
  const page = await as("editor", {
    viewport: { width: 390, height: 844 },
    hasTouch: true,
    isMobile: true,
    bypassCSP: true,
  });
  await open(page);
  await page
    .getByRole("navigation", { name: "Fronts" })
    .getByRole("link", { name: "Science" })
    .tap();
  await expect(page.getByRole("heading", { level: 1, name: "Science" })).toBeVisible();
  await expect(page.getByTitle("Science as readers would see it")).toBeVisible();
  const list = page.getByRole("list", { name: "Stories to place" });
  const third = list.getByRole("listitem").nth(2);
  const add = third.getByRole("button", { name: /^Place in second leads: / });
  expect((await add.boundingBox())?.height).toBeGreaterThanOrEqual(44);
  const name = ((await add.getAttribute("aria-label")) ?? "").replace(/^.*?: /, "");
  await add.tap();
  await expect(third).toContainText("stands in: second leads");
  expect(await violations(page)).toEqual([]);
  await page.getByRole("button", { name: "Save" }).tap();
  await expect(saved(page)).toBeVisible();
  await page.goto("/science");
  await expect(page.getByRole("main").getByRole("heading", { level: 2 }).nth(1)).toHaveText(name);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
});

test("fronts are for editors", async ({ as, request, desk }) => {
  const page = await as("author");
  await page.goto("/admin/front");
  await expect(page).toHaveURL(/\/admin\/not-allowed$/);
  const sent = { data: { front: "home", revision: 0, placements: [] } };
  const headers = { origin: desk.address, "sec-fetch-site": "same-origin" };
  expect((await request.post("/api/front", { ...sent, headers })).status()).toBe(401);
  expect((await page.request.post("/api/front", { ...sent, headers })).status()).toBe(403);
  expect((await page.request.get("/api/front/stories")).status()).toBe(403);
  expect((await page.request.get("/api/front?front=home")).status()).toBe(403);
});
