import sharp from "sharp";

import { noiseTile, onTile } from "./random";

export const WIDTH = 2400;
export const HEIGHT = 1600;

/** How much ink each pixel takes, from 0 (bare) to 255 (solid). */
export type Tone = Uint8Array;

export type Plate = {
  tone: Tone;
  ink: string;
  /** Misregistration in pixels. */
  shift?: readonly [x: number, y: number];
  /** Opaque inks cover what lies below; the others multiply with it. */
  opaque?: boolean;
};

const svgOf = (ground: string, drawing: string): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}" ` +
  `viewBox="0 0 1200 800"><rect width="1200" height="800" fill="${ground}"/>${drawing}</svg>`;

/** Rasterises a drawing in black on white and hands back its ink. */
export async function toneOf(drawing: string): Promise<Tone> {
  const grey = await sharp(Buffer.from(svgOf("white", drawing)))
    .extractChannel(0)
    .raw()
    .toBuffer();
  for (let i = 0; i < grey.length; i += 1) {
    grey[i] = 255 - (grey[i] ?? 0);
  }
  return grey;
}

/** Works out the ink of every pixel with a function of its place. */
export function toneFrom(ink: (x: number, y: number, at: number) => number): Tone {
  const tone = new Uint8Array(WIDTH * HEIGHT);
  for (let y = 0, at = 0; y < HEIGHT; y += 1) {
    for (let x = 0; x < WIDTH; x += 1, at += 1) {
      tone[at] = clamp(ink(x, y, at), 255);
    }
  }
  return tone;
}

function rgb(colour: string): [red: number, green: number, blue: number] {
  const value = Number.parseInt(colour.slice(1), 16);
  return [(value >> 16) & 255, (value >> 8) & 255, value & 255];
}

/** A page of colour: three bytes, red, green and blue, to a pixel. */
export type Page = Uint8Array;

/** Rasterises a drawing in colours on a ground. */
export async function pageOf(ground: string, drawing: string): Promise<Page> {
  return sharp(Buffer.from(svgOf(ground, drawing)))
    .removeAlpha()
    .raw()
    .toBuffer();
}

/** Prints the plates, in order, on bare paper or on a page of colour; hands back a JPEG. */
export async function print(paper: string | Page, plates: readonly Plate[]): Promise<Buffer> {
  const page = typeof paper === "string" ? sheetOf(paper) : paper;
  for (const plate of plates) {
    lay(page, plate);
  }
  return sharp(page, { raw: { width: WIDTH, height: HEIGHT, channels: 3 } })
    .jpeg({ quality: 94, chromaSubsampling: "4:4:4" })
    .toBuffer();
}

function sheetOf(paper: string): Uint8Array {
  const base = rgb(paper);
  const [tooth, cloud] = [noiseTile(7, 3), noiseTile(11, 64)];
  const page = new Uint8Array(WIDTH * HEIGHT * 3);
  for (let y = 0, at = 0; y < HEIGHT; y += 1) {
    for (let x = 0; x < WIDTH; x += 1, at += 3) {
      const shade = (tooth[onTile(x, y)] ?? 0) * 3 + (cloud[onTile(x, y)] ?? 0) * 2;
      page[at] = Math.min(255, base[0] + shade);
      page[at + 1] = Math.min(255, base[1] + shade);
      page[at + 2] = Math.min(255, base[2] + shade);
    }
  }
  return page;
}

function lay(page: Uint8Array, { tone, ink, shift = [0, 0], opaque = false }: Plate): void {
  const colour = rgb(ink);
  const columns = Int32Array.from({ length: WIDTH }, (_, x) => clamp(x - shift[0], WIDTH - 1));
  for (let y = 0, at = 0; y < HEIGHT; y += 1) {
    const row = clamp(y - shift[1], HEIGHT - 1) * WIDTH;
    for (let x = 0; x < WIDTH; x += 1, at += 3) {
      const cover = tone[row + (columns[x] ?? 0)] ?? 0;
      if (cover === 0) {
        continue;
      }
      for (let channel = 0; channel < 3; channel += 1) {
        const below = page[at + channel] ?? 0;
        const full = colour[channel] ?? 0;
        const printed = opaque ? full : (below * full) / 255;
        page[at + channel] = below + ((printed - below) * cover) / 255;
      }
    }
  }
}

export const clamp = (value: number, most: number): number =>
  value < 0 ? 0 : Math.min(value, most);
