/** Running the paper: its sections, authors, settings and policy pages, as readers then have them. */
import { expect, test } from "./fixtures";

test("a section is added, renamed, moved and removed; readers follow at once, and old addresses in one hop", async ({
  as,
  page: reader,
  request,
}) => {
  const admin = await as("admin");
  const saved = admin.getByText("Saved", { exact: true });
  await admin.goto("/admin/sections");
  await admin.getByLabel("Name").fill("Harbor");
  await admin.getByRole("button", { name: "Add" }).click();
  await expect(admin.getByText("Added", { exact: true })).toBeVisible();
  await expect(admin.getByLabel("Name")).toHaveValue("");
  expect((await request.get("/harbor")).status()).toBe(200);

  await admin.getByRole("link", { name: "Harbor", exact: true }).click();
  await admin.getByLabel("Name").fill("Waterfront");
  await admin.getByLabel("Slug").fill("admin");
  await admin.getByRole("button", { name: "Save" }).click();
  await expect(admin.getByLabel("Slug")).toHaveAccessibleDescription(
    /one of the paper’s own pages/,
  );
  await admin.getByLabel("Slug").fill("waterfront");
  await admin.getByRole("button", { name: "Save" }).click();
  await expect(saved).toBeVisible();
  const moved = await request.get("/harbor", { maxRedirects: 0 });
  expect([moved.status(), moved.headers().location]).toEqual([308, "/waterfront"]);

  await admin.goto("/admin/sections");
  const up = admin.getByRole("button", { name: "Move Waterfront up" });
  await up.focus();
  await admin.keyboard.press("Enter");
  await expect(up).toBeFocused();
  await admin.getByRole("button", { name: "Save the order" }).click();
  await expect(saved).toBeVisible();
  await reader.goto("/");
  const menu = reader.getByRole("navigation", { name: "Sections" }).getByRole("listitem");
  await expect(menu.filter({ hasNotText: "Search" })).toContainText([
    /Culture/,
    /Waterfront/,
    /Opinion/,
  ]);

  await admin.getByRole("link", { name: "Civics", exact: true }).click();
  await admin.getByRole("button", { name: "Remove this section" }).click();
  await admin.getByRole("dialog").getByRole("button", { name: "Remove" }).click();
  await expect(admin.getByRole("dialog").getByRole("alert")).toContainText(
    /“Civics” has \d+ stories; move them/,
  );
  await admin.goto("/admin/sections");
  await admin.getByRole("link", { name: "Waterfront", exact: true }).click();
  await admin.getByRole("button", { name: "Remove this section" }).click();
  await admin.getByRole("dialog").getByRole("button", { name: "Remove" }).click();
  await expect(admin).toHaveURL(/\/admin\/sections$/);
  expect((await request.get("/waterfront")).status()).toBe(404);
});

test("an author is added and tied to an account, whose stories start under that byline", async ({
  as,
}) => {
  const editor = await as("editor");
  await editor.goto("/admin/authors");
  await editor.getByLabel("Name", { exact: true }).fill("Kim Oh");
  await editor.getByRole("button", { name: "Add" }).click();
  await editor.getByLabel("Find by name").fill("KIM");
  await editor.getByRole("button", { name: "Find" }).click();
  await editor.getByRole("link", { name: "Kim Oh", exact: true }).click();
  await editor.getByRole("checkbox", { name: "The author" }).check();
  await editor.getByLabel("E-mail").fill("kim");
  await editor.getByRole("button", { name: "Save" }).click();
  await expect(editor.getByLabel("E-mail")).toHaveAccessibleDescription(/is not an e-mail address/);
  await editor.getByLabel("E-mail").fill("");
  await editor.getByRole("button", { name: "Save" }).click();
  await expect(editor.getByText("Saved", { exact: true })).toBeVisible();
  const author = await as("author");
  await author.goto("/admin/stories/new");
  await expect(author.getByText("Kim Oh")).toBeVisible();
});

