/** The draft's protocol, both ends of it, against whatever can happen in between. */
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { judge, type Saves, savesAfter, wasDone } from "@/newsroom/articles/draft-protocol";
import type { Content } from "@/newsroom/articles/schema";
import { contentOf } from "@/newsroom/testing/bodies";
import { pick, seeded } from "@/newsroom/testing/random";
import { Autosave } from "./autosave";
import { type Drawer, type Kept, KeptWords } from "./kept-words";
import { recovering, withoutRefused } from "./protocol";
import type { Answer, SaveRequest, StoryWords, Theirs } from "./words";

const content = (headline: string) => contentOf(headline);
const words = (headline: string): StoryWords => ({
  sectionId: 1,
  kind: "news",
  content: content(headline),
});
/** What is typed is never removed in this test, so that a text is the set of what was typed. */
const typedIn = ({ content }: StoryWords | { content: Content }) =>
  content.headline.split(" ").filter(Boolean);

type Story = { id: number; draftKey: string | null; revision: number; saves: Saves; text: string };

/** The newsroom's end: what write.ts does with a save, on stories of one line. */
class Newsroom {
  stories: Story[] = [];

  take({ id, draftKey, revision, save, follows, words }: SaveRequest): Answer {
    const text = words.content.headline;
    const story = this.stories.find((one) =>
      id === null ? one.draftKey === draftKey : one.id === id,
    );
    if (!story) {
      const made = {
        id: this.stories.length + 1,
        draftKey,
        revision: 1,
        saves: savesAfter([], save),
        text,
      };
      this.stories.push(made);
      return saved(made);
    }
    const verdict = judge(story, { revision: id === null ? null : revision, save, follows });
    if (verdict === "done" || story.text === text) return saved(story);
    if (verdict === "stale") {
      return { kind: "conflict", theirs: theirs(story), message: "somebody saved" };
    }
    story.text = text;
    story.revision += 1;
    story.saves = savesAfter(story.saves, save);
    return saved(story);
  }

  /** Somebody else opens the story as it stands and adds a word. */
  colleague(word: string): void {
    const story = this.stories[0];
    if (!story) return;
    story.text = `${story.text} ${word}`.trim();
    story.revision += 1;
    story.saves = savesAfter(story.saves, { opening: "colleague", number: story.revision });
  }
}

const state = ({ id, revision }: Story) => ({
  ...{ id, revision, publicId: "x", status: "draft" as const, sectionId: 1 },
  slug: "untitled",
  version: null,
});
const saved = (story: Story): Answer => ({ kind: "saved", state: state(story), at: new Date() });
const theirs = (story: Story): Theirs => ({
  ...state(story),
  slug: story.text.replaceAll(" ", "-") || "untitled",
  ...{ content: content(story.text), kind: "news", saves: story.saves, own: false },
});

function aDrawer(): Drawer {
  const all = new Map<string, string>();
  return {
    getItem: (key) => all.get(key) ?? null,
    setItem: (key, value) => void all.set(key, value),
    removeItem: (key) => void all.delete(key),
  };
}

const fates = ["heard", "heard", "heard", "lost request", "lost answer", "late"] as const;

/** One person with one browser, who writes one new story over a network that does what it likes. */
class World {
  readonly newsroom = new Newsroom();
  readonly drawer = aDrawer();
  readonly underWay: SaveRequest[] = [];
  readonly log: string[] = [];
  isHealthy = false;
  typed = 0;
  openings = 0;
  /** What was typed and is still on a screen, on the device or under way; a crash may take the last second of it. */
  readonly promised = new Set<string>();
  screen = { text: "", autosave: null as Autosave | null, kept: null as KeptWords | null };

  constructor(readonly random: () => number) {
    this.open();
  }

  send = async (request: SaveRequest, leaving: boolean): Promise<Answer> => {
    const fate = this.isHealthy ? "heard" : pick(this.random, fates);
    this.log.push(
      `send ${request.save.opening}:${request.save.number} r${request.revision} ${fate}`,
    );
    if (fate === "lost request") return { kind: "unreachable" };
    if (fate === "late") {
      this.underWay.push(request);
      return { kind: "unreachable" };
    }
    await new Promise((resolve) => setTimeout(resolve, this.random() * 400));
    const answer = this.newsroom.take(request);
    this.log.push(`  ${answer.kind}`);
    await new Promise((resolve) => setTimeout(resolve, this.random() * 400));
    // Of a page that is gone nobody hears anything.
    return fate === "lost answer" || (leaving && this.random() < 0.7)
      ? { kind: "unreachable" }
      : answer;
  };

  /** Opens the story at its address: by its id once it has one, by its key before. */
  open(): void {
    const story = this.newsroom.stories[0];
    this.openings += 1;
    const opening = `opening${this.openings}`;
    const kept = new KeptWords(this.drawer, 3, story?.id ?? null, opening);
    const screen = { text: story?.text ?? "", autosave: null as Autosave | null, kept };
    const autosave = new Autosave({
      gather: () => words(screen.text),
      send: this.send,
      kept,
      id: story?.id ?? null,
      draftKey: story ? null : "thestory",
      revision: story?.revision ?? null,
      standing: story ? words(story.text) : null,
      blank: words(""),
    });
    screen.autosave = autosave;
    this.screen = screen;
    this.log.push(`open ${opening} ${story ? `r${story.revision} “${story.text}”` : "new"}`);
    // What was written before the story had an id lies in the drawer of new stories.
    const before = story ? new KeptWords(this.drawer, 3, null, opening) : null;
    const plan = recovering(kept.earlier(), autosave.position, story?.saves ?? []);
    kept.forget(plan.forget);
    for (const words of plan.deliver) void this.deliver(kept, words);
    const chosen = plan.take ?? plan.offer;
    if (chosen) this.use(kept, chosen);
    else {
      const [left] = before?.earlier() ?? [];
      if (before && left) this.visitNew(before, left);
    }
  }

