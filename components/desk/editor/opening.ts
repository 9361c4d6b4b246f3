/** One opening of the editor: its name, and whether its page is still the newsroom's latest. */

/** A name nobody else makes. Not `randomUUID`, which browsers keep from pages without HTTPS. */
export function newOpening(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(10));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

const left = new Set<string>();

/**
 * Whether a page drawn once was opened and left before. The browser's Back shows it again as it was drawn, with words
 * that have since been saved over: it has to be asked for anew.
 */
export const wasLeft = (drawn: string): boolean => left.has(drawn);

/** Notes that a drawn page is open. @returns to be called when it is left. */
export function open(drawn: string): () => void {
  clearTimeout(leaving.get(drawn));
  // A little later: development opens every page twice.
  return () =>
    void leaving.set(
      drawn,
      setTimeout(() => left.add(drawn)),
    );
}
const leaving = new Map<string, ReturnType<typeof setTimeout>>();

/** Where a new story is begun. */
export const newStoryAddress = "/admin/stories/new";

/** Where a new story is written on; with its key, so that opening this address again finds it. */
export const newStoryPath = (draftKey: string): string => `${newStoryAddress}?draft=${draftKey}`;
