import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import sharp from "sharp";
import { expect, it } from "vitest";
import { database, transaction } from "@/newsroom/database";
import { env } from "@/newsroom/env";
import { pictureFolder } from "@/newsroom/media/folder";
import type { PictureView } from "@/newsroom/media/schema";
import type { Problem } from "@/newsroom/refusal";
import { role } from "@/newsroom/staff/schema";
import { describeOnBoth } from "@/newsroom/testing/paper";
import { fromTheDesk, signedIn } from "@/newsroom/testing/sessions";
import { POST } from "./route";

const drawing = () => sharp({ create: { width: 60, height: 40, channels: 3, background: "#987" } });
const svg =
  '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"><script>alert(1)</script></svg>';
const html = "<!doctype html><script>alert(1)</script>";

type Answer = { picture?: PictureView; problems?: Problem[] };

async function upload(bytes: Uint8Array | string, headers: Record<string, string>) {
  const body = typeof bytes === "string" ? bytes : new Uint8Array(bytes);
  const request = new Request("http://localhost:3000/api/uploads", {
    method: "POST",
    body,
    headers,
  });
  const response = await POST(request);
  const answer = (await response.json()) as Answer;
  if (answer.picture) {
    // Sizes are made behind, and would outlive the test's folder.
    const folder = pictureFolder(answer.picture.hash);
    await expect.poll(() => readdirSync(folder), { timeout: 10_000 }).toContain("60.avif");
  }
  return { status: response.status, headers: response.headers, ...answer };
}

const nothingKept = async () => {
  expect(await database().image.count()).toBe(0);
  expect(existsSync(join(env().dataDir, "media"))).toBe(false);
};

describeOnBoth("uploading a picture", () => {
  it.each(role.options)(
    "is open to every role, and makes the usual sizes behind (%s)",
    async (given) => {
      const { cookie, actor } = await signedIn(given);
      const name = encodeURIComponent("../../été/Hafen früh.jpg");
      const sent = { ...fromTheDesk, cookie, "x-file-name": name };
      const { status, headers, picture } = await upload(await drawing().jpeg().toBuffer(), sent);
      expect(status).toBe(201);
      expect(headers.get("cache-control")).toBe("no-store");
      expect(picture).toMatchObject({ width: 60, height: 40, alt: "", credit: null });
      expect(readdirSync(pictureFolder(picture?.hash ?? ""))).toContain("original.jpg");
      expect(await database().image.findFirstOrThrow()).toMatchObject({
        fileName: "Hafen früh.jpg",
        addedBy: actor.name,
      });
    },
  );

  it("goes by the bytes, whatever name and type say", async () => {
    const { cookie } = await signedIn("author");
    const sent = {
      ...fromTheDesk,
      cookie,
      "x-file-name": "page.html",
      "content-type": "text/html",
    };
    const { status, picture } = await upload(await drawing().gif().toBuffer(), sent);
    expect(status).toBe(201);
    expect(readdirSync(pictureFolder(picture?.hash ?? ""))).toContain("original.png");
  });

  it.each([
    ["SVG", svg],
    ["SVG after a byte order mark", `\ufeff${svg}`],
    ["a page", html],
    ["nothing", ""],
    ["a page that begins like a GIF", `GIF89a/*${html}*/`],
    [
      "a script that begins like a JPEG",
      Buffer.concat([Buffer.from("ffd8ff", "hex"), Buffer.from(html)]),
    ],
  ])("refuses %s, though it is called a picture", async (_, bytes) => {
    const { cookie } = await signedIn("editor");
    const sent = { ...fromTheDesk, cookie, "x-file-name": "a.png", "content-type": "image/png" };
    const { status, problems } = await upload(bytes, sent);
    expect([status, problems?.[0]?.field]).toEqual([422, "picture"]);
    await nothingKept();
  });

  it("keeps nothing of a page hidden behind a real picture", async () => {
    const { cookie } = await signedIn("editor");
    const both = Buffer.concat([await drawing().jpeg().toBuffer(), Buffer.from(html)]);
    const { status, picture } = await upload(both, { ...fromTheDesk, cookie });
    expect(status).toBe(201);
    const folder = pictureFolder(picture?.hash ?? "");
    const kept = await sharp(join(folder, "original.jpg")).toBuffer();
    expect(kept.includes("script")).toBe(false);
  });

  it("refuses more than 30 MB while it comes in", async () => {
    const { cookie } = await signedIn("editor");
    const { status, problems } = await upload(new Uint8Array(30 * 1024 * 1024 + 1), {
      ...fromTheDesk,
      cookie,
    });
    expect([status, problems?.[0]?.message]).toEqual([422, "is larger than 30 MB"]);
  });

  it("keeps nothing of a picture that was cut off on its way", async () => {
    const { cookie } = await signedIn("editor");
    const bytes = new Uint8Array(await drawing().jpeg().toBuffer());
    let sent = false;
    const body = new ReadableStream({
      pull: (controller) => {
        if (sent) controller.error(new Error("aborted"));
        else controller.enqueue(bytes);
        sent = true;
      },
    });
    const headers = { ...fromTheDesk, cookie };
    const init = { method: "POST", body, headers, duplex: "half" };
    const response = await POST(new Request("http://localhost:3000/api/uploads", init));
    expect(response.status).toBe(422);
    await nothingKept();
  });

  it("is refused to whoever is not signed in, or not any more", async () => {
    const bytes = await drawing().png().toBuffer();
    expect((await upload(bytes, fromTheDesk)).status).toBe(401);
    expect((await upload(bytes, { ...fromTheDesk, cookie: "stet.session_token=no" })).status).toBe(
      401,
    );
    const { cookie, actor } = await signedIn("editor");
    await transaction((tx) =>
      tx.staff.update({ where: { id: actor.id }, data: { endedAt: new Date() } }),
    );
    expect((await upload(bytes, { ...fromTheDesk, cookie })).status).toBe(401);
    await nothingKept();
  });

  it("is refused to another site's page, and to one that does not say where it comes from", async () => {
    const bytes = await drawing().png().toBuffer();
    const { cookie } = await signedIn("editor");
    const from: Record<string, string>[] = [
      { "sec-fetch-site": "cross-site", origin: "https://evil.example" },
      { "sec-fetch-site": "same-site", origin: "http://localhost:3000" },
      { "sec-fetch-site": "none" },
      { origin: "https://evil.example", host: "localhost:3000" },
      { origin: "null" },
      {},
    ];
    for (const headers of from) {
      expect((await upload(bytes, { ...headers, cookie })).status, JSON.stringify(headers)).toBe(
        403,
      );
    }
    await nothingKept();
    const older = { origin: "http://localhost:3000", cookie };
    expect((await upload(bytes, older)).status).toBe(201);
  });

  it("bears a name that is no name", async () => {
    const { cookie } = await signedIn("editor");
    const sent = { ...fromTheDesk, cookie, "x-file-name": "%E0%A4%A" };
    expect((await upload(await drawing().png().toBuffer(), sent)).status).toBe(201);
    expect((await database().image.findFirstOrThrow()).fileName).toBeNull();
  });
});
