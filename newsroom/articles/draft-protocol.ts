/** What a save of a draft goes on from. Pure, and safe in a browser: both ends of the protocol read it. */
import * as z from "zod";

/**
 * One save of one opening of the editor. An opening is a screen with one line of words, so that each save of it goes on
 * from all of its earlier ones. `opening` is made by the client, `number` counts from 1.
 */
export const save = z.strictObject({
  opening: z.string().regex(/^[a-z0-9]{8,40}$/, "is no opening of the editor"),
  number: z.number().int().positive().max(2_147_483_647),
});
export type Save = z.infer<typeof save>;

/** The last save of each opening that saved a draft, the newest first. */
export type Saves = readonly Save[];

/** Whoever saves from elsewhere than an editor's screen: an import, a restoring. No opening is called this. */
const elsewhere = "";

/** As many openings a draft remembers; what an older one kept on its device is offered again. */
const mostOpenings = 12;

/** Saves as a draft keeps them; none for what cannot be read. */
export const parseSaves = (stored: unknown): Saves => keptSaves.parse(stored);
const keptSaves = z.array(z.object({ opening: z.string(), number: z.number() })).catch([]);

/** The saves of a draft after this one. */
export function savesAfter(saves: Saves, made: Save | undefined): Save[] {
  const newest = made ?? { opening: elsewhere, number: 1 };
  return [newest, ...saves.filter(({ opening }) => opening !== newest.opening)].slice(
    0,
    mostOpenings,
  );
}

/** Whether a save was done, whatever followed it. */
export const wasDone = (saves: Saves, { opening, number }: Save): boolean =>
  saves.some((one) => one.opening === opening && one.number >= number);

/** What a save says of itself. */
export type Sent = {
  /** The draft's that its screen saw last; null when it never saw one. */
  revision: number | null;
  save?: Save | undefined;
  /** The last save of each opening its words came from, where nobody heard whether it was done. */
  follows?: Saves | undefined;
};

/**
 * What to do with a save.
 * "new": it goes on from what stands. "done": its words, or later ones of its own screen, stand already.
 * "stale": somebody else saved what its screen never saw.
 */
export function judge(
  { revision, saves }: { revision: number; saves: Saves },
  sent: Sent,
): "new" | "done" | "stale" {
  const [newest] = saves;
  if (newest && newest.opening !== elsewhere) {
    if (newest.opening === sent.save?.opening) {
      return newest.number >= sent.save.number ? "done" : "new";
    }
    if (sent.revision !== revision && sent.follows && wasDone(sent.follows, newest)) return "new";
  }
  return sent.revision === revision ? "new" : "stale";
}
