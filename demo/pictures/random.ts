export type Random = () => number;

/** A small seeded generator, so that every machine draws the same pictures. */
export function mulberry32(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

export const between = (random: Random, low: number, high: number): number =>
  low + random() * (high - low);

export const TILE = 512;

/** The place of a pixel on a repeating tile. */
export const onTile = (x: number, y: number): number => ((y & (TILE - 1)) << 9) | (x & (TILE - 1));

/** Smooth noise in -1..1 on a repeating tile of 512 pixels; `cell` is the size of its lumps. */
export function noiseTile(seed: number, cell: number): Float32Array {
  const key = seed * 1000 + cell;
  const made = tiles.get(key) ?? makeTile(seed, cell);
  tiles.set(key, made);
  return made;
}

const tiles = new Map<number, Float32Array>();

function makeTile(seed: number, cell: number): Float32Array {
  const random = mulberry32(seed);
  const side = Math.max(2, Math.round(TILE / cell));
  const lattice = Float32Array.from({ length: side * side }, () => random() * 2 - 1);
  const steps = Array.from({ length: TILE }, (_, x) => (x / TILE) * side);
  const near = Int32Array.from(steps, (step) => Math.floor(step));
  const far = Int32Array.from(near, (index) => (index + 1) % side);
  const share = Float32Array.from(steps, (step, x) => ease(step - (near[x] ?? 0)));
  const tile = new Float32Array(TILE * TILE);
  for (let y = 0, at = 0; y < TILE; y += 1) {
    const [upper, lower, down] = [(near[y] ?? 0) * side, (far[y] ?? 0) * side, share[y] ?? 0];
    for (let x = 0; x < TILE; x += 1, at += 1) {
      const [left, right, across] = [near[x] ?? 0, far[x] ?? 0, share[x] ?? 0];
      const above = mix(lattice[upper + left] ?? 0, lattice[upper + right] ?? 0, across);
      const below = mix(lattice[lower + left] ?? 0, lattice[lower + right] ?? 0, across);
      tile[at] = mix(above, below, down);
    }
  }
  return tile;
}

const mix = (from: number, to: number, share: number): number => from + (to - from) * share;

const ease = (t: number): number => t * t * (3 - 2 * t);

/** Smooth noise in -1..1 over the whole plane, for landforms and wandering lines. */
export function smoothNoise(seed: number): (x: number, y: number) => number {
  const random = mulberry32(seed);
  const lattice = Float32Array.from({ length: 4096 }, () => random() * 2 - 1);
  const at = (i: number, j: number): number => lattice[((j & 63) << 6) | (i & 63)] ?? 0;
  return (x, y) => {
    const i = Math.floor(x);
    const j = Math.floor(y);
    const u = x - i;
    const v = y - j;
    const across = u * u * u * (u * (u * 6 - 15) + 10);
    const down = v * v * v * (v * (v * 6 - 15) + 10);
    const upper = at(i, j) + (at(i + 1, j) - at(i, j)) * across;
    const lower = at(i, j + 1) + (at(i + 1, j + 1) - at(i, j + 1)) * across;
    return upper + (lower - upper) * down;
  };
}
