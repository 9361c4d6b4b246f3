import sharp from "sharp";
import { expect, it } from "vitest";
import { addImage } from "@/newsroom/media/write";
import { commandLine } from "@/newsroom/staff/schema";
import { describeOnBoth } from "@/newsroom/testing/paper";
import { GET } from "./route";

const aPicture = async () =>
  addImage(commandLine, {
    bytes: await sharp({ create: { width: 700, height: 500, channels: 3, background: "#987" } })
      .png()
      .toBuffer(),
  });

const get = (hash: string, file: string, headers: Record<string, string> = {}) =>
  GET(new Request(`http://localhost/media/${hash}/${file}`, { headers }), {
    params: Promise.resolve({ hash, file }),
  });

describeOnBoth("the address of a picture’s size", () => {
  it("serves it for ever, with its exact type", async () => {
    const { hash } = await aPicture();
    const response = await get(hash, "640.avif");
    expect(response.status).toBe(200);
    expect(Object.fromEntries(response.headers)).toMatchObject({
      "content-type": "image/avif",
      "cache-control": "public, max-age=31536000, immutable",
      "x-content-type-options": "nosniff",
      etag: `"${hash}-640.avif"`,
    });
    const bytes = Buffer.from(await response.arrayBuffer());
    expect(response.headers.get("content-length")).toBe(String(bytes.byteLength));
    expect(await sharp(bytes).metadata()).toMatchObject({ width: 640, height: 457 });
  });

  it("keeps a crop for a day, since its focal point may move", async () => {
    const { hash } = await aPicture();
    const response = await get(hash, "share.jpg");
    expect(response.headers.get("cache-control")).toBe("public, max-age=86400");
    expect(response.headers.get("content-type")).toBe("image/jpeg");
    expect(await sharp(Buffer.from(await response.arrayBuffer())).metadata()).toMatchObject({
      width: 1200,
      height: 630,
    });
  });

  it("answers 304 to who has it already", async () => {
    const { hash } = await aPicture();
    const etag = (await get(hash, "640.webp")).headers.get("etag") ?? "";
    const response = await get(hash, "640.webp", { "if-none-match": `"other", W/${etag}` });
    expect(response.status).toBe(304);
    expect(response.headers.get("etag")).toBe(etag);
    expect(await response.text()).toBe("");
    expect((await get(hash, "640.webp", { "if-none-match": '"other"' })).status).toBe(200);
  });

  it("answers 404 to anything that is not offered, without keeping that answer", async () => {
    const { hash } = await aPicture();
    for (const file of ["960.avif", "original.png", "640.svg", "../../stet.db", "%2e%2e"]) {
      const response = await get(hash, file);
      expect(response.status).toBe(404);
      expect(response.headers.get("cache-control")).toBe("no-cache");
    }
    expect((await get("..", "640.avif")).status).toBe(404);
    expect((await get("f".repeat(32), "640.avif")).status).toBe(404);
  });
});
