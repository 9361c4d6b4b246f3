/** Words kept on this device until the newsroom has them. */
import type { StoryWords } from "./words";

/** Words that were kept, when, and the revision they were written on. */
export type Kept = { at: string; id: number | null; revision: number | null; words: StoryWords };

/** The part of localStorage that is needed. */
export type Drawer = Pick<Storage, "getItem" | "setItem" | "removeItem">;

type Drawerful = Record<string, Kept>;

/**
 * One drawer a person and story. Each opening of the editor has a compartment of its own, so that what an earlier one left
 * is not overwritten before somebody decided about it.
 */
export class KeptWords {
  #story: string;

  constructor(
    private readonly drawer: Drawer | null,
    private readonly staffId: number,
    id: number | null,
    private readonly opening: string = Math.random().toString(36).slice(2),
  ) {
    this.#story = String(id ?? "new");
  }

  get #key(): string {
    return `stet:words:${this.staffId}:${this.#story}`;
  }

  #all(): Drawerful {
    try {
      const found: unknown = JSON.parse(this.drawer?.getItem(this.#key) ?? "{}");
      // Only this class writes under these keys.
      return typeof found === "object" && found !== null ? (found as Drawerful) : {};
    } catch {
      return {};
    }
  }

  #put(all: Drawerful): boolean {
    try {
      if (Object.keys(all).length === 0) this.drawer?.removeItem(this.#key);
      else this.drawer?.setItem(this.#key, JSON.stringify(all));
      return this.drawer !== null;
    } catch {
      return false;
    }
  }

  /** Keeps words. @returns whether the device took them: it may be full, or keep nothing. */
  keep(kept: Kept): boolean {
    return this.#put({ ...this.#all(), [this.opening]: kept });
  }

  /** The newsroom has what this opening kept. */
  done(): void {
    const { [this.opening]: _, ...others } = this.#all();
    this.#put(others);
  }

  /** What earlier openings kept, the latest first. */
  earlier(): Kept[] {
    const { [this.opening]: _, ...others } = this.#all();
    return Object.values(others).sort((a, b) => (a.at < b.at ? 1 : -1));
  }

  /** Forgets what earlier openings kept. */
  forgetEarlier(): void {
    const { [this.opening]: mine } = this.#all();
    this.#put(mine ? { [this.opening]: mine } : {});
  }

  /** The new story has an id now. */
  moveTo(id: number): void {
    const mine = this.#all()[this.opening];
    this.done();
    this.#story = String(id);
    if (mine) this.keep(mine);
  }
}
