/** Chance that is the same in every run: numbers from 0 to 1 (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** One of several, by such a generator. */
export function pick<Item>(random: () => number, items: readonly Item[]): Item {
  const index = Math.floor(random() * items.length);
  if (index >= items.length) throw new Error("nothing to pick from");
  // Within bounds, which the compiler cannot see.
  return items[index] as Item;
}
