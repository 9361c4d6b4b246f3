/** Saves a story while it is written. Knows nothing of the screen, so that it can be tested without one. */
import type { Save } from "@/newsroom/articles/draft-protocol";
import type { ArticleState } from "@/newsroom/articles/schema";
import type { Problem } from "@/newsroom/refusal";
import type { Kept, KeptWords } from "./kept-words";
import {
  type Heard,
  hearing,
  opened,
  type Position,
  resolved,
  sending,
  takenOver,
  withoutRefused,
} from "./protocol";
import { type Send, type StoryWords, sameWords, type Theirs } from "./words";

/** Where the words are. `at` of "saved" is null before the first save of this opening. */
export type SaveState =
  | { kind: "saved"; at: Date | null }
  | { kind: "saving" }
  | { kind: "unsaved" }
  | { kind: "offline"; kept: boolean; said?: string }
  | { kind: "refused"; problems: readonly Problem[] }
  /** The newsroom has the words, but not what stands beside them in these fields. */
  | { kind: "partly"; at: Date; problems: readonly Problem[] }
  | Extract<Heard, { kind: "conflict" }>;

type Options = {
  gather: () => StoryWords;
  send: Send;
  kept: KeptWords;
  id: number | null;
  /** Names the story until it has an id. */
  draftKey: string | null;
  revision: number | null;
  /** What stands in the newsroom; null for a story that was never saved. */
  standing: StoryWords | null;
  /** What a new story starts from. */
  blank: StoryWords;
  onState?: (state: ArticleState) => void;
};

/** Milliseconds without a keystroke that count as a pause; and after which words are saved though nobody paused. */
const pause = 900;
const longest = 10_000;
/** Milliseconds between tries while the newsroom cannot be reached. */
const retryAfter = 5_000;

/** One story's saving: one save at a time, the newest words last, nothing forgotten in between. */
export class Autosave {
  state: SaveState = { kind: "saved", at: null };

  readonly #options: Options;
  readonly #listeners = new Set<() => void>();
  #position: Position;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #dirtySince: number | null = null;
  #touches = 0;
  #running: Promise<void> | null = null;
  #isStopped = false;
  /** The page went away with its words on their way. A browser may tell the screen to save once more after that. */
  #hasLeft = false;

  constructor(options: Options) {
    this.#options = options;
    const { id, draftKey, revision, standing } = options;
    this.#position = opened({ id, draftKey, opening: options.kept.opening, revision, standing });
  }

