/** Tying other pieces to a story. */
import { StoryEditorPage } from "../pages/story-editor";
import { expect, test } from "./fixtures";

test("pieces are found by their words, tied, put in order, and stand under the story", async ({
  as,
}) => {
  const page = await as("author");
  const path = await new StoryEditorPage(page).write("A harbour", "It has boats.");
  const related = page.getByRole("region", { name: "Related stories" });
  const chosen = related.getByRole("list").first().getByRole("listitem");
  const found = related.getByRole("list", { name: "Stories found" }).getByRole("button");
  const titles: string[] = [];
  for (const count of [1, 2]) {
    await related.getByLabel("Find a published story").fill("the");
    const headline = (await found.first().locator("[lang]").textContent()) ?? "";
    titles.unshift(headline);
    await found.first().click();
    await expect(chosen).toHaveCount(count);
    await expect(chosen.last()).toContainText(headline);
  }
  await chosen.last().getByRole("button", { name: "Move up" }).press("Enter");
  await expect(chosen.first()).toContainText(titles[0] ?? "");
  await page.reload();
  await expect(chosen.first()).toContainText(titles[0] ?? "");
  await page.goto(`${path}/preview`);
  const shown = page.frameLocator("iframe").getByRole("region", { name: "Related" });
  await expect(shown.getByRole("heading", { level: 3 })).toHaveText(titles);
  await page.goto(path);
  await chosen.first().getByRole("button", { name: "Remove" }).click();
  await expect(chosen).toHaveText([new RegExp(titles[1] ?? "")]);
});
