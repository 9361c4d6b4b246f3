/** Going back: what a story said before can be compared and restored. */
import type { Page } from "@playwright/test";
import { StoryEditorPage } from "../pages/story-editor";
import { expect, test } from "./fixtures";

/** The author begins a story and the editor goes on with it. @returns the story's address at the desk. */
async function writtenByTwo(author: Page, editor: Page): Promise<string> {
  const path = await new StoryEditorPage(author).write("The ferry sails", "It sails at nine.");
  const theirs = new StoryEditorPage(editor);
  await theirs.open(path);
  await editor.getByLabel("Headline").fill("The ferry stays");
  await theirs.saved();
  return path;
}

test("an earlier version is compared word by word and restored; the words in between are kept", async ({
  as,
}) => {
  const [author, editor] = [await as("author"), await as("editor")];
  const path = await writtenByTwo(author, editor);
  await author.goto(`${path}/versions`);
  const headline = author.getByRole("region", { name: "Headline" });
  await expect(headline.locator("del")).toHaveText("sails");
  await expect(headline.locator("ins")).toHaveText("stays");
  await author
    .getByRole("region", { name: "Before" })
    .getByRole("button", { name: "Restore this version" })
    .click();
  const dialog = author.getByRole("dialog", { name: "Restore this version?" });
  await expect(dialog).toContainText("Readers see nothing of this");
  await dialog.getByRole("button", { name: "Restore", exact: true }).click();
  await author.waitForURL(`**${path}`);
  await expect(author.getByLabel("Headline")).toHaveValue("The ferry sails");
  await author.getByRole("link", { name: "Versions" }).click();
  const versions = author.getByRole("region", { name: "All versions" }).getByRole("listitem");
  await expect(versions.nth(0)).toContainText("Draft of");
  await versions.filter({ hasText: "The editor" }).getByRole("link").first().click();
  await expect(author.getByRole("region", { name: "Headline" }).locator("ins")).toHaveText("stays");
});

test("nothing is restored over words somebody saved meanwhile", async ({ as }) => {
  const [author, editor] = [await as("author"), await as("editor")];
  const path = await writtenByTwo(author, editor);
  await author.goto(`${path}/versions`);
  await editor.getByLabel("Deck").fill("There is ice.");
  await new StoryEditorPage(editor).saved();
  await author.getByRole("button", { name: "Restore this version" }).click();
  const dialog = author.getByRole("dialog");
  await dialog.getByRole("button", { name: "Restore", exact: true }).click();
  await expect(dialog.getByRole("alert")).toContainText("The editor saved this article");
  await author.reload();
  await expect(author.getByRole("region", { name: "Deck" }).locator("ins")).toHaveText(
    "There is ice.",
  );
});
