/** The list of stories: what needs one first, finding, and several handled at once. */
import type { Page } from "@playwright/test";
import { toLocalTime } from "@/newsroom/language/local-time";
import { PublishingPage } from "../pages/publishing";
import { StoryEditorPage } from "../pages/story-editor";
import { expect, test } from "./fixtures";

const row = (page: Page, headline: string) =>
  page.getByRole("list", { name: "Stories" }).getByRole("listitem").filter({ hasText: headline });

const choose = (page: Page, headline: string) =>
  page.getByRole("checkbox", { name: `Choose ${headline}` }).check();

test("a story is found by words of its headline, its status and whose it is; others' are seen, not opened", async ({
  as,
}) => {
  const author = await as("author");
  await new StoryEditorPage(author).write("Lantern walk along the quay", "Bring a lantern.");
  await author.goto("/admin");
  const drafts = author.getByRole("region", { name: "Your drafts" });
  await expect(drafts.getByRole("link", { name: "Lantern walk along the quay" })).toBeVisible();

  await author.getByLabel("Words of the headline").fill("QUAY lantern");
  await author.getByLabel("Status").selectOption("Draft");
  await author.getByLabel("Only mine").check();
  await author.getByRole("button", { name: "Show", exact: true }).click();
  await expect(author).toHaveURL(/\/admin\?q=QUAY\+lantern&status=draft&mine=yes$/);
  await expect(row(author, "Lantern walk")).toContainText("Saved by The author");
  await expect(author.getByRole("list", { name: "Stories" }).getByRole("listitem")).toHaveCount(1);

  const contributor = await as("contributor");
  await contributor.goto("/admin?q=lantern");
  await expect(row(contributor, "Lantern walk")).toContainText("Draft");
  await expect(row(contributor, "Lantern walk").getByRole("link")).toHaveCount(0);
  await expect(contributor.getByRole("checkbox", { name: /^Choose / })).toHaveCount(0);
  await contributor.getByLabel("Section").selectOption("Science");
  await contributor.getByLabel("Status").selectOption("Retracted");
  await contributor.getByRole("button", { name: "Show", exact: true }).click();
  await expect(contributor.getByText("No story is like that.")).toBeVisible();
  await contributor.getByRole("link", { name: "Show all" }).click();
  await expect(contributor).toHaveURL(/\/admin$/);
});

test("of two stories marked ready at once, the one being written is refused, and says so", async ({
  as,
}) => {
  const contributor = await as("contributor");
  const writing = new StoryEditorPage(contributor);
  await writing.write("A bench for the square", "Who sits where.");
  await contributor.goto("/admin");
  await choose(contributor, "A bench for the square");
  await expect(contributor.getByRole("button", { name: "Publish" })).toHaveCount(0);
  await contributor.getByRole("button", { name: "Submit for review" }).click();
  await expect(contributor.getByText("1 submitted for review.")).toBeVisible();
  await expect(row(contributor, "A bench for the square")).toContainText("In review");
  await writing.write("A fountain for the square", "Who drinks where.");

  const editor = await as("editor");
  await editor.goto("/admin");
  const review = editor.getByRole("region", { name: "In review" });
  await expect(review.getByRole("link", { name: "A bench for the square" })).toBeVisible();
  await contributor.getByLabel("Deck").fill("And who pays for it");
  await writing.saved();

  // By keyboard alone.
  await editor.getByRole("checkbox", { name: "Choose A fountain for the square" }).focus();
  await editor.keyboard.press("Space");
  await choose(editor, "A bench for the square");
  await editor.getByRole("button", { name: "Mark ready" }).press("Enter");
  const answer = editor.getByRole("alert").filter({ hasText: "1 marked ready. 1 not:" });
  await expect(answer).toContainText(
    "“A fountain for the square”: somebody saved it meanwhile; look at it again first.",
  );
  await expect(row(editor, "A bench for the square")).toContainText("Ready");
  await expect(row(editor, "A fountain for the square")).toContainText("Draft");
  await expect(editor.getByRole("checkbox", { checked: true })).toHaveCount(1);
  await editor.getByRole("button", { name: "Publish", exact: true }).click();
  const question = editor.getByRole("dialog", { name: "Publish this story now?" });
  await question.getByRole("button", { name: "Cancel" }).click();
  await expect(row(editor, "A fountain for the square")).toContainText("Draft");
});

test("an embargo stands in the calendar of its month, a link for whoever may open the story", async ({
  as,
}) => {
  const editor = await as("editor", { viewport: { width: 390, height: 844 } });
  const story = await new StoryEditorPage(editor).write("The report nobody may print yet", "Wait.");
  const now = new Date();
  const ends = new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() + 1, 15, 9, 30));
  const screen = new PublishingPage(editor);
  await screen.open(story);
  await editor.getByLabel("Not before").fill(toLocalTime(ends, "UTC"));
  await screen.press("Set embargo", "The embargo is set");

  await editor.goto("/admin/calendar");
  await expect(editor.getByText("Today", { exact: true })).toBeVisible();
  const months = editor.getByRole("navigation", { name: "Months" });
  await months.getByRole("link").last().click();
  const day = (page: Page) =>
    page.getByRole("listitem").filter({ has: page.getByRole("heading", { name: / 15$/ }) });
  await expect(day(editor)).toContainText("09:30 Embargo ends");
  await expect(
    day(editor).getByRole("link", { name: "The report nobody may print yet" }),
  ).toHaveAttribute("href", story);
  const author = await as("author");
  await author.goto(editor.url());
  await expect(day(author)).toContainText("The report nobody may print yet");
  await expect(day(author).getByRole("link")).toHaveCount(0);
  await months.getByRole("link", { name: "This month" }).click();
  await expect(editor).toHaveURL(/\/calendar$/);
});
