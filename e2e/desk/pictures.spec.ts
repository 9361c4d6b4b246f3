/** Pictures, from a file on somebody's desk to a story's page. */
import type { Page } from "@playwright/test";
import sharp from "sharp";
import { expect, test } from "./fixtures";

let made = 0;

/** A photograph nobody else has: what is brought twice is one picture. */
function aPhotograph(): Promise<Buffer> {
  made += 1;
  const background = { r: made * 20, g: 90, b: 120 };
  return sharp({
    create: {
      width: 1200,
      height: 800,
      channels: 3,
      background,
      noise: { type: "gaussian", mean: 100 + made, sigma: 20 },
    },
  })
    .jpeg()
    .toBuffer();
}

const jpeg = async (name: string) => ({
  name,
  mimeType: "image/jpeg",
  buffer: await aPhotograph(),
});

/** Drops or pastes a file, as the browser tells a page of it. */
async function hand(page: Page, how: "drop" | "paste", name: string): Promise<void> {
  const bytes = [...(await aPhotograph())];
  await page.evaluate(
    ({ how, name, bytes }) => {
      const carried = new DataTransfer();
      carried.items.add(new File([new Uint8Array(bytes)], name, { type: "image/jpeg" }));
      const said = { bubbles: true, cancelable: true };
      document.body.dispatchEvent(
        how === "drop"
          ? new DragEvent("drop", { ...said, dataTransfer: carried })
          : new ClipboardEvent("paste", { ...said, clipboardData: carried }),
      );
    },
    { how, name, bytes },
  );
}

test("several pictures are uploaded at once; what is no picture is refused beside its name", async ({
  as,
}) => {
  const page = await as("contributor");
  await page.goto("/admin/pictures");
  const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>');
  await page
    .getByLabel("Picture files")
    .setInputFiles([
      await jpeg("pier.jpg"),
      { name: "drawing.png", mimeType: "image/png", buffer: svg },
      await jpeg("mayor.jpg"),
    ]);
  const uploads = page.getByRole("list", { name: "Uploads" }).getByRole("listitem");
  await expect(uploads.filter({ hasText: "pier.jpg" })).toContainText("Uploaded");
  await expect(uploads.filter({ hasText: "drawing.png" })).toContainText("is not a JPEG");
  await expect(uploads.filter({ hasText: "mayor.jpg" })).toContainText("Uploaded");
  const library = page.getByRole("list", { name: "Pictures", exact: true });
  await expect(library.getByRole("link", { name: "mayor.jpg" })).toBeVisible();
});

for (const how of ["drop", "paste"] as const) {
  test(`a picture comes in by ${how}`, async ({ as }) => {
    const page = await as("author");
    await page.goto("/admin/pictures");
    await expect(page.getByRole("button", { name: "Upload pictures" })).toBeVisible();
    // The page listens once its script runs.
    await expect(async () => {
      await hand(page, how, `by-${how}.jpg`);
      await expect(page.getByRole("list", { name: "Uploads" })).toContainText("Uploaded", {
        timeout: 3000,
      });
    }).toPass();
  });
}

test("a picture is described, given its focal point with the keyboard, found, and deleted", async ({
  as,
}) => {
  const page = await as("editor");
  await page.goto("/admin/pictures");
  await page.getByLabel("Picture files").setInputFiles([await jpeg("harbor.jpg")]);
  await page.getByRole("link", { name: "Describe it: harbor.jpg" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "harbor.jpg" })).toBeVisible();
  await page.getByRole("button", { name: /^Focal point/ }).focus();
  await page.keyboard.press("Shift+ArrowLeft");
  await expect(page.getByText("40% from the left, 50% from the top")).toBeVisible();
  await page.getByLabel("Alt text").fill("Fishing boats behind the breakwater");
  await page.getByLabel("Credit").fill("Photo: Kim Oh");
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.getByText("Saved", { exact: true })).toBeVisible();

  await page.goto("/admin/pictures?query=breakwater%20kim");
  const found = page.getByRole("list", { name: "Pictures", exact: true }).getByRole("link");
  await expect(found).toHaveCount(1);
  await found.click();
  await expect(page.getByText("40% from the left, 50% from the top")).toBeVisible();
  await expect(page.getByText("No story has it.")).toBeVisible();

  const contributor = await as("contributor");
  await contributor.goto(page.url());
  await expect(contributor.getByRole("button", { name: "Delete picture" })).toHaveCount(0);

  await page.getByRole("button", { name: "Delete picture" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Delete picture" }).click();
  await expect(page).toHaveURL(/\/admin\/pictures$/);
  expect((await contributor.reload())?.status()).toBe(404);
});

test("a picture in a published story names the story, and cannot be deleted", async ({ as }) => {
  const page = await as("editor");
  await page.goto("/admin/pictures?query=linocut%20moon");
  await page.getByRole("list", { name: "Pictures", exact: true }).getByRole("link").first().click();
  const uses = page.getByRole("region", { name: "Used in" });
  await expect(uses.getByRole("link", { name: "Why the tide comes twice a day" })).toBeVisible();
  await expect(page.getByRole("button", { name: "Delete picture" })).toHaveCount(0);

  const author = await as("author");
  await author.goto(page.url());
  await author.getByLabel("Alt text").fill("Something else");
  await author.getByRole("button", { name: "Save" }).click();
  await expect(author.getByRole("alert").filter({ hasText: "ask an editor" })).toBeVisible();
});
