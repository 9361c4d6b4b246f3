/** From a draft to readers, and what may have to be said to them afterwards. */
import type { Page } from "@playwright/test";
import { toLocalTime } from "@/newsroom/language/local-time";
import { violations } from "../axe";
import { PublishingPage } from "../pages/publishing";
import { StoryEditorPage } from "../pages/story-editor";
import { expect, test } from "./fixtures";

/** Writes a story that could be printed, and opens the screen that publishes it. */
async function written(page: Page, headline: string, text: string) {
  const editor = new StoryEditorPage(page);
  const story = await editor.write(headline, text);
  const byline = page.getByRole("combobox", { name: "Byline" });
  await byline.press("ArrowDown");
  await byline.press("Enter");
  await editor.saved();
  const screen = new PublishingPage(page);
  await screen.open(story);
  return { story, screen, editor };
}

/** The same, published. */
async function published(page: Page, headline: string, text: string) {
  const made = await written(page, headline, text);
  await made.screen.press("Publish", "Readers have it now");
  return { ...made, path: await made.screen.address() };
}

test("a contributor hands a story in, an editor passes and publishes it, and a reader has it at once", async ({
  as,
}) => {
  const [writer, chief] = [await as("contributor"), await as("editor")];
  const { story, screen } = await written(writer, "The ferry sails again", "It left at noon.");
  await expect(writer.getByText("published by an editor, who reads them first")).toBeVisible();
  await expect(writer.getByRole("button", { name: "Publish" })).toHaveCount(0);
  await screen.press("Submit for review", "Submitted");

  const desk = new PublishingPage(chief);
  await desk.open(story);
  await expect(chief.getByText("In review: an editor reads it.")).toBeVisible();
  await desk.press("Mark ready", "Marked ready");
  await desk.press("Publish", "Readers have it now");
  const { status, text } = await desk.read(await desk.address());
  expect(status).toBe(200);
  expect(text).toContain("It left at noon.");
});

test("a correction shows its words, asks for its note, and is printed wherever it belongs", async ({
  as,
}) => {
  const page = await as("editor", { bypassCSP: true });
  const headline = "A bridge of 1787 for the valley";
  const { story, screen, editor, path } = await published(
    page,
    headline,
    "Built in 1787 of stone.",
  );
  await editor.open(story);
  await editor.select("1787");
  await page.keyboard.type("1788");
  await editor.saved();

  await page.getByRole("link", { name: "Publish changes…" }).click();
  const changes = page.getByRole("region", { name: "What changes" });
  await expect(changes.getByRole("deletion").first()).toHaveText("1787");
  await expect(changes.getByRole("insertion").first()).toHaveText("1788");
  const elsewhere = page.getByRole("region", { name: "Where else" });
  await expect(elsewhere.getByRole("link", { name: "Headline", exact: true })).toHaveAttribute(
    "href",
    `${story}#headline`,
  );
  await page.getByRole("button", { name: "Publish changes" }).click();
  await expect(page.getByText("Choose what the change is")).toBeVisible();
  await page.getByRole("radio", { name: "Correction" }).check();
  await page.getByRole("button", { name: "Publish changes" }).click();
  await expect(page.getByText("must say what was wrong")).toBeVisible();
  const note = "The bridge was built in 1788, not in 1787.";
  await page.getByLabel("Note for readers").fill(note);
  await expect(page.getByText(note)).toHaveCount(2);
  expect(await violations(page)).toEqual([]);
  await screen.press("Publish changes", "The correction stands on the page");

  const article = await screen.read(path);
  const [, drawn = ""] = article.text.split("<article");
  const places = [headline, note, "Built in 1788 of stone."].map((words) => drawn.indexOf(words));
  expect(places).not.toContain(-1);
  expect(places).toEqual(places.toSorted((one, other) => one - other));
  const [, data = ""] =
    /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(article.text) ?? [];
  expect(data).toContain(`"text":"${note}"`);
  for (const list of ["/corrections", "/feed.xml"]) {
    expect((await screen.read(list)).text, list).toContain(note);
  }
});

test("a typo is mended without a word to readers", async ({ as }) => {
  const page = await as("author");
  const { story, screen, editor, path } = await published(page, "A typo", "It was teh end.");
  await editor.open(story);
  await editor.select("teh");
  await page.keyboard.type("the");
  await editor.saved();
  await screen.open(story);
  await page.getByRole("radio", { name: "Typo" }).check();
  await expect(page.getByLabel("Note for readers")).toHaveCount(0);
  await screen.press("Publish changes", "no note was printed");
  const { text } = await screen.read(path);
  expect(text).toContain("It was the end.");
  expect(text).not.toContain('aria-label="Corrections"');
});

test("what blocks a story is listed with the way to it, and keeps it from readers until mended", async ({
  as,
}) => {
  const page = await as("editor");
  const editor = new StoryEditorPage(page);
  const story = await editor.write("", "A text and nothing over it.");
  const screen = new PublishingPage(page);
  await screen.open(story);
  await expect(page.getByText("2 things keep it from being published")).toBeVisible();
  await expect(page.getByRole("button", { name: "Publish", exact: true })).toBeDisabled();
  await page.getByRole("link", { name: "Mend: Headline" }).click();
  await expect(page.getByLabel("Headline")).toBeFocused();
  await page.keyboard.type("Now there is");
  await editor.saved();
  await page.getByRole("link", { name: "Publish…" }).click();
  await expect(page.getByText("One thing keeps it from being published")).toBeVisible();
  await expect(page.getByRole("link", { name: "Mend: Byline" })).toBeVisible();
});

