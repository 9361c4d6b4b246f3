import { clamp, type Tone, toneFrom } from "./press";
import { noiseTile, onTile } from "./random";

/** Counts lines: every whole number is the middle of one engraved line. */
export type Lines = (x: number, y: number, at: number) => number;

type Hatch = {
  /** How dark each pixel is; lines swell with it, and none are cut below `lightest`. */
  tone: Tone;
  lines: Lines;
  /** A second run of lines laid over the darker parts. */
  cross?: Lines;
  lightest?: number;
  seed?: number;
};

/** Engraving: tone turned into lines that swell and taper as a graver cuts them. */
export function hatch({ tone, lines, cross, lightest = 0.05, seed = 1 }: Hatch): Tone {
  const [waver, nick] = [noiseTile(seed, 40), noiseTile(seed + 1, 9)];
  const cut = (run: Lines, x: number, y: number, at: number, share: number): number => {
    const here = run(x, y, at);
    const slope = Math.hypot(run(x + 1, y, at + 1) - here, run(x, y + 1, at + 2400) - here);
    const place = here + (waver[onTile(x, y)] ?? 0) * 0.1;
    const away = Math.abs(place - Math.round(place));
    return clamp((share / 2 - away) / Math.max(slope, 0.004) + 0.5, 1);
  };
  return toneFrom((x, y, at) => {
    const dark = (tone[at] ?? 0) / 255;
    if (dark < lightest) {
      return 0;
    }
    if (dark > 0.97) {
      return 255;
    }
    const share = clamp(0.08 + dark * 0.86 + (nick[onTile(x, y)] ?? 0) * 0.05, 0.94);
    const first = cut(lines, x, y, at, cross ? share * 0.86 : share);
    const over = cross && dark > 0.5 ? cut(cross, x, y, at, (dark - 0.5) * 1.1) : 0;
    return 255 * Math.max(first, over);
  });
}

/** Straight lines at an angle, `pitch` pixels apart. */
export function straight(degrees: number, pitch: number): Lines {
  const angle = (degrees * Math.PI) / 180;
  const [across, down] = [-Math.sin(angle) / pitch, Math.cos(angle) / pitch];
  return (x, y) => x * across + y * down;
}

/** Inks both tones, the darker of the two at each pixel. */
export const both = (...tones: readonly Tone[]): Tone =>
  toneFrom((_x, _y, at) => tones.reduce((most, tone) => Math.max(most, tone[at] ?? 0), 0));
