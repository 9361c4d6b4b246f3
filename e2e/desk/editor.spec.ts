/** Writing: a story saves itself, a pull quote follows its words, two savers lose nothing. */
import { StoryEditorPage } from "../pages/story-editor";
import { expect, test } from "./fixtures";

test("a story is made by its first words and saves itself", async ({ as }) => {
  const page = await as("author");
  const editor = new StoryEditorPage(page);
  await editor.open();
  await expect(page).toHaveURL(/\/new$/);
  const path = await editor.write("The harbour opens", 'She said: "At last."', "## Later");
  expect(path).toMatch(/^\/admin\/stories\/\d+$/);
  await page.reload();
  await expect(page.getByLabel("Headline")).toHaveValue("The harbour opens");
  await expect(page.getByLabel("Slug")).toHaveValue(/^the-harbour-opens/);
  expect(await editor.text()).toEqual(["<p>She said: “At last.”</p>", "<h2>Later</h2>"]);
});

test("a pull quote follows an edit of its words, and says when they are gone", async ({ as }) => {
  const page = await as("author");
  const editor = new StoryEditorPage(page);
  await editor.write("A win", "The minister said it was a win and left.", "More.");
  await editor.select("it was a win");
  await page.getByRole("button", { name: "Make pull quote" }).click();
  await expect(editor.quote).toContainText("“it was a win”");
  await editor.select("win");
  await page.keyboard.type("great victory");
  await expect(editor.quote).toContainText("“it was a great victory”");
  await editor.quote.getByLabel("Attribution").fill("The minister");
  await editor.quote.getByRole("button", { name: "Move down" }).click();
  await editor.saved();
  await page.reload();
  await expect(editor.quote).toContainText("“it was a great victory”");
  await expect(editor.quote.getByLabel("Attribution")).toHaveValue("The minister");
  await editor.select("it was a great victory");
  await page.keyboard.press("Delete");
  await expect(editor.quote).toContainText("The words of this pull quote are gone from the text");
  await editor.quote.getByRole("button", { name: "Remove" }).click();
  await expect(editor.quote).toHaveCount(0);
});

test("a copied sentence does not become a second part of its quote", async ({ as }) => {
  const page = await as("author");
  const editor = new StoryEditorPage(page);
  await editor.write("A copy", "It was a win and no more.", "End.");
  await editor.select("a win");
  await page.getByRole("button", { name: "Make pull quote" }).click();
  await editor.select("a win");
  await page.keyboard.press("Control+c");
  await editor.toEnd();
  await page.keyboard.press("Control+v");
  await expect(editor.body).toContainText("End.a win");
  await expect(editor.quote.getByRole("paragraph")).toHaveText("“a win”");
});

test("words written without a network are kept on the device and offered again", async ({ as }) => {
  const page = await as("author");
  const editor = new StoryEditorPage(page);
  const path = await editor.write("A train", "Before the tunnel.");
  await page.context().setOffline(true);
  await editor.toEnd();
  await page.keyboard.type(" In the tunnel.");
  await expect(editor.state).toHaveText("Offline, kept on this device");
  const next = await page.context().newPage();
  await page.close();
  await next.context().setOffline(false);
  const again = new StoryEditorPage(next);
  await again.open(path);
  await expect(
    next.getByText("There are words on this device that were never saved"),
  ).toBeVisible();
  await next.getByRole("button", { name: "Use them" }).click();
  await expect(again.body).toContainText("In the tunnel.");
  await again.saved();
  await next.reload();
  await expect(again.body).toContainText("In the tunnel.");
  await expect(next.getByText("never saved")).toHaveCount(0);
});

test("of two savers the second sees both texts and chooses, and nothing is lost", async ({
  as,
}) => {
  const [mine, theirs] = [await as("author"), await as("editor")];
  const [me, them] = [new StoryEditorPage(mine), new StoryEditorPage(theirs)];
  const path = await me.write("Two at once", "First.", "Second.");
  await them.open(path);
  await expect(theirs.getByText("The author is here too")).toBeVisible();
  await theirs.getByLabel("Deck").fill("The editor’s deck");
  await them.toEnd();
  await theirs.keyboard.type(" Theirs.");
  await them.saved();
  await me.toEnd();
  await mine.keyboard.type(" Mine.");
  const dialog = mine.getByRole("dialog", { name: "Two people wrote at once" });
  await expect(dialog.getByRole("group", { name: "Deck" }).getByLabel("Theirs")).toBeChecked();
  await dialog.getByRole("group", { name: "Body" }).getByLabel("Both").check();
  await dialog.getByRole("button", { name: "Go on with what I chose" }).click();
  await me.saved();
  await mine.reload();
  await expect(mine.getByLabel("Deck")).toHaveValue("The editor’s deck");
  expect(await me.text()).toEqual([
    "<p>First.</p>",
    "<p>Second. Mine.</p>",
    "<p>Second. Theirs.</p>",
  ]);
});

