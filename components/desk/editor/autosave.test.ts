import { afterEach, beforeEach, expect, it, vi } from "vitest";
import type { ArticleState, Content } from "@/newsroom/articles/schema";
import { bodyOf } from "@/newsroom/testing/bodies";
import { Autosave } from "./autosave";
import { type Drawer, KeptWords } from "./kept-words";
import type { Answer, StoryWords } from "./words";

const content = (headline: string): Content => ({
  kicker: null,
  headline,
  deck: null,
  dateline: null,
  searchTitle: null,
  searchDescription: null,
  leadImageId: null,
  leadCaption: null,
  authorIds: [],
  topicIds: [],
  body: bodyOf("Text."),
});
const words = (headline: string): StoryWords => ({
  sectionId: 1,
  kind: "news",
  content: content(headline),
});
const standingAt = (revision: number): ArticleState => ({
  id: 7,
  publicId: "abc",
  status: "draft",
  revision,
  sectionId: 1,
  slug: "a",
  version: null,
});

function aDrawer(): Drawer & { all: Map<string, string> } {
  const all = new Map<string, string>();
  return {
    all,
    getItem: (key) => all.get(key) ?? null,
    setItem: (key, value) => void all.set(key, value),
    removeItem: (key) => void all.delete(key),
  };
}

/** A newsroom of one story, which others may save too, and which may be out of reach. */
function aNewsroom(revision = 1, headline = "Old") {
  const newsroom = {
    revision,
    content: content(headline),
    reachable: true,
    /** Answers, that it can keep nothing. */
    fails: undefined as string | undefined,
    got: [] as string[],
    send: async (
      _: number | null,
      from: number | null,
      { content }: StoryWords,
    ): Promise<Answer> => {
      await new Promise((resolve) => setTimeout(resolve, 20));
      if (!newsroom.reachable) return { kind: "unreachable" };
      if (newsroom.fails) return { kind: "unreachable", said: newsroom.fails };
      if (content.headline === "") {
        return { kind: "refused", problems: [{ field: "headline", message: "is missing" }] };
      }
      if (from !== null && from !== newsroom.revision) {
        const theirs = { content: newsroom.content, ...standingAt(newsroom.revision) };
        return { kind: "conflict", theirs, message: "Ben saved" };
      }
      newsroom.revision += 1;
      newsroom.content = content;
      newsroom.got.push(content.headline);
      return { kind: "saved", state: standingAt(newsroom.revision), at: new Date() };
    },
  };
  return newsroom;
}

