import { grain, mottle } from "./ink";
import { print, toneOf } from "./press";

type Drum = {
  /** Greys become grain; black prints solid. */
  drawing: string;
  ink: string;
  seed: number;
  shift?: readonly [x: number, y: number];
};

export const INK = { blue: "#2b4f73", red: "#b92b27", ochre: "#e2a63d", night: "#22344a" } as const;

/** Stencil printing: a few spot inks, each in grain, laid over one another not quite in place. */
export async function risograph(paper: string, drums: readonly Drum[]): Promise<Buffer> {
  const plates = await Promise.all(
    drums.map(async ({ drawing, ink, seed, shift }) => ({
      tone: mottle(grain(await toneOf(drawing), seed), seed, 0.6),
      ink,
      shift,
    })),
  );
  return print(paper, plates);
}

type Stop = readonly [place: number, grey: number];

const stops = (list: readonly Stop[]): string =>
  list
    .map(([place, ink]) => {
      const grey = Math.round(255 * (1 - ink));
      return `<stop offset="${place}" stop-color="rgb(${grey},${grey},${grey})"/>`;
    })
    .join("");

/** A gradient of ink in sheet units, from one point to another; fill with `url(#id)`. */
export const fade = (id: string, [x1, y1, x2, y2]: readonly number[], ...list: Stop[]): string =>
  `<linearGradient id="${id}" gradientUnits="userSpaceOnUse" x1="${x1}" y1="${y1}" x2="${x2}" y2="${y2}">` +
  `${stops(list)}</linearGradient>`;

export const glow = (id: string, [x, y, r]: readonly number[], ...list: Stop[]): string =>
  `<radialGradient id="${id}" gradientUnits="userSpaceOnUse" cx="${x}" cy="${y}" r="${r}">` +
  `${stops(list)}</radialGradient>`;
