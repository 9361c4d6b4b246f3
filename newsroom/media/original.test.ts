import sharp from "sharp";
import { describe, expect, it } from "vitest";
import { Refused } from "../refusal";
import { hashOf, mostBytes, readOriginal } from "./original";

const red = { r: 200, g: 30, b: 30 };
const plain = (width = 60, height = 40) =>
  sharp({ create: { width, height, channels: 3, background: red } });

const refusal = async (bytes: Uint8Array): Promise<string> => {
  const error: unknown = await readOriginal(bytes).then(
    () => new Error("was taken in"),
    (thrown: unknown) => thrown,
  );
  return error instanceof Refused ? error.message : String(error);
};

describe("pictures taken in", () => {
  it.each([
    ["JPEG", () => plain().jpeg(), "original.jpg"],
    ["WebP", () => plain().webp(), "original.jpg"],
    ["AVIF", () => plain().avif({ effort: 0 }), "original.jpg"],
    ["PNG", () => plain().png(), "original.png"],
    ["GIF", () => plain().gif(), "original.png"],
    ["WebP with transparent parts", () => plain().ensureAlpha(0.5).webp(), "original.png"],
  ])("%s", async (_, made, file) => {
    const bytes = await made().toBuffer();
    const original = await readOriginal(bytes);
    expect(original).toMatchObject({ file, width: 60, height: 40, hash: hashOf(bytes) });
    expect(await sharp(original.bytes).metadata()).toMatchObject({ width: 60, height: 40 });
  });

  it("stand upright and carry nothing of the camera", async () => {
    const bytes = await plain()
      .withExif({ IFD0: { Make: "Camera", Copyright: "A Person" }, IFD3: { GPSLatitude: "51/1" } })
      .withMetadata({ orientation: 6 })
      .jpeg()
      .toBuffer();
    expect(await sharp(bytes).metadata()).toMatchObject({ width: 60, orientation: 6 });
    const original = await readOriginal(bytes);
    expect(original).toMatchObject({ width: 40, height: 60 });
    const kept = await sharp(original.bytes).metadata();
    expect(kept.exif).toBeUndefined();
    expect(kept.orientation).toBeUndefined();
    expect(kept.icc).toBeUndefined();
  });
});

describe("pictures refused", () => {
  it("SVG, whatever it is called", async () => {
    const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><rect/></svg>';
    expect(await refusal(Buffer.from(svg))).toContain("is not a JPEG, PNG, WebP, AVIF or GIF");
  });

  it("TIFF, text and nothing at all", async () => {
    expect(await refusal(await plain().tiff().toBuffer())).toContain("is not a JPEG");
    expect(await refusal(Buffer.from("just words"))).toContain("is not a JPEG");
    expect(await refusal(new Uint8Array())).toContain("is not a JPEG");
  });

  it("one cut off in the middle", async () => {
    const bytes = await plain(600, 400).jpeg().toBuffer();
    expect(await refusal(bytes.subarray(0, bytes.length / 2))).toContain("cannot be read");
  });

  it("one that would unfold into too many pixels", async () => {
    const bytes = await plain(10_001, 10_000).png({ compressionLevel: 9 }).toBuffer();
    expect(bytes.byteLength).toBeLessThan(1024 * 1024);
    expect(await refusal(bytes)).toContain("more than 100 million pixels");
  });

  it("one larger than 30 MB", async () => {
    expect(await refusal(new Uint8Array(mostBytes + 1))).toContain("larger than 30 MB");
  });
});
