/** The server killed while the desk is at work: what was acknowledged stands, what was not is not half there. */
import { existsSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { type BrowserContext, expect, test } from "@playwright/test";
import Sqlite from "better-sqlite3";
import sharp from "sharp";
import { connect, disconnect } from "@/newsroom/database";
import { aDraft, type Story } from "@/newsroom/testing/stories";
import { aPaper, type Paper, start } from "../press/server";
import { hire, signIn } from "./fixtures";

test.describe.configure({ timeout: 120_000 });

const deckOf = (number: number) => `Save number ${number}`;

/** Saves a story again and again. @returns how many saves were acknowledged before nobody answered any more. */
async function saveOnAndOn(
  { request }: BrowserContext,
  address: string,
  story: Story,
): Promise<number> {
  let { revision } = story;
  for (let number = 1; ; number += 1) {
    const answer = await request
      .post(`${address}/api/stories/${story.id}/draft`, {
        headers: { origin: address },
        data: {
          revision,
          sectionId: story.sectionId,
          content: {
            headline: "Saved on and on",
            deck: deckOf(number),
            body: { type: "doc", content: [] },
          },
        },
      })
      .catch(() => null);
    if (!answer?.ok()) return number - 1;
    ({ revision } = await answer.json());
  }
}

/** Uploads pictures one after the other. @returns the hashes of those that were acknowledged. */
async function uploadOnAndOn({ request }: BrowserContext, address: string): Promise<string[]> {
  const hashes: string[] = [];
  for (let number = 0; ; number += 1) {
    const data = await sharp({
      create: { width: 900, height: 600, channels: 3, background: { r: number, g: 80, b: 99 } },
    })
      .jpeg()
      .toBuffer();
    const answer = await request
      .post(`${address}/api/uploads`, {
        headers: { origin: address, "content-type": "image/jpeg" },
        data,
      })
      .catch(() => null);
    if (!answer?.ok()) return hashes;
    hashes.push((await answer.json()).picture.hash);
  }
}

function rows<Row>({ database }: Paper, sql: string): Row[] {
  const sqlite = new Sqlite(database);
  try {
    // Each question names the columns of its rows.
    return sqlite.prepare(sql).all() as Row[];
  } finally {
    sqlite.close();
  }
}

test("killed during saves, uploads and a publication of many, the paper keeps all it acknowledged and shows nothing half done", async ({
  browser,
}) => {
  const paper = await aPaper();
  try {
    await hire(paper);
    connect({ provider: "sqlite", file: paper.database });
    const stories: Story[] = [];
    for (let number = 1; number <= 12; number += 1) {
      stories.push(await aDraft({ headline: `One of many ${number}` }));
    }
    const written = await aDraft({ headline: "Saved on and on" });
    await disconnect();

    const server = await start(paper);
    const context = await browser.newContext();
    await signIn(context, server.address, "editor");
    const page = await context.newPage();
    await page.goto(`${server.address}/admin?q=${encodeURIComponent("One of many")}`);
    await page.getByLabel("Choose all").check();
    await page.getByRole("button", { name: "Publish" }).click();
    const work = [
      saveOnAndOn(context, server.address, written),
      uploadOnAndOn(context, server.address),
    ] as const;
    await page.getByRole("dialog").getByRole("button", { name: "Publish" }).click();
    await pause(400);
    await server.end("SIGKILL");
    const [saves, hashes] = await Promise.all(work);
    await context.close();

    expect(saves).toBeGreaterThan(0);
    expect(rows(paper, "PRAGMA integrity_check")).toEqual([{ integrity_check: "ok" }]);
    const [draft] = rows<{ deck: string }>(
      paper,
      `SELECT deck FROM "Draft" WHERE "articleId" = ${written.id}`,
    );
    // One more may have been written and not said any more.
    expect([deckOf(saves), deckOf(saves + 1)]).toContain(draft?.deck);

    const kept = rows<{ hash: string }>(paper, `SELECT hash FROM "Image"`).map(({ hash }) => hash);
    expect(kept).toEqual(expect.arrayContaining(hashes));
    for (const hash of kept) {
      const original = join(paper.dataDir, "media", hash, "original");
      expect(existsSync(`${original}.jpg`) || existsSync(`${original}.png`), hash).toBe(true);
    }

    const again = await start(paper);
    const shown = await Promise.all(
      stories.map(async ({ path }) => (await fetch(again.address + path)).status),
    );
    const states = rows<{ status: string; versions: number; found: number }>(
      paper,
      `SELECT status,
        (SELECT COUNT(*) FROM "Version" WHERE "articleId" = "Article".id) AS versions,
        (SELECT COUNT(*) FROM "ArticleAuthor" WHERE "articleId" = "Article".id) AS found
      FROM "Article" WHERE id IN (${stories.map(({ id }) => id)}) ORDER BY id`,
    );
    for (const [index, { status, versions, found }] of states.entries()) {
      const isOut = status === "published";
      expect([shown[index], versions, found]).toEqual(isOut ? [200, 1, 1] : [404, 0, 0]);
    }
    expect((await again.end("SIGTERM")).code).toBe(0);
  } finally {
    paper.remove();
  }
});
