/** Embeds: nothing is asked of anybody before the reader's click. */

import { expect, test } from "@playwright/test";
import { connect, disconnect } from "@/newsroom/database";
import { aPublished } from "@/newsroom/testing/stories";
import { aPaper, start } from "../press/server";

test.describe.configure({ mode: "serial", timeout: 120_000 });

const film = "https://www.youtube-nocookie.com/embed/aaaaaaaaaaa?autoplay=1";
let story = "";
let close = async (): Promise<void> => undefined;

test.beforeAll(async () => {
  const paper = await aPaper();
  connect({ provider: "sqlite", file: paper.database });
  const embed = (provider: "youtube" | "flourish", url: string, title: string) => ({
    type: "embed" as const,
    attrs: { provider, url, title },
  });
  const { path } = await aPublished({
    body: [
      "Before.",
      embed("youtube", "https://youtu.be/aaaaaaaaaaa", "The council meets"),
      embed("flourish", "https://flo.uri.sh/visualisation/1/embed", "Rents since 1990"),
      "After.",
    ],
  });
  await disconnect();
  const server = await start(paper);
  story = server.address + path;
  close = async () => {
    await server.end("SIGTERM");
    paper.remove();
  };
});
test.afterAll(() => close());

test("a click loads a frame into its place, which the page's policy allows for it alone", async ({
  page,
}) => {
  const asked: string[] = [];
  await page.route(/^https:/, (route) => {
    asked.push(route.request().url());
    return route.fulfill({ contentType: "text/html", body: "<p>The film</p>" });
  });
  const answer = await page.goto(story);
  const policy = answer?.headers()["content-security-policy"] ?? "";
  expect(policy).toContain("frame-src https://www.youtube-nocookie.com https://flo.uri.sh;");
  const height = () => page.evaluate(() => document.documentElement.scrollHeight);
  const before = await height();
  await expect(page.getByRole("button", { name: "Load from YouTube" })).toBeVisible();
  expect(asked).toEqual([]);

  await page.getByRole("button", { name: "Load from YouTube" }).press("Enter");
  const frame = page.locator('iframe[title="The council meets"]');
  await expect(frame).toHaveAttribute("src", film);
  await expect(frame).toHaveAttribute("sandbox", /allow-scripts/);
  await expect(frame.contentFrame().getByText("The film")).toBeVisible();
  expect(asked).toEqual([film]);
  expect(await height()).toBe(before);
  await expect(page.getByRole("link", { name: "Open it at YouTube" })).toBeVisible();

  const other = await page.request.get(new URL("/", story).href);
  expect(other.headers()["content-security-policy"]).not.toContain("frame-src");
});

test("without scripts there is a link instead of a button", async ({ browser }) => {
  const page = await browser.newPage({ javaScriptEnabled: false });
  await page.goto(story);
  await expect(page.getByRole("link", { name: "Open it at YouTube" })).toHaveAttribute(
    "href",
    "https://youtu.be/aaaaaaaaaaa",
  );
  await expect(page.getByRole("button", { name: "Load from YouTube" })).toBeHidden();
  await page.close();
});
