import { dots, mottle, roughenPage } from "./ink";
import { type Page, pageOf, print, toneOf } from "./press";

type Screen = {
  /** Greys become dots. */
  drawing: string;
  ink: string;
  pitch?: number;
  degrees?: number;
  opaque?: boolean;
};

/** A flat drawing in colours with dot screens laid over it, as in a cheap and well-made poster. */
export async function halftone(
  ground: string,
  flat: string,
  screens: readonly Screen[],
): Promise<Buffer> {
  const page: Page = roughenPage(await pageOf(ground, flat), 17, 1, 10);
  const plates = await Promise.all(
    screens.map(async ({ drawing, ink, pitch = 15, degrees = 32, opaque }, i) => ({
      tone: mottle(dots(await toneOf(drawing), pitch, degrees), 120 + i, 0.5),
      ink,
      opaque,
    })),
  );
  return print(page, plates);
}
