import { HEIGHT, type Tone, toneFrom, WIDTH } from "./press";
import { smoothNoise } from "./random";

type Land = Float32Array;

/** Heights for every pixel: a few octaves of noise, plus whatever the scene adds. */
export function landOf(
  seed: number,
  size: number,
  extra: (x: number, y: number) => number = () => 0,
): Land {
  const [broad, fine] = [smoothNoise(seed), smoothNoise(seed + 1)];
  const land = new Float32Array(WIDTH * HEIGHT);
  for (let y = 0, at = 0; y < HEIGHT; y += 1) {
    for (let x = 0; x < WIDTH; x += 1, at += 1) {
      const [u, v] = [x / size, y / size];
      land[at] = broad(u, v) + fine(u * 2.1 + 5, v * 2.1 + 9) * 0.34 + extra(x, y);
    }
  }
  return land;
}

/** Lines of equal height, every fifth one heavier. */
export function contours(land: Land, step: number, width: number): Tone {
  return toneFrom((_x, _y, at) => {
    const here = land[at] ?? 0;
    const [right, below] = [land[at + 1] ?? here, land[at + WIDTH] ?? here];
    const slope = Math.max(1e-5, Math.hypot(right - here, below - here) / step);
    const place = here / step;
    const level = Math.round(place);
    const half = (level % 5 === 0 ? width * 1.9 : width) / 2;
    return (half - Math.min(60, Math.abs(place - level) / slope) + 0.5) * 255;
  });
}

/** Tints the ground between two heights. */
export const tint = (land: Land, low: number, high: number): Tone =>
  toneFrom((_x, _y, at) => {
    const here = land[at] ?? 0;
    return here >= low && here < high ? 255 : 0;
  });
