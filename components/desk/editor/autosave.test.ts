import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { judge, type Save, savesAfter } from "@/newsroom/articles/draft-protocol";
import type { ArticleState } from "@/newsroom/articles/schema";
import { contentOf } from "@/newsroom/testing/bodies";
import { Autosave } from "./autosave";
import { type Drawer, KeptWords } from "./kept-words";
import type { Answer, SaveRequest, StoryWords, Theirs } from "./words";

const content = (headline: string) => contentOf(headline, "Text.");
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

/** A newsroom of one story, which others may save too, and which may be out of reach or lose its answers. */
function aNewsroom(revision = 1, headline = "Old") {
  const newsroom = {
    revision,
    content: content(headline),
    slug: "old",
    saves: [] as Save[],
    reachable: true,
    /** Answers, that it can keep nothing. */
    fails: undefined as string | undefined,
    heard: true,
    got: [] as string[],
    take({ revision: from, save, follows, words }: SaveRequest): Answer {
      const { content, slug = "a" } = words;
      if (content.headline === "") {
        return { kind: "refused", problems: [{ field: "", message: "is nothing" }] };
      }
      if (slug.includes(" ")) {
        return { kind: "refused", problems: [{ field: "slug", message: "is no slug" }] };
      }
      const verdict = judge(newsroom, { revision: from, save, follows });
      if (verdict === "stale" && newsroom.revision > 0) {
        const { content, saves } = newsroom;
        const theirs: Theirs = {
          ...standingAt(newsroom.revision),
          slug: newsroom.slug,
          ...{ content, saves, kind: "news", own: false },
        };
        return { kind: "conflict", theirs, message: "Ben saved" };
      }
      if (verdict !== "done") {
        newsroom.revision += 1;
        newsroom.content = content;
        newsroom.saves = savesAfter(newsroom.saves, save);
        newsroom.got.push(content.headline);
      }
      return { kind: "saved", state: standingAt(newsroom.revision), at: new Date() };
    },
    send: async (request: SaveRequest): Promise<Answer> => {
      await new Promise((resolve) => setTimeout(resolve, 20));
      if (!newsroom.reachable) return { kind: "unreachable" };
      if (newsroom.fails) return { kind: "unreachable", said: newsroom.fails };
      const answer = newsroom.take(request);
      return newsroom.heard ? answer : { kind: "unreachable" };
    },
  };
  return newsroom;
}

function anEditor(newsroom = aNewsroom(), { isNew = false, drawer = aDrawer() } = {}) {
  const screen: { headline: string; slug?: string } = { headline: "Old" };
  const kept = new KeptWords(drawer, 3, isNew ? null : 7, "thisopening");
  const gather = () => ({
    ...words(screen.headline),
    ...(screen.slug !== undefined && { slug: screen.slug }),
  });
  const autosave = new Autosave({
    gather,
    send: newsroom.send,
    kept,
    id: isNew ? null : 7,
    draftKey: isNew ? "thisopening" : null,
    revision: isNew ? null : newsroom.revision,
    standing: isNew ? null : words("Old"),
    blank: words(""),
  });
  const write = (headline: string, slug?: string) => {
    screen.headline = headline;
    if (slug !== undefined) screen.slug = slug;
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
  expect(autosave.state).toMatchObject({ kind: "refused", problems: [{ field: "" }] });
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
  const { state } = autosave;
  if (state.kind !== "conflict") throw new Error("no conflict");
  const saved = autosave.resolve(state.theirs);
  await vi.advanceTimersByTimeAsync(100);
  expect(await saved).toBe(true);
  expect(newsroom.got).toEqual(["Mine still"]);
  expect(autosave.revision).toBe(6);
});

it("takes a save as done whose answer was lost, and goes on from it", async () => {
  const { newsroom, autosave, write, drawer } = anEditor();
  newsroom.heard = false;
  write("One");
  await vi.advanceTimersByTimeAsync(2_000);
  expect(autosave.state).toEqual({ kind: "offline", kept: true });
  write("One and two");
  newsroom.heard = true;
  await vi.advanceTimersByTimeAsync(6_000);
  expect(newsroom.got).toEqual(["One", "One and two"]);
  expect(autosave.state.kind).toBe("saved");
  expect(drawer.all.size).toBe(0);
});

it("sends the same words again as the same save", async () => {
  const { newsroom, write } = anEditor(aNewsroom(0), { isNew: true });
  newsroom.heard = false;
  write("One");
  await vi.advanceTimersByTimeAsync(2_000);
  newsroom.heard = true;
  await vi.advanceTimersByTimeAsync(6_000);
  expect([newsroom.got, newsroom.revision]).toEqual([["One"], 1]);
});

it("asks before it writes over a section somebody else changed, though the words are the same", async () => {
  const { newsroom, autosave, write } = anEditor();
  newsroom.revision = 5;
  newsroom.slug = "theirs";
  newsroom.content = content("Old");
  write("Mine");
  await vi.advanceTimersByTimeAsync(2_000);
  expect(autosave.state).toMatchObject({ kind: "conflict", theirs: { slug: "theirs" } });
  expect(newsroom.got).toEqual([]);
});

it("holds no words back for a slug that cannot be stored, and keeps what could not be", async () => {
  const { newsroom, autosave, write, earlier } = anEditor();
  write("New", "Library Hours");
  await vi.advanceTimersByTimeAsync(2_000);
  expect(newsroom.got).toEqual(["New"]);
  expect(autosave.state).toMatchObject({ kind: "partly", problems: [{ field: "slug" }] });
  expect(autosave.isUnsaved).toBe(true);
  expect(earlier()).toMatchObject([{ words: { slug: "Library Hours" } }]);
  write("New", "library-hours");
  await vi.advanceTimersByTimeAsync(2_000);
  expect(autosave.state.kind).toBe("saved");
  expect(earlier()).toEqual([]);
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
  expect(new KeptWords(drawer, 4, 7, "now").earlier()).toEqual([]);
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
  expect(new KeptWords(full, 3, 7, "now").keep(kept)).toBe(false);
  expect(new KeptWords(null, 3, 7, "now").keep(kept)).toBe(false);
});
