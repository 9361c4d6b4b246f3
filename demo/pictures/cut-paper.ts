import { roughenPage } from "./ink";
import { type Plate, pageOf, print, toneFrom } from "./press";
import { noiseTile, onTile } from "./random";
import { group } from "./svg";

type Sheet = { drawing: string; colour: string; flat?: boolean };

/** Cut paper: flat coloured sheets glued one over another, each with a faint line of shade. */
export async function cutPaper(ground: string, sheets: readonly Sheet[]): Promise<Buffer> {
  const page = await pageOf(ground, sheets.map(sheetOf).join(""));
  return print(roughenPage(page, 3, 1.5, 10), fibres());
}

/** A sheet, and below it the thin dark line where its edge stands off the one beneath. */
function sheetOf({ drawing, colour, flat = false }: Sheet): string {
  const sheet = inked(drawing, colour);
  const shade = (down: number, opacity: number): string =>
    group(
      `transform="translate(${down * 0.6} ${down})" opacity="${opacity}"`,
      inked(drawing, "#1d120c"),
    );
  return flat ? sheet : shade(2.6, 0.16) + shade(1.3, 0.22) + sheet;
}

const inked = (drawing: string, colour: string): string =>
  group(`fill="${colour}"`, drawing.replaceAll(`stroke="black"`, `stroke="${colour}"`));

/** Pulp: fine tooth and a few longer hairs, some darker and some lighter than the sheet. */
function fibres(): Plate[] {
  const [tooth, cloud] = [noiseTile(81, 3), noiseTile(82, 40)];
  const hair = noiseTile(83, 5);
  const streak = (x: number, y: number, lean: number): number =>
    hair[onTile((x + y * lean) >> 4, (y * 3 - x * lean) >> 1)] ?? 0;
  const dark = toneFrom((x, y) => {
    const spot = onTile(x, y);
    const strand = streak(x, y, 1) > 0.83 ? 20 : 0;
    return 6 + (tooth[spot] ?? 0) * 12 + (cloud[spot] ?? 0) * 6 + strand;
  });
  const light = toneFrom((x, y) => {
    const strand = streak(x + 900, y + 333, -1) > 0.82 ? 26 : 0;
    return (tooth[onTile(x + 77, y + 191)] ?? 0) * 12 + strand;
  });
  return [
    { tone: dark, ink: "#2c211b" },
    { tone: light, ink: "#fff4e0", opaque: true },
  ];
}
