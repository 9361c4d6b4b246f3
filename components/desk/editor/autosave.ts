/** Saves a story while it is written. Knows nothing of the screen, so that it can be tested without one. */
import { sameContent } from "@/newsroom/articles/rules";
import type { ArticleState } from "@/newsroom/articles/schema";
import type { Problem } from "@/newsroom/refusal";
import type { KeptWords } from "./kept-words";
import { type Answer, type Send, type StoryWords, sameWords, type Theirs } from "./words";

/** Where the words are. `at` of "saved" is null before the first save of this opening. */
export type SaveState =
  | { kind: "saved"; at: Date | null }
  | { kind: "saving" }
  | { kind: "unsaved" }
  /** `said`: the newsroom was reached, and told why it can keep nothing just now. */
  | { kind: "offline"; kept: boolean; said?: string }
  | { kind: "refused"; problems: readonly Problem[] }
  | {
      kind: "conflict";
      theirs: Theirs;
      message: string;
      mine: StoryWords;
      /** What both started from. */
      base: StoryWords | null;
    };

type Options = {
  gather: () => StoryWords;
  send: Send;
  kept: KeptWords;
  id: number | null;
  revision: number | null;
  /** What stands in the newsroom; null for a story that was never saved. */
  standing: StoryWords | null;
  onState?: (state: ArticleState) => void;
};

/** Milliseconds without a keystroke that count as a pause; and after which words are saved though nobody paused. */
const pause = 900;
const longest = 10_000;
/** Milliseconds between tries while the newsroom cannot be reached. */
const retryAfter = 5_000;

/** One story's saving: one save at a time, the newest words last, nothing forgotten in between. */
export class Autosave {
  id: number | null;
  revision: number | null;
  state: SaveState = { kind: "saved", at: null };

  readonly #options: Options;
  readonly #listeners = new Set<() => void>();
  #standing: StoryWords | null;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #dirtySince: number | null = null;
  #running: Promise<void> | null = null;

  constructor(options: Options) {
    this.#options = options;
    this.id = options.id;
    this.revision = options.revision;
    this.#standing = options.standing;
  }

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  #tell(state: SaveState): void {
    this.state = state;
    for (const listener of this.#listeners) listener();
  }

  /** Somebody wrote. Cheap: called at each keystroke. */
  touch(): void {
    const now = Date.now();
    this.#dirtySince ??= now;
    if (this.state.kind === "conflict") return;
    if (this.state.kind === "saved") this.#tell({ kind: "unsaved" });
    const left = Math.max(0, this.#dirtySince + longest - now);
    this.#wait(Math.min(pause, left));
  }

  #wait(milliseconds: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.saveNow(), milliseconds);
  }

  /** Saves what there is to save, and waits for it. @returns whether the newsroom has everything now. */
  async saveNow(): Promise<boolean> {
    clearTimeout(this.#timer);
    while (this.#running) await this.#running;
    // What was refused may pass now: somebody signed in again elsewhere, an address came free.
    if (this.state.kind === "refused") this.#dirtySince ??= Date.now();
    if (this.#dirtySince !== null && this.state.kind !== "conflict") {
      this.#running = this.#save().finally(() => {
        this.#running = null;
      });
      await this.#running;
    }
    return this.#dirtySince === null && this.state.kind === "saved";
  }

  async #save(): Promise<void> {
    const words = this.#options.gather();
    this.#dirtySince = null;
    if (this.#standing && sameWords(words, this.#standing)) {
      this.#options.kept.done();
      this.#tell({ kind: "saved", at: this.state.kind === "saved" ? this.state.at : new Date() });
      return;
    }
    const isKept = this.#keep(words);
    this.#tell({ kind: "saving" });
    this.#settle(await this.#sendOnce(words), words, isKept);
  }

  /** Sends; when only the revision moved under the same words, sends once more on the new one. */
  async #sendOnce(words: StoryWords): Promise<Answer> {
    const { send } = this.#options;
    const answer = await send(this.id, this.revision, words, false);
    if (answer.kind !== "conflict" || !this.#standing) return answer;
    if (!sameContent(answer.theirs.content, this.#standing.content)) return answer;
    this.revision = answer.theirs.revision;
    return send(this.id, this.revision, words, false);
  }

  #settle(answer: Answer, words: StoryWords, isKept: boolean): void {
    switch (answer.kind) {
      case "saved":
        this.#saved(answer.state, words, answer.at);
        return;
      case "conflict":
        this.#dirtySince ??= Date.now();
        this.#tell({
          kind: "conflict",
          theirs: answer.theirs,
          message: answer.message,
          mine: words,
          base: this.#standing,
        });
        return;
      case "refused":
        // Nothing is tried again until somebody changes what is wrong.
        this.#tell({ kind: "refused", problems: answer.problems });
        return;
      case "unreachable":
        this.#dirtySince ??= Date.now();
        this.#tell({ kind: "offline", kept: isKept, ...(answer.said && { said: answer.said }) });
        this.#wait(retryAfter);
        return;
      default:
        answer satisfies never;
    }
  }

  #saved(state: ArticleState, words: StoryWords, at: Date): void {
    if (this.id === null) this.#options.kept.moveTo(state.id);
    this.id = state.id;
    this.revision = state.revision;
    this.#standing = words;
    if (this.#dirtySince === null) this.#options.kept.done();
    this.#options.onState?.(state);
    this.#tell(this.#dirtySince === null ? { kind: "saved", at } : { kind: "unsaved" });
  }

  #keep(words: StoryWords): boolean {
    const at = new Date().toISOString();
    return this.#options.kept.keep({ at, id: this.id, revision: this.revision, words });
  }

  /** Goes on from the revision that stands, after somebody chose between two texts. */
  async resolve(revision: number, isTheirs: StoryWords | null): Promise<boolean> {
    this.revision = revision;
    this.#standing = isTheirs;
    this.#dirtySince = Date.now();
    this.#tell({ kind: "unsaved" });
    return this.saveNow();
  }

  /** Whether there are words the newsroom does not have. */
  get isUnsaved(): boolean {
    return this.#dirtySince !== null || this.#running !== null || this.state.kind === "refused";
  }

  /** The screen goes away: what is not saved is kept here and sent on its way without waiting. */
  leave(): void {
    if (!this.isUnsaved) return;
    clearTimeout(this.#timer);
    const words = this.#options.gather();
    this.#keep(words);
    if (this.state.kind === "conflict" || this.#running) return;
    void this.#options.send(this.id, this.revision, words, true);
  }

  /** Stops trying. */
  stop(): void {
    clearTimeout(this.#timer);
  }
}
