import { roughenPage } from "./ink";
import { pageOf, print, toneFrom } from "./press";
import { noiseTile, onTile } from "./random";

/** Flat colours from well-worn wood blocks: crisp edges, a little paper showing through. */
export async function letterpress(paper: string, drawing: string, seed: number): Promise<Buffer> {
  const page = await pageOf(paper, drawing);
  const [fleck, patch, tooth] = [
    noiseTile(seed, 4),
    noiseTile(seed + 1, 44),
    noiseTile(seed + 2, 3),
  ];
  const worn = toneFrom((x, y) => {
    const turned = onTile((x * 13 + y * 7) >> 4, (y * 13 - x * 7) >> 4);
    const wide = patch[onTile((x * 5 - y * 2) >> 4, (y * 5 + x * 2) >> 4)] ?? 0;
    const bare = (fleck[turned] ?? 0) + wide * 0.4 - 0.9;
    return bare > 0 ? Math.min(200, bare * 900) : 0;
  });
  const shade = toneFrom(
    (x, y) => 5 + (tooth[onTile(x, y)] ?? 0) * 8 + (patch[onTile(x, y)] ?? 0) * 4,
  );
  return print(roughenPage(page, seed, 1, 12), [
    { tone: worn, ink: paper, opaque: true },
    { tone: shade, ink: "#2a1e18" },
  ]);
}
