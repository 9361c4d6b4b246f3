/** The draft's protocol in a browser: nothing typed is lost, made twice or met as somebody else's. */
import type { Page, Route } from "@playwright/test";
import { StoryEditorPage } from "../pages/story-editor";
import { expect, test } from "./fixtures";

const drafts = "**/api/stories/*/draft";

/** The newsroom does what it is asked, and the browser never hears of it. */
async function loseAnswer(route: Route): Promise<void> {
  await route.fetch();
  await route.abort("connectionreset");
}

const headlines = async (page: Page, headline: string) => {
  await page.goto(`/admin?q=${encodeURIComponent(headline)}`);
  return page.getByRole("link", { name: headline, exact: true }).count();
};

test("what was wiped out within minutes is among the versions", async ({ as }) => {
  const page = await as("author");
  const editor = new StoryEditorPage(page);
  const path = await editor.write("Wiped out", "First words.");
  await editor.toEnd();
  await page.keyboard.type(" Three more sentences were typed after these.");
  await editor.saved();
  await page.keyboard.press("Control+a");
  await page.keyboard.press("Delete");
  await expect(editor.state).toHaveText("Not saved yet");
  await editor.saved();
  await page.goto(`${path}/versions`);
  await expect(page.getByRole("region", { name: "Body" })).toContainText("Three more sentences");
});

test("Back leads to the story as it was left, one begun in this tab too", async ({ as }) => {
  const page = await as("author");
  const editor = new StoryEditorPage(page);
  const path = await editor.write("Left and found", "Start.");
  await page.getByRole("link", { name: "Calendar" }).click();
  await expect(page).toHaveURL(/calendar/);
  await page.goBack();
  await expect(page).toHaveURL(new RegExp(`${path}$`));
  await expect(editor.body).toContainText("Start.");
  await editor.toEnd();
  await page.keyboard.type(" Saved words.");
  await editor.saved();
  await page.getByRole("link", { name: "Calendar" }).click();
  await expect(page).toHaveURL(/calendar/);
  await page.goBack();
  await expect(editor.body).toContainText("Start. Saved words.");
  await editor.toEnd();
  await page.keyboard.type(" And on.");
  await editor.saved();
  await expect(page.getByRole("dialog")).toHaveCount(0);
  expect(await headlines(page, "Left and found")).toBe(1);
});

test("a reload right after typing keeps the words and asks nothing", async ({ as }) => {
  const page = await as("author");
  const editor = new StoryEditorPage(page);
  await editor.write("Reloaded at once", "Start.");
  await editor.toEnd();
  await page.keyboard.type(" Typed just before.");
  await page.reload();
  await expect(editor.body).toContainText("Typed just before.");
  await expect(page.getByText("never saved")).toHaveCount(0);
  await editor.toEnd();
  await page.keyboard.type(" On.");
  await editor.saved();
  await expect(page.getByRole("dialog")).toHaveCount(0);
});

test("a new story reloaded before its first save is one story", async ({ as }) => {
  const page = await as("author");
  const editor = new StoryEditorPage(page);
  await editor.open();
  await expect(page.getByLabel("Headline")).toBeFocused();
  await page.keyboard.type("Reloaded before saved");
  await page.reload();
  await expect(page.getByLabel("Headline")).toHaveValue("Reloaded before saved");
  await editor.body.click();
  await page.keyboard.type("Some words.");
  await editor.saved();
  expect(await headlines(page, "Reloaded before saved")).toBe(1);
});

test("a save whose answer is lost is no second story, and no conflict with oneself", async ({
  as,
}) => {
  const page = await as("author");
  const editor = new StoryEditorPage(page);
  await page.route(drafts, loseAnswer, { times: 1 });
  await editor.open();
  await page.keyboard.type("Answer lost");
  await expect(editor.state).toHaveText("Offline, kept on this device");
  await editor.body.click();
  await page.keyboard.type("Written on.");
  await editor.saved();
  await page.route(drafts, loseAnswer, { times: 1 });
  await page.keyboard.type(" Lost again.");
  await expect(editor.state).toHaveText("Offline, kept on this device");
  await page.keyboard.type(" And on.");
  await editor.saved();
  await expect(page.getByRole("dialog")).toHaveCount(0);
  await page.reload();
  await expect(editor.body).toContainText("Written on. Lost again. And on.");
  expect(await headlines(page, "Answer lost")).toBe(1);
});

test("a colleague’s section, slug and kind are shown, and stand unless one chooses otherwise", async ({
  as,
}) => {
  const [mine, theirs] = [await as("author"), await as("editor")];
  const [me, them] = [new StoryEditorPage(mine), new StoryEditorPage(theirs)];
  const path = await me.write("Moved meanwhile", "Text.");
  await them.open(path);
  await theirs.getByLabel("Kind").selectOption("opinion");
  const sections = theirs.getByLabel("Section");
  const other = (await sections.locator("option").nth(1).textContent()) ?? "";
  await sections.selectOption({ label: other });
  await theirs.getByLabel("Slug").fill("Moved by Colleague");
  await theirs.getByLabel("Headline").focus();
  await expect(theirs.getByLabel("Slug")).toHaveValue("moved-by-colleague");
  await them.saved();
  await me.toEnd();
  await mine.keyboard.type(" A letter.");
  const dialog = mine.getByRole("dialog", { name: "Two people wrote at once" });
  for (const part of ["Section", "Slug", "Kind"]) {
    await expect(dialog.getByRole("group", { name: part }).getByLabel("Theirs")).toBeChecked();
  }
  await expect(dialog.getByRole("group", { name: "Section" })).toContainText(other);
  await dialog.getByRole("button", { name: "Go on with what I chose" }).click();
  await me.saved();
  await mine.reload();
  await expect(mine.getByLabel("Slug")).toHaveValue("moved-by-colleague");
  await expect(mine.getByLabel("Kind")).toHaveValue("opinion");
  await expect(me.body).toContainText("Text. A letter.");
});

test("no words wait for a slug that another story has", async ({ as }) => {
  const page = await as("editor");
  const editor = new StoryEditorPage(page);
  await editor.write("Taken slug", "Text.");
  const slug = await page.getByLabel("Slug").inputValue();
  const path = await editor.write("Wants it too", "Text.");
  await page.getByLabel("Slug").fill(slug);
  await editor.toEnd();
  await page.keyboard.type(" Words beside it.");
  await expect(editor.state).toContainText("belongs to another article");
  await expect(editor.state).toContainText("Saved");
  const colleague = await as("editor");
  await colleague.goto(path);
  await expect(colleague.getByRole("textbox", { name: "Body" })).toContainText("Words beside it.");
});

test("a story too long to be saved is told so", async ({ as }) => {
  const page = await as("author");
  const editor = new StoryEditorPage(page);
  await editor.write("Too long", "Text.");
  await editor.toEnd();
  await editor.paste("", "word ".repeat(230_000));
  await expect(editor.state).toContainText("too long to be saved", { timeout: 20_000 });
});

test("your own second window is called yours", async ({ as }) => {
  const page = await as("author");
  const editor = new StoryEditorPage(page);
  const path = await editor.write("Two windows", "Text.");
  const second = await page.context().newPage();
  const other = new StoryEditorPage(second);
  await other.open(path);
  await other.toEnd();
  await second.keyboard.type(" From the second.");
  await other.saved();
  await editor.toEnd();
  await page.keyboard.type(" From the first.");
  const dialog = page.getByRole("dialog", { name: "You wrote in two windows at once" });
  await expect(dialog.getByRole("group", { name: "Body" }).getByLabel("Both")).toBeChecked();
});
