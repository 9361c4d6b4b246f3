import sharp from "sharp";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { logoSize, shareSize } from "./address";
import type { CardText } from "./card";
import { drawCard } from "./draw";

const page = (title: string, label = "World", name = "The Paper"): CardText => ({
  look: "page",
  name,
  label,
  title,
});

const asked = vi.fn(() => Promise.reject(new Error("no network here")));
beforeEach(() => vi.stubGlobal("fetch", asked));
afterEach(() => {
  vi.unstubAllGlobals();
  expect(asked).not.toHaveBeenCalled();
});

/** Where there is ink: left, top, right and bottom of all that is not paper, in pixels. */
async function inked(png: Buffer) {
  const { data, info } = await sharp(png).greyscale().raw().toBuffer({ resolveWithObject: true });
  const box = { left: info.width, top: info.height, right: 0, bottom: 0 };
  for (const [index, value] of data.entries()) {
    if (value > 200) continue;
    const [x, y] = [index % info.width, Math.floor(index / info.width)];
    box.left = Math.min(box.left, x);
    box.right = Math.max(box.right, x);
    box.top = Math.min(box.top, y);
    box.bottom = Math.max(box.bottom, y);
  }
  return box;
}

it("is a picture of the size that cards want, with its type inside the margins", async () => {
  for (const title of [
    "Quiet",
    "Why the tide comes twice a day",
    "Đường sắt “Việt Nam”: où l’Œuvre Ægir coûte 3½ milliards d’€ à l’État, Łódź",
    "Donaudampfschifffahrtsgesellschaftskapitän",
    "Word ".repeat(50).trim(),
    "W".repeat(120),
  ]) {
    const png = await drawCard(page(title), shareSize);
    expect(await sharp(png).metadata()).toMatchObject({ format: "png", width: 1200, height: 630 });
    const box = await inked(png);
    expect(box.left, title).toBeGreaterThan(60);
    expect(box.right, title).toBeLessThan(1140);
    expect(box.top, title).toBeGreaterThan(40);
    expect(box.bottom, title).toBeLessThan(590);
  }
});

it("says what it is told, and nothing of what it cannot set", async () => {
  const plain = await drawCard(page("The tide"), shareSize);
  expect(plain.equals(await drawCard(page("The tide"), shareSize))).toBe(true);
  expect(plain.equals(await drawCard(page("The tides"), shareSize))).toBe(false);
  expect(plain.equals(await drawCard(page("The 🎉 tide"), shareSize))).toBe(true);
  const foreign = await drawCard(page("لماذا يأتي المد 中国", "عالم"), shareSize);
  expect(foreign.equals(await drawCard(page("", ""), shareSize))).toBe(true);
});

it("draws the paper and its mark, whatever its name", async () => {
  for (const name of [
    "The Paper",
    "A",
    "Die Unabhängigkeitserklärungszeitung am Sonntag",
    "جريدة",
  ]) {
    const paper = await drawCard({ look: "paper", name, tagline: "All of it" }, shareSize);
    const logo = await drawCard({ look: "logo", name }, logoSize);
    expect(await sharp(logo).metadata()).toMatchObject({ width: 600, height: 600 });
    for (const [png, width] of [
      [paper, 1200],
      [logo, 600],
    ] as const) {
      const box = await inked(png);
      expect(box.left, name).toBeGreaterThan(30);
      expect(box.right, name).toBeLessThan(width - 20);
    }
  }
});
