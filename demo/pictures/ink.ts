import { clamp, HEIGHT, type Page, type Tone, toneFrom, WIDTH } from "./press";
import { mulberry32, noiseTile, onTile, TILE } from "./random";

/** Pulls the edges about by a few pixels, as a hand with a knife does. */
export function roughen(tone: Tone, seed: number, reach = 2.6, size = 14): Tone {
  const from = pulls(seed, reach, size);
  return toneFrom((x, y) => tone[from(x, y)] ?? 0);
}

/** Does the same to a page of colour. */
export function roughenPage(page: Page, seed: number, reach: number, size: number): Page {
  const from = pulls(seed, reach, size);
  const rough = new Uint8Array(page.length);
  for (let y = 0, at = 0; y < HEIGHT; y += 1) {
    for (let x = 0; x < WIDTH; x += 1, at += 3) {
      const source = from(x, y) * 3;
      rough[at] = page[source] ?? 0;
      rough[at + 1] = page[source + 1] ?? 0;
      rough[at + 2] = page[source + 2] ?? 0;
    }
  }
  return rough;
}

/** Where each pixel is pulled from. */
function pulls(seed: number, reach: number, size: number): (x: number, y: number) => number {
  const [sideways, upright] = [noiseTile(seed, size), noiseTile(seed + 1, size)];
  const fine = noiseTile(seed + 2, 5);
  const pull = (way: Float32Array, sign: number): Int8Array =>
    Int8Array.from({ length: TILE * TILE }, (_, at) =>
      Math.round((way[at] ?? 0) * reach + (fine[at] ?? 0) * reach * 0.3 * sign),
    );
  const [pullX, pullY] = [pull(sideways, 1), pull(upright, -1)];
  return (x, y) => {
    const spot = onTile(x, y);
    return (
      clamp(y + (pullY[spot] ?? 0), HEIGHT - 1) * WIDTH + clamp(x + (pullX[spot] ?? 0), WIDTH - 1)
    );
  };
}

/** Lets paper show through solid ink in small flecks, more in some places than in others. */
export function mottle(tone: Tone, seed: number, amount = 1): Tone {
  const [fleck, patch] = [noiseTile(seed + 3, 4), noiseTile(seed + 4, 50)];
  const veil = noiseTile(seed + 5, 20);
  return toneFrom((x, y, at) => {
    const ink = tone[at] ?? 0;
    if (ink === 0) {
      return 0;
    }
    const turned = onTile((x * 13 + y * 7) >> 4, (y * 13 - x * 7) >> 4);
    const wide = patch[onTile((x * 5 - y * 2) >> 4, (y * 5 + x * 2) >> 4)] ?? 0;
    const thin = veil[turned] ?? 0;
    const bare = (fleck[turned] ?? 0) + wide * 0.4 + thin * 0.2 - (1.12 - amount * 0.25);
    const kept = ink * (1 - (thin + 1) * 0.025 * amount);
    return bare > 0 ? kept * (1 - Math.min(0.9, bare * 4)) : kept;
  });
}

/** Breaks a tone into the fine random grain of a stencil duplicator. */
export function grain(tone: Tone, seed: number): Tone {
  const random = mulberry32(seed);
  const side = 600;
  const sand = Float32Array.from({ length: side * side }, () => random() * 255);
  return toneFrom((x, y, at) => {
    const ink = tone[at] ?? 0;
    if (ink === 0) {
      return 0;
    }
    const threshold = sand[((y >> 1) % side) * side + ((x >> 1) % side)] ?? 0;
    return Math.min(246, (ink * 1.04 - threshold) * 6 + 128);
  });
}

/** Breaks a tone into round dots on a turned screen. */
export function dots(tone: Tone, pitch: number, degrees: number): Tone {
  const angle = (degrees * Math.PI) / 180;
  const [cos, sin] = [Math.cos(angle) / pitch, Math.sin(angle) / pitch];
  const reach = new Float32Array(256).map((_, ink) => {
    const share = ink / 255;
    return share < 0.7 ? Math.sqrt(share / Math.PI) : 0.472 + (share - 0.7) * 0.83;
  });
  return toneFrom((x, y, at) => {
    const ink = tone[at] ?? 0;
    if (ink < 4) {
      return 0;
    }
    const [u, v] = [x * cos + y * sin, y * cos - x * sin];
    const away = Math.hypot(u - Math.round(u), v - Math.round(v));
    return ((reach[ink] ?? 0) - away) * pitch * 255 + 128;
  });
}