test("two admins change the settings: each field that is wrong says so, and nobody overwrites the other unseen", async ({
  as,
  request,
}) => {
  const [first, second] = [await as("admin"), await as("admin")];
  for (const page of [first, second]) await page.goto("/admin/settings");
  await first.getByLabel("Name", { exact: true }).fill("The Tidal Times");
  await first.getByLabel("Founded").fill("soon");
  await first.getByLabel("Accounts elsewhere").fill("https://a.example/@tide\nb.example");
  await first.getByRole("button", { name: "Save the settings" }).click();
  await expect(first.getByLabel("Founded")).toHaveAccessibleDescription(/is not a year/);
  await expect(first.getByLabel("Accounts elsewhere")).toHaveAccessibleDescription(
    /line 2 is not an address beginning with https/,
  );
  await first.getByLabel("Founded").fill("1897");
  await first.getByLabel("Accounts elsewhere").fill("https://a.example/@tide");
  await first.getByRole("button", { name: "Save the settings" }).click();
  await expect(first.getByText("Saved", { exact: true })).toBeVisible();
  const front = await (await request.get("/")).text();
  expect(front).toContain("The Tidal Times</a>");
  expect(front).toContain('"https://a.example/@tide"');

  await second.getByLabel("Name", { exact: true }).fill("The Evening Tide");
  await second.getByLabel("Tagline").fill("Twice a day");
  await second.getByRole("button", { name: "Save the settings" }).click();
  await expect(second.getByLabel("Name", { exact: true })).toHaveAccessibleDescription(
    /changed by somebody else.*“The Tidal Times” now.*Save again/,
  );
  await expect(second.getByLabel("Tagline")).toHaveValue("Twice a day");
  await second.getByRole("button", { name: "Save the settings" }).click();
  await expect(second.getByText("Saved", { exact: true })).toBeVisible();
  const after = await (await request.get("/")).text();
  expect(after).toContain("The Evening Tide</a>");
  expect(after).toContain("Twice a day");
  // What the second never touched is still the first's.
  expect(after).toContain('"https://a.example/@tide"');
});

test("a policy page is written beside the page it makes, read by readers, and put back to the default", async ({
  as,
  request,
}) => {
  const [admin, other] = [await as("admin"), await as("admin")];
  for (const page of [admin, other]) await page.goto("/admin/policies/about");
  const text = admin.getByLabel("Text, in Markdown");
  const preview = admin.getByRole("region", { name: /as readers/i });
  await expect(preview.getByRole("heading", { name: "What you can expect here" })).toBeVisible();
  await text.fill("## Who we are\n\nWe are {name}.\n\n![A pier](pier.jpg)");
  await expect(preview.getByRole("heading", { name: "Who we are" })).toBeVisible();
  await expect(preview).toContainText("Line 5: pictures are not possible here");
  await admin.getByRole("button", { name: "Save" }).click();
  await expect(text).toHaveAccessibleDescription(/line 5: pictures are not possible here/);
  await text.fill("## Who we are\n\nWe are {name}.");
  await admin.getByRole("button", { name: "Save" }).click();
  await expect(admin.getByText("Saved", { exact: true })).toBeVisible();
  expect(await (await request.get("/about")).text()).toContain("Who we are</h2>");

  await other.getByLabel("Text, in Markdown").fill("Another text.");
  await other.getByRole("button", { name: "Save" }).click();
  const theirs = other.getByRole("region", { name: "The text that stands now" });
  await expect(theirs.getByRole("textbox")).toHaveValue(/^## Who we are/);
  await theirs.getByRole("button", { name: "Take it instead of mine" }).click();
  await expect(other.getByLabel("Text, in Markdown")).toHaveValue(/^## Who we are/);

  await admin.getByRole("button", { name: "Back to the default" }).click();
  await admin.getByRole("button", { name: "Save" }).click();
  await expect(admin.getByText("The default is printed now.")).toBeVisible();
  expect(await (await request.get("/about")).text()).toContain("What you can expect here</h2>");
});