  /** The person opens New story, where what was kept before the first save is delivered or offered, and comes back. */
  visitNew(before: KeptWords, left: Kept): void {
    const position = { ...this.screen.autosave?.position, id: null, draftKey: "another" };
    const plan = recovering([left], { ...position, revision: null, standing: null } as never, []);
    for (const words of plan.deliver) void this.deliver(before, words);
    if (plan.offer) this.use(before, plan.offer);
  }

  async deliver(kept: KeptWords, left: Kept): Promise<void> {
    const { id, draftKey = null, revision, save, follows = [], words } = left;
    if (!save) return;
    const answer = await this.send({ id, draftKey, revision, save, follows, words }, false);
    if (answer.kind === "saved") kept.forget([left]);
    if (answer.kind !== "conflict") return;
    if (wasDone(answer.theirs.saves, save)) kept.forget([left]);
    else kept.handTo(answer.theirs.id, left);
  }

  use(kept: KeptWords, left: Kept): void {
    const { screen } = this;
    this.log.push(
      `use ${left.save?.opening}:${left.save?.number} r${left.revision} “${typedIn(left.words)}”`,
    );
    screen.text = typedIn(left.words).join(" ");
    void screen.autosave?.takeOver(left).then(() => kept.forget([left]));
  }

  type(): void {
    this.typed += 1;
    const word = `w${this.typed}`;
    this.promised.add(word);
    this.log.push(`type ${word}`);
    this.screen.text = `${this.screen.text} ${word}`.trim();
    this.screen.autosave?.touch();
  }

  /** Somebody else's words stand: the person takes both, once it was really somebody else. */
  settleConflict(): void {
    const { screen } = this;
    const state = screen.autosave?.state;
    if (state?.kind !== "conflict") return;
    const mine = new Set(screen.text.split(" "));
    const unseen = typedIn(state.theirs).filter((word) => !mine.has(word));
    this.log.push(`conflict over “${unseen}”`);
    expect(
      unseen.filter((word) => word.startsWith("c")),
      this.log.join("\n"),
    ).not.toEqual([]);
    screen.text = [screen.text, ...unseen].join(" ");
    void screen.autosave?.resolve(state.theirs);
  }

  /** The page goes away: at once, with all that runs on it, or only its screen. */
  leave(): void {
    this.screen.autosave?.leave();
    this.screen.autosave?.stop();
  }

  arrive(): void {
    const [request] = this.underWay.splice(Math.floor(this.random() * this.underWay.length), 1);
    if (request) this.log.push(`late ${request.save.opening}:${request.save.number}`);
    if (request) this.newsroom.take(request);
  }

  async wait(milliseconds: number): Promise<void> {
    await vi.advanceTimersByTimeAsync(milliseconds);
    this.settleConflict();
  }

  async step(number: number): Promise<void> {
    const act = this.random();
    if (act < 0.4) this.type();
    else if (act < 0.5) this.newsroom.colleague(`c${number}`);
    else if (act < 0.6) this.arrive();
    else if (act < 0.75) {
      this.leave();
      if (this.random() < 0.5) await this.wait(this.random() * 900);
      this.open();
    }
    await this.wait(this.random() * pick(this.random, [100, 1_500, 6_000]));
  }

  /** The network is well again, everything late has come, and the person opens the story until nothing is offered. */
  async end(): Promise<void> {
    this.isHealthy = true;
    for (let time = 0; time < 12; time += 1) {
      if (this.random() < 0.5) this.arrive();
      for (let wait = 0; wait < 8; wait += 1) await this.wait(3_000);
      this.leave();
      await this.wait(2_000);
      this.open();
    }
    for (let wait = 0; wait < 8; wait += 1) await this.wait(3_000);
  }
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

it.each(Array.from({ length: 300 }, (_, seed) => seed + 1))(
  "loses no word, makes one story, and nobody meets themselves: world %i",
  async (seed) => {
    const world = new World(seeded(seed));
    world.type();
    for (let number = 1; number <= 30; number += 1) await world.step(number);
    await world.end();
    const story = world.log.join("\n");
    expect(world.newsroom.stories, story).toHaveLength(1);
    const text = new Set(world.newsroom.stories[0]?.text.split(" "));
    expect(
      [...world.promised].filter((word) => !text.has(word)),
      story,
    ).toEqual([]);
    expect(world.screen.autosave?.state.kind, story).toBe("saved");
  },
);

it("saves all but what was refused, unless it was the text", () => {
  const standing = { ...words("Stands"), slug: "stands" };
  const mine = { ...words("Mine"), slug: "No Slug", sectionId: 9 };
  const refused = (...fields: string[]) =>
    withoutRefused(
      mine,
      fields.map((field) => ({ field, message: "no" })),
      standing,
    );
  expect(refused("slug")).toEqual({ ...mine, slug: "stands" });
  expect(refused("slug", "sectionId")).toEqual({ ...mine, slug: "stands", sectionId: 1 });
  expect(refused("headline")?.content.headline).toBe("Stands");
  for (const field of ["", "body", "body.content.3", "status"]) expect(refused(field)).toBeNull();
});