test("somebody else’s story does not open, whoever may not write it", async ({ as }) => {
  const path = await new StoryEditorPage(await as("editor")).write("Mine alone", "Text.");
  const page = await as("author");
  await page.goto(path);
  await expect(page).toHaveURL(/not-allowed$/);
  for (const end of ["draft", "presence", "aside"]) {
    const answer = await page.request.post(`${path.replace("/admin", "/api")}/${end}`, {
      headers: { "sec-fetch-site": "same-origin" },
      data: {
        ...(end === "draft" && { revision: 1, sectionId: 1, kind: "news" }),
        ...(end !== "presence" && {
          content: { headline: "Taken", body: { type: "doc", content: [] } },
        }),
      },
    });
    expect(answer.status(), end).toBe(403);
  }
});

test("another site cannot save with the cookies of somebody at the desk", async ({ as }) => {
  const page = await as("editor");
  const data = { revision: null, sectionId: 1, kind: "news", content: { headline: "x" } };
  const elsewhere: Record<string, string>[] = [
    { "sec-fetch-site": "cross-site" },
    { "sec-fetch-site": "same-site" },
    { origin: "https://evil.example" },
  ];
  for (const headers of elsewhere) {
    const answer = await page.request.post("/api/stories/new/draft", { headers, data });
    expect(answer.status(), JSON.stringify(headers)).toBe(403);
  }
  const form = await page.request.post("/api/stories/new/draft", {
    headers: { "sec-fetch-site": "same-origin" },
    form: { headline: "x" },
  });
  expect(form.status()).toBe(415);
});

test("a story is handed in, passed and given back by its buttons", async ({ as }) => {
  const [writer, chief] = [await as("contributor"), await as("editor")];
  const path = await new StoryEditorPage(writer).write("On its way", "Text.");
  await expect(writer.getByRole("link", { name: "Publish…" })).toHaveCount(0);
  await writer.getByRole("button", { name: "Submit for review" }).click();
  await expect(writer.getByText("In review", { exact: true })).toBeVisible();
  await new StoryEditorPage(chief).open(path);
  await chief.getByRole("button", { name: "Mark ready" }).click();
  await expect(chief.getByText("Ready", { exact: true })).toBeVisible();
  await writer.reload();
  await expect(writer.getByText("An editor marked this story ready")).toBeVisible();
  await expect(writer.getByLabel("Headline")).not.toBeEditable();
  await writer.getByRole("button", { name: "Back to draft" }).click();
  await expect(writer.getByLabel("Headline")).toBeEditable();
});

test("byline and topics are chosen by keyboard, in an order", async ({ as }) => {
  const page = await as("editor");
  const editor = new StoryEditorPage(page);
  await editor.open();
  const byline = page.getByRole("combobox", { name: "Byline" });
  for (let number = 0; number < 2; number += 1) {
    await byline.press("ArrowDown");
    await byline.press("Enter");
  }
  const chosen = page.getByRole("list", { name: "Byline, chosen" }).getByRole("listitem");
  await expect(chosen).toHaveCount(2);
  const second = (await chosen.nth(1).locator("span").textContent()) ?? "";
  await page.getByRole("button", { name: `Move ${second} forward` }).click();
  await page.getByLabel("Headline").fill("By two");
  await editor.saved();
  await page.reload();
  await expect(chosen.first()).toContainText(second);
  await byline.press("Backspace");
  await expect(chosen).toHaveCount(1);
});

test("a paragraph is written and marked on a phone, with the tools within reach", async ({
  as,
}) => {
  const viewport = { width: 390, height: 844 };
  const page = await as("author", { viewport, hasTouch: true, isMobile: true });
  const editor = new StoryEditorPage(page);
  await editor.write("From the quay", "Written on a phone.");
  const tools = await page.getByRole("toolbar", { name: "Text" }).boundingBox();
  expect((tools?.y ?? 0) + (tools?.height ?? 0)).toBeGreaterThan(840);
  await editor.select("a phone");
  await page.getByRole("button", { name: "Bold" }).tap();
  expect(await editor.text()).toEqual(["<p>Written on <strong>a phone</strong>.</p>"]);
  await editor.saved();
});
