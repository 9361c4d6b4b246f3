import { both, hatch } from "./engrave";
import { mottle, roughen } from "./ink";
import { clamp, print, toneFrom, toneOf, WIDTH } from "./press";
import { mulberry32 } from "./random";
import { type Space, sculpt } from "./surface";
import { gouge, path, times, white } from "./svg";

const TURNS = 5.2;
const SIZE = 372;
const LEAN = 0.22;

const bump = (x: number, width: number): number => Math.exp(-((x / width) ** 2));

/** A spiny dye-murex: a spiral of whorls with two rows of spines and a long straight canal. */
function murex(u: number, v: number): Space {
  const theta = u * TURNS * Math.PI * 2;
  const scale = SIZE * Math.exp(-(1 - u) * TURNS * 0.62);
  const phi = v * Math.PI * 2;
  const ridge = Math.max(0, Math.cos(theta * 3.5)) ** 22;
  const thorn =
    ridge * (0.95 * bump(phi - 5.75, 0.13) + 0.5 * bump(phi - 0.42, 0.13)) + 0.05 * ridge;
  const cords = 0.018 * Math.cos(phi * 17);
  const girth = 1 + thorn + cords;
  const tail = bump(phi - 1.9, 0.42);
  const out = 0.6 + 0.6 * Math.cos(phi) * girth;
  const across = scale * (out * (1 - tail) + tail * 0.13);
  const down = scale * (1.32 + 0.6 * Math.sin(phi) * girth + tail * 1.6 - thorn * 0.22);
  const turn = theta - TURNS * Math.PI * 2 - 0.5;
  const [x, z] = [across * Math.cos(turn), across * Math.sin(turn)];
  const [cos, sin] = [Math.cos(LEAN), Math.sin(LEAN)];
  return [1262 + x * cos - down * sin, 92 + x * sin + down * cos, z];
}

/** Cloth dipped in the dye: a broad panel with a drawn-down edge. */
function cloth(): string {
  const random = mulberry32(11);
  const threads = times(70, (i) =>
    gouge([560 + random() * 640, i * 12], [600 + random() * 660, i * 12 + 3], 1.3),
  );
  const edge = times(41, (i) => `L${590 + Math.sin(i * 0.9) * 7 + random() * 14} ${i * 20}`).join(
    "",
  );
  return path(`M1200 0${edge}L1200 800Z`) + white(path(threads.join("")));
}

export async function shell(): Promise<Buffer> {
  const { tone, near } = sculpt(murex, 2600, 170);
  const far = (at: number): number => near[at] ?? -Infinity;
  const depth = (at: number): number => Math.max(-2000, far(at));
  const outline = toneFrom((_x, _y, at) => {
    const here = far(at);
    const [right, below] = [far(at + 3), far(at + 3 * WIDTH)];
    const bare = here === -Infinity;
    if (bare) {
      return right > here || below > here ? 255 : 0;
    }
    return Math.abs(here - right) > 26 || Math.abs(here - below) > 26 ? 255 : 0;
  });
  const lines = hatch({
    tone,
    seed: 4,
    lines: (_x, y, at) => (y * 0.9 + depth(at) * 0.85) / 12,
    cross: (x, _y, at) => (x * 0.8 - depth(at) * 0.7) / 12,
  });
  const ground = await toneOf(cloth());
  const clear = toneFrom((_x, _y, at) => (far(at) === -Infinity ? 0 : 255));
  const dyed = mottle(roughen(ground, 8), 8, 1.2);
  const purple = toneFrom((_x, _y, at) => clamp((dyed[at] ?? 0) - (clear[at] ?? 0), 255));
  return print("#efe6d6", [
    { tone: purple, ink: "#6d1f45" },
    { tone: both(lines, outline), ink: "#241a1f" },
  ]);
}
