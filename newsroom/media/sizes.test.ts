import { describe, expect, it } from "vitest";
import { cropPath, crops, formats, picturePath, widthsFor } from "./schema";
import { cropRegion, isOffered, sizeNamed, usualSizes } from "./sizes";

const hash = "0123456789abcdef0123456789abcdef";
const fileOf = (path: string) => path.slice(`/media/${hash}/`.length);

describe("names of files", () => {
  it("are read back from every address that schema.ts makes", () => {
    for (const format of formats) {
      for (const width of widthsFor(2400)) {
        expect(sizeNamed(fileOf(picturePath(hash, width, format)))).toEqual({ width, format });
      }
    }
    expect(sizeNamed(fileOf(cropPath(hash, "share")))).toEqual({ crop: "share" });
    expect(sizeNamed(fileOf(cropPath(hash, "16x9")))).toEqual({ crop: "16x9" });
  });

  it.each([
    "original.jpg",
    "640.png",
    "640.svg",
    "640",
    "0640.avif",
    "-640.avif",
    "6.4e2.jpg",
    "16x9.webp",
    "constructor.jpg",
    "../640.avif",
    "640.avif/..",
    "640.AVIF",
    "640.avif\n",
    "",
  ])("that are none of ours ask for nothing: %j", (file) => {
    expect(sizeNamed(file)).toBeNull();
  });
});

describe("what is offered", () => {
  it("is never wider than the original", () => {
    expect(isOffered({ width: 1280, format: "avif" }, { width: 1000 })).toBe(false);
    expect(isOffered({ width: 960, format: "avif" }, { width: 1000 })).toBe(true);
    expect(isOffered({ width: 641, format: "avif" }, { width: 1000 })).toBe(false);
  });

  it("of a picture smaller than every size is its own width", () => {
    expect(isOffered({ width: 200, format: "webp" }, { width: 200 })).toBe(true);
    expect(usualSizes({ width: 200 })).toEqual([{ width: 200, format: "avif" }]);
  });
});

describe("crops", () => {
  const wide = { width: 2400, height: 1600, focusX: 50, focusY: 50 };

  it("have their ratio, lie inside the picture and take as much of it as they can", () => {
    for (const crop of ["16x9", "4x3", "1x1", "share"] as const) {
      for (const focusX of [0, 13, 50, 100]) {
        for (const size of [wide, { ...wide, width: 300, height: 1999 }]) {
          const region = cropRegion({ ...size, focusX, focusY: 100 - focusX }, crop);
          const ratio = crops[crop].width / crops[crop].height;
          expect(region.width / region.height).toBeCloseTo(ratio, 1);
          expect(region.left).toBeGreaterThanOrEqual(0);
          expect(region.top).toBeGreaterThanOrEqual(0);
          expect(region.left + region.width).toBeLessThanOrEqual(size.width);
          expect(region.top + region.height).toBeLessThanOrEqual(size.height);
          expect(region.width === size.width || region.height === size.height).toBe(true);
        }
      }
    }
  });

  it("follow the focal point to the edge and no further", () => {
    expect(cropRegion({ ...wide, focusX: 0 }, "1x1").left).toBe(0);
    expect(cropRegion({ ...wide, focusX: 40 }, "1x1").left).toBe(160);
    expect(cropRegion({ ...wide, focusX: 100 }, "1x1").left).toBe(800);
  });
});
