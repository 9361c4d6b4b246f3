/** Words kept on this device until the newsroom has them. */
import type { Save, Saves } from "@/newsroom/articles/draft-protocol";
import type { StoryWords } from "./words";

/** Words that were kept, when, and the save they are. */
export type Kept = {
  at: string;
  id: number | null;
  draftKey?: string | null;
  /** The revision they were written on. */
  revision: number | null;
  save?: Save;
  follows?: Saves;
  /** Their page was left while they were on their way to the newsroom. */
  left?: boolean;
  words: StoryWords;
};

/** The part of localStorage that is needed. */
export type Drawer = Pick<Storage, "getItem" | "setItem" | "removeItem">;

/** The drawer of stories that have no id yet. */
const newStories = "new";

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
    readonly opening: string,
  ) {
    this.#story = String(id ?? newStories);
  }

  #key(story = this.#story): string {
    return `stet:words:${this.staffId}:${story}`;
  }

  #all(story = this.#story): Drawerful {
    try {
      const found: unknown = JSON.parse(this.drawer?.getItem(this.#key(story)) ?? "{}");
      // Only this class writes under these keys.
      return typeof found === "object" && found !== null ? (found as Drawerful) : {};
    } catch {
      return {};
    }
  }

  #put(all: Drawerful, story = this.#story): boolean {
    try {
      if (Object.keys(all).length === 0) this.drawer?.removeItem(this.#key(story));
      else this.drawer?.setItem(this.#key(story), JSON.stringify(all));
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

  /** Forgets some of what earlier openings kept, here or among new stories, where this one may have come from. */
  forget(some: readonly Kept[]): void {
    const gone = new Set(some.map((kept) => JSON.stringify(kept)));
    if (gone.size === 0) return;
    for (const story of new Set([this.#story, newStories])) {
      const left = Object.entries(this.#all(story)).filter(
        ([opening, kept]) => opening === this.opening || !gone.has(JSON.stringify(kept)),
      );
      this.#put(Object.fromEntries(left), story);
    }
  }

  /** Puts what an earlier opening kept into a story's own drawer, where whoever opens that story is asked about it. */
  handTo(id: number, kept: Kept): void {
    const opening = kept.save?.opening ?? kept.at;
    this.forget([kept]);
    this.#put({ ...this.#all(String(id)), [opening]: { ...kept, id, left: false } }, String(id));
  }

  /** Forgets what earlier openings kept. */
  forgetEarlier(): void {
    this.forget(this.earlier());
  }

  /** The new story has an id now. */
  moveTo(id: number): void {
    const mine = this.#all()[this.opening];
    this.done();
    this.#story = String(id);
    if (mine) this.keep({ ...mine, id });
  }
}