function anEditor(newsroom = aNewsroom(), { isNew = false, drawer = aDrawer() } = {}) {
  const screen = { headline: "Old" };
  const kept = new KeptWords(drawer, 3, isNew ? null : 7, "this");
  const autosave = new Autosave({
    gather: () => words(screen.headline),
    send: newsroom.send,
    kept,
    id: isNew ? null : 7,
    revision: isNew ? null : newsroom.revision,
    standing: isNew ? null : words("Old"),
  });
  const write = (headline: string) => {
    screen.headline = headline;
    autosave.touch();
  };
  const earlier = () => new KeptWords(drawer, 3, 7, "next").earlier();
  return { newsroom, autosave, write, drawer, earlier };
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

it("saves within two seconds of a pause, and not at each keystroke", async () => {
  const { newsroom, autosave, write } = anEditor();
  for (const headline of ["N", "Ne", "New"]) {
    write(headline);
    await vi.advanceTimersByTimeAsync(300);
  }
  expect(newsroom.got).toEqual([]);
  await vi.advanceTimersByTimeAsync(1_700);
  expect(newsroom.got).toEqual(["New"]);
  expect(autosave.state.kind).toBe("saved");
  expect(autosave.revision).toBe(2);
});

it("saves every ten seconds whoever never pauses", async () => {
  const { newsroom, write } = anEditor();
  for (let number = 0; number < 25; number += 1) {
    write(`Headline ${number}`);
    await vi.advanceTimersByTimeAsync(500);
  }
  expect(newsroom.got).toHaveLength(1);
});

it("saves what was written while a save was on its way", async () => {
  const { newsroom, autosave, write } = anEditor();
  write("One");
  await vi.advanceTimersByTimeAsync(905);
  expect(autosave.state.kind).toBe("saving");
  write("One and two");
  await vi.advanceTimersByTimeAsync(1_500);
  expect(newsroom.got).toEqual(["One", "One and two"]);
  expect(autosave.isUnsaved).toBe(false);
});

it("sends nothing when the words are as they were", async () => {
  const { newsroom, autosave, write } = anEditor();
  write("Old");
  await vi.advanceTimersByTimeAsync(2_000);
  expect(newsroom.got).toEqual([]);
  expect(autosave.state.kind).toBe("saved");
});

it("keeps on this device what could not be sent, and sends it when it can", async () => {
  const { newsroom, autosave, write, earlier } = anEditor();
  newsroom.reachable = false;
  write("New");
  await vi.advanceTimersByTimeAsync(2_000);
  expect(autosave.state).toEqual({ kind: "offline", kept: true });
  expect(earlier()).toMatchObject([{ revision: 1, words: { content: { headline: "New" } } }]);
  newsroom.reachable = true;
  await vi.advanceTimersByTimeAsync(6_000);
  expect(newsroom.got).toEqual(["New"]);
  expect(earlier()).toEqual([]);
});

it("says why the newsroom can keep nothing just now, keeps the words and tries again by itself", async () => {
  const { newsroom, autosave, write, earlier } = anEditor();
  newsroom.fails = "The disk is full.";
  write("New");
  await vi.advanceTimersByTimeAsync(2_000);
  expect(autosave.state).toEqual({ kind: "offline", kept: true, said: "The disk is full." });
  expect(earlier()).toHaveLength(1);
  newsroom.fails = undefined;
  await vi.advanceTimersByTimeAsync(6_000);
  expect(newsroom.got).toEqual(["New"]);
  expect(autosave.state.kind).toBe("saved");
});

it("keeps what was refused, and tries again once it is changed", async () => {
  const { newsroom, autosave, write, earlier } = anEditor();
  write("");
  await vi.advanceTimersByTimeAsync(20_000);
  expect(autosave.state).toMatchObject({ kind: "refused", problems: [{ field: "headline" }] });
  expect(earlier()).toHaveLength(1);
  const again = autosave.saveNow();
  await vi.advanceTimersByTimeAsync(100);
  expect(await again).toBe(false);
  write("New");
  await vi.advanceTimersByTimeAsync(2_000);
  expect(newsroom.got).toEqual(["New"]);
});

it("makes a new story once, and goes on with it", async () => {
  const { newsroom, autosave, write, drawer } = anEditor(aNewsroom(0), { isNew: true });
  write("First");
  await vi.advanceTimersByTimeAsync(910);
  write("First words");
  await vi.advanceTimersByTimeAsync(2_000);
  expect(autosave.id).toBe(7);
  expect(newsroom.got).toEqual(["First", "First words"]);
  expect(drawer.all.size).toBe(0);
});

it("stops at somebody else's words, and saves what was chosen", async () => {
  const { newsroom, autosave, write, earlier } = anEditor();
  newsroom.revision = 5;
  newsroom.content = content("Theirs");
  write("Mine");
  await vi.advanceTimersByTimeAsync(2_000);
  expect(autosave.state).toMatchObject({
    kind: "conflict",
    theirs: { content: { headline: "Theirs" } },
    mine: { content: { headline: "Mine" } },
  });
  write("Mine still");
  await vi.advanceTimersByTimeAsync(20_000);
  expect(newsroom.got).toEqual([]);
  expect(earlier()).toHaveLength(1);
  const saved = autosave.resolve(5, null);
  await vi.advanceTimersByTimeAsync(100);
  expect(await saved).toBe(true);
  expect(newsroom.got).toEqual(["Mine still"]);
  expect(autosave.revision).toBe(6);
});

it("asks nobody when only the number of the revision moved", async () => {
  const { newsroom, write } = anEditor();
  newsroom.revision = 5;
  write("New");
  await vi.advanceTimersByTimeAsync(2_000);
  expect(newsroom.got).toEqual(["New"]);
});

it("sends and keeps what is unsaved when the screen goes away", async () => {
  const { newsroom, autosave, write, earlier } = anEditor();
  autosave.leave();
  expect(earlier()).toEqual([]);
  write("Last words");
  autosave.leave();
  expect(earlier()).toHaveLength(1);
  await vi.advanceTimersByTimeAsync(100);
  expect(newsroom.got).toEqual(["Last words"]);
});

it("does not overwrite what an earlier opening kept", () => {
  const drawer = aDrawer();
  const kept = { at: "2026-11-24T14:02:00.000Z", id: 7, revision: 1, words: words("Earlier") };
  new KeptWords(drawer, 3, 7, "before").keep(kept);
  const now = new KeptWords(drawer, 3, 7, "now");
  now.keep({ ...kept, words: words("Now") });
  expect(now.earlier()).toEqual([kept]);
  expect(new KeptWords(drawer, 4, 7).earlier()).toEqual([]);
  now.forgetEarlier();
  expect(now.earlier()).toEqual([]);
  expect(new KeptWords(drawer, 3, 7, "next").earlier()).toHaveLength(1);
});

it("says when the device keeps nothing", () => {
  const full: Drawer = {
    getItem: () => null,
    setItem: () => {
      throw new Error("full");
    },
    removeItem: () => {},
  };
  const kept = { at: "", id: 7, revision: 1, words: words("New") };
  expect(new KeptWords(full, 3, 7).keep(kept)).toBe(false);
  expect(new KeptWords(null, 3, 7).keep(kept)).toBe(false);
});