test("a decision about words that somebody changed meanwhile is refused, with the way to look", async ({
  as,
}) => {
  const [page, other] = [await as("editor"), await as("admin")];
  const { story } = await written(page, "Passed too soon", "As it was read.");
  const theirs = new StoryEditorPage(other);
  await theirs.open(story);
  await theirs.toEnd();
  await other.keyboard.type(" And one more claim.");
  await theirs.saved();
  await page.getByRole("button", { name: "Publish", exact: true }).click();
  const alert = page.getByRole("alert").filter({ hasText: "The admin saved this article" });
  await expect(alert).toContainText("Nothing was done");
  await expect(alert.getByRole("link", { name: "Open this screen anew" })).toBeVisible();
  await alert.getByRole("link", { name: "Look at what changed" }).click();
  await expect(page.getByRole("insertion").filter({ hasText: "one more claim" })).toBeVisible();
});

test("a story goes out at its hour by itself, but never before its embargo ends", async ({
  as,
}) => {
  const page = await as("editor");
  const { screen } = await written(page, "At half past", "By the clock.");
  const at = (seconds: number) => {
    const moment = new Date(Date.now() + seconds * 1000);
    return `${toLocalTime(moment, "UTC")}:${String(moment.getUTCSeconds()).padStart(2, "0")}`;
  };
  await page.getByLabel("Publish at").fill(at(-60));
  await page.getByRole("button", { name: "Schedule", exact: true }).click();
  await expect(page.getByText("must be in the future")).toBeVisible();
  await page.getByLabel("Not before").fill(at(3600));
  await screen.press("Set embargo", "The embargo is set");
  await expect(page.getByRole("button", { name: "Publish", exact: true })).toBeDisabled();
  await page.getByLabel("Publish at").fill(at(600));
  await page.getByRole("button", { name: "Schedule", exact: true }).click();
  await expect(page.getByText("is before the embargo ends")).toBeVisible();
  await screen.press("Lift embargo", "The embargo is lifted");

  await page.getByLabel("Publish at").fill(at(3600));
  await screen.press("Schedule", "Scheduled.");
  await screen.press("Back to draft", "It is a draft again");
  await page.getByLabel("Publish at").fill(at(2));
  await screen.press("Schedule", "Scheduled.");
  await expect(async () => {
    await page.reload();
    await expect(page.getByRole("link", { name: "View on the paper" })).toBeVisible({ timeout: 1 });
  }).toPass({ timeout: 15_000 });
  const { text } = await screen.read(await screen.address());
  expect(text).toContain("By the clock.");
});

test("a retracted story leaves its headline, the date and the reason", async ({ as }) => {
  const page = await as("editor");
  const { screen, path } = await published(page, "An interview", "It never took place.");
  await page.getByRole("button", { name: "Retract…" }).click();
  const dialog = page.getByRole("dialog", { name: "Retract this story?" });
  await dialog.getByRole("button", { name: "Retract this story" }).click();
  await expect(dialog.getByText("must say why")).toBeVisible();
  await dialog.getByLabel("Reason").fill("The interview was made up.");
  await dialog.getByRole("button", { name: "Retract this story" }).click();
  await expect(page.getByRole("status").filter({ hasText: "Retracted." })).toBeVisible();
  const { status, text } = await screen.read(path);
  expect(status).toBe(410);
  expect(text).toContain("An interview");
  expect(text).toContain("The interview was made up.");
  expect(text).not.toContain("It never took place.");
});

test("a story is published and corrected from a phone, by keyboard alone", async ({ as }) => {
  const page = await as("editor", { viewport: { width: 390, height: 844 } });
  const { story, screen, editor } = await written(page, "From the quay", "Nine boats came in.");
  await page.getByRole("button", { name: "Publish", exact: true }).press("Enter");
  await expect(page.getByText("Readers have it now")).toBeVisible();
  const path = await screen.address();
  await editor.open(story);
  await editor.select("Nine");
  await page.keyboard.type("Eleven");
  await editor.saved();
  await screen.open(story);
  await page.getByRole("radio", { name: "Typo" }).focus();
  for (let step = 0; step < 2; step += 1) await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Tab");
  await page.keyboard.type("Eleven boats came in, not nine.");
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await expect(page.getByText("The correction stands on the page")).toBeVisible();
  expect((await screen.read(path)).text).toContain("Eleven boats came in, not nine.");
});

test("a year typed wrongly and an hour the clock shows twice are asked about, and what was typed stays", async ({
  as,
}) => {
  const page = await as("editor");
  const { screen } = await written(page, "The comet returns", "It was last seen in 1986.");
  const time = page.getByLabel("Publish at");
  const press = () => page.getByRole("button", { name: "Schedule", exact: true }).click();
  await time.fill("2062-03-02T07:30");
  await press();
  await expect(page.getByText("2062 is more than a year away. Is that meant?")).toBeVisible();
  await expect(time).toHaveValue("2062-03-02T07:30");
  await page.getByLabel("yes, 2062-03-02 at 07:30").check();
  await screen.press("Schedule", "Scheduled.");
});