  get id(): number | null {
    return this.#position.id;
  }
  get revision(): number | null {
    return this.#position.revision;
  }
  get position(): Position {
    return this.#position;
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
    this.#touches += 1;
    this.#hasLeft = false;
    if (this.state.kind === "conflict") return;
    if (this.state.kind === "saved" || this.state.kind === "partly") {
      this.#tell({ kind: "unsaved" });
    }
    const left = Math.max(0, this.#dirtySince + longest - now);
    this.#wait(Math.min(pause, left));
  }

  #wait(milliseconds: number): void {
    clearTimeout(this.#timer);
    if (this.#isStopped) return;
    this.#timer = setTimeout(() => void this.saveNow(), milliseconds);
  }

  /** Saves what there is to save, and waits for it. @returns whether the newsroom has everything now. */
  async saveNow(): Promise<boolean> {
    clearTimeout(this.#timer);
    while (this.#running) await this.#running;
    // What was refused may pass now: somebody signed in again elsewhere, an address came free.
    if (this.#isHeldBack) this.#dirtySince ??= Date.now();
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
    const { standing, unheard } = this.#position;
    if (standing && !unheard && sameWords(words, standing)) {
      this.#options.kept.done();
      this.#tell({ kind: "saved", at: this.state.kind === "saved" ? this.state.at : new Date() });
      return;
    }
    this.#tell({ kind: "saving" });
    const [heard, isKept] = await this.#sendTwice(words);
    if (heard.kind === "refused" && (await this.#saveBeside(words, heard.problems))) return;
    this.#settle(heard, isKept);
  }

  async #sendOnce(words: StoryWords): Promise<[Heard, isKept: boolean]> {
    const [next, request] = sending(this.#position, words);
    this.#position = next;
    const isKept = this.#keep(words, request.save);
    const answer = await this.#options.send(request, false);
    const [position, heard] = hearing(this.#position, request, answer);
    this.#position = position;
    return [heard, isKept];
  }

  /** Sends; when only the revision moved under the same words, sends once more on the new one. */
  async #sendTwice(words: StoryWords): Promise<[Heard, isKept: boolean]> {
    const first = await this.#sendOnce(words);
    return first[0].kind === "again" ? this.#sendOnce(words) : first;
  }

  /** Saves the words, though something beside them cannot be saved. @returns whether that was done. */
  async #saveBeside(words: StoryWords, problems: readonly Problem[]): Promise<boolean> {
    const standing = this.#position.standing ?? this.#options.blank;
    const without = withoutRefused(words, problems, standing);
    if (!without) return false;
    const [heard] = await this.#sendTwice(without);
    if (heard.kind !== "saved") return false;
    this.#moved(heard.state);
    const { opening, number } = this.#position;
    // What could not be saved stays on this device, as a save that was never sent.
    this.#keep(words, { opening, number: number + 1 });
    this.#tell({ kind: "partly", at: heard.at ?? new Date(), problems });
    if (this.#dirtySince !== null) this.#wait(pause);
    return true;
  }

  #settle(heard: Heard, isKept: boolean): void {
    switch (heard.kind) {
      case "saved":
        this.#saved(heard.state, heard.at ?? new Date());
        return;
      case "conflict":
        this.#dirtySince ??= Date.now();
        this.#tell(heard);
        return;
      case "refused":
        // Nothing is tried again until somebody changes what is wrong.
        this.#tell({ kind: "refused", problems: heard.problems });
        return;
      case "again":
      case "unreachable": {
        this.#dirtySince ??= Date.now();
        const said = heard.kind === "unreachable" ? heard.said : undefined;
        this.#tell({ kind: "offline", kept: isKept, ...(said && { said }) });
        this.#wait(retryAfter);
        return;
      }
      default:
        heard satisfies never;
    }
  }

  #moved(state: ArticleState): void {
    this.#options.kept.moveTo(state.id);
    // An answer may come when its screen is gone: the address is another page's by then.
    if (!this.#isStopped) this.#options.onState?.(state);
  }

  #saved(state: ArticleState, at: Date): void {
    this.#moved(state);
    if (this.#dirtySince === null) this.#options.kept.done();
    this.#tell(this.#dirtySince === null ? { kind: "saved", at } : { kind: "unsaved" });
  }

  #keep(words: StoryWords, save: Save): boolean {
    const left = this.#hasLeft;
    const { id, draftKey, revision, follows } = this.#position;
    const at = new Date().toISOString();
    return this.#options.kept.keep({ at, id, draftKey, revision, save, follows, left, words });
  }

  /** Goes on from what stands, after somebody chose between two texts. */
  async resolve(theirs: Theirs): Promise<boolean> {
    this.#position = resolved(this.#position, theirs, this.#options.gather());
    this.#options.kept.moveTo(theirs.id);
    this.#dirtySince = Date.now();
    this.#tell({ kind: "unsaved" });
    return this.saveNow();
  }

  /** Goes on from words an earlier opening kept, which are on the screen now. */
  async takeOver(kept: Kept): Promise<boolean> {
    this.#position = takenOver(this.#position, kept);
    this.touch();
    return this.saveNow();
  }

  get #isHeldBack(): boolean {
    return this.state.kind === "refused" || this.state.kind === "partly";
  }

  /** Whether there are words the newsroom does not have. */
  get isUnsaved(): boolean {
    return this.#dirtySince !== null || this.#running !== null || this.#isHeldBack;
  }

  /** The screen goes away: what is not saved is kept here and sent on its way without waiting. */
  leave(): void {
    if (!this.isUnsaved) return;
    clearTimeout(this.#timer);
    const words = this.#options.gather();
    this.#hasLeft = this.state.kind === "saving" || this.state.kind === "unsaved";
    const [next, request] = sending(this.#position, words);
    this.#keep(words, request.save);
    if (this.state.kind === "conflict") return;
    this.#position = next;
    const touches = this.#touches;
    void this.#options.send(request, true).then((answer) => {
      // Whoever hears this is still there: the page stayed, or only its screen went away.
      const [position, heard] = hearing(this.#position, request, answer);
      this.#position = position;
      if (heard.kind !== "saved") return;
      this.#options.kept.moveTo(heard.state.id);
      if (touches !== this.#touches || this.#running) return;
      this.#dirtySince = null;
      this.#options.kept.done();
      this.#tell({ kind: "saved", at: heard.at });
    });
  }

  /** Stops trying. */
  stop(): void {
    this.#isStopped = true;
    clearTimeout(this.#timer);
  }
}
