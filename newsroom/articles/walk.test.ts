/** Random walks: whatever the desk tries, in whatever order, the rules of the paper hold. */
import { isDeepStrictEqual } from "node:util";
import { expect, it } from "vitest";
import { database } from "../database";
import { Refused } from "../refusal";
import { type Actor, commandLine } from "../staff/schema";
import { bodyOf } from "../testing/bodies";
import { edited } from "../testing/edits";
import { describeOnBoth } from "../testing/paper";
import { pick, seeded } from "../testing/random";
import { anAuthor, aSection, aTopic, staff } from "../testing/rows";
import { inHours } from "../testing/steps";
import { aDraft } from "../testing/stories";
import { searchable } from "../testing/traces";
import { loadArticle, toContent } from "./load";
import { bar, moveArticle, publish, publishChanges, retract } from "./publish";
import { movedTo } from "./resolve";
import { mayMove } from "./rules";
import { schedule, setEmbargo } from "./schedule";
import { type ChangeKind, changeKind, status } from "./schema";
import { markReady, returnToDraft, saveDraft, submitForReview } from "./write";

type Random = () => number;
type Step = (actor: Actor, id: number, random: Random) => Promise<unknown>;

/** Everything a desk can do to an article, some of it nonsense. */
async function stepsOf(): Promise<Step[]> {
  const authors = [await anAuthor(), await anAuthor()].map(({ id }) => id);
  const topic = await aTopic();
  const sections = [await aSection(), await aSection()] as const;
  const save: Step = async (actor, id, random) =>
    saveDraft(
      actor,
      await edited(id, {
        headline: pick(random, ["One", "Two", "Three", "Four", ""]),
        authorIds: pick(random, [authors, authors.slice(1), authors.toReversed(), []]),
        topicIds: pick(random, [[], [topic.id]]),
        body: bodyOf(...pick(random, [["Text."], ["Other text."], ["More text."], []])),
      }),
    );
  const change: Step = async (actor, id, random) => {
    const { draft } = await loadArticle(database(), id);
    const kind = pick<ChangeKind>(random, ["typo", ...changeKind.options]);
    const note = pick(random, [undefined, "It was wrong."]);
    return publishChanges(actor, id, { kind, note, revision: draft.revision });
  };
  const move: Step = (actor, id, random) =>
    moveArticle(actor, id, {
      slug: pick(random, ["harbour", "port", "free"]),
      sectionId: pick(random, sections).id,
    });
  return [
    save,
    save,
    change,
    change,
    move,
    (actor, id) => submitForReview(actor, id),
    (actor, id) => markReady(actor, id),
    (actor, id) => returnToDraft(actor, id),
    (actor, id, random) => schedule(actor, id, inHours(pick(random, [-1, 1, 3]))),
    (actor, id, random) => setEmbargo(actor, id, pick(random, [null, inHours(-1), inHours(2)])),
    (actor, id) => publish(actor, id),
    (actor, id) => publish(actor, id, { at: new Date("2020-01-01T00:00:00Z") }),
    (actor, id, random) => bar(actor, id, pick(random, [true, false])),
    async (actor, id, random) =>
      random() < 0.05 ? retract(actor, id, pick(random, ["", "Made up."])) : undefined,
  ];
}

/** All there is to know of an article. */
async function stateNow(id: number) {
  const article = await database().article.findUniqueOrThrow({
    where: { id },
    include: {
      section: true,
      draft: true,
      versions: { orderBy: { number: "asc" } },
      corrections: { orderBy: { id: "asc" } },
      bylines: { orderBy: { position: "asc" } },
      topics: true,
      redirects: true,
    },
  });
  return { ...article, searched: (await searchable()).includes(id) };
}
type State = Awaited<ReturnType<typeof stateNow>>;

function expectLawful(before: State, after: State): void {
  if (before.status !== after.status) {
    expect(mayMove(status.parse(before.status), status.parse(after.status))).toBe(true);
  }
  if (before.publishedAt) expect(after.publishedAt).toEqual(before.publishedAt);
  for (const date of ["updatedAt", "correctedAt"] as const) {
    const [was, is] = [before[date], after[date]];
    if (was) expect(is?.getTime()).toBeGreaterThanOrEqual(was.getTime());
  }
  expect(after.versions.slice(0, before.versions.length)).toEqual(before.versions);
  expect(after.corrections.slice(0, before.corrections.length)).toEqual(before.corrections);
  expect(after.versions.map(({ number }) => number)).toEqual(
    after.versions.map((_, index) => index + 1),
  );
  const live = after.versions.at(-1);
  expect(after.liveVersionId).toBe(live?.id ?? null);
  expect(after.publishedAt !== null).toBe(live !== undefined);
  const isPublic = after.status === "published";
  expect(isPublic || after.status === "retracted").toBe(live !== undefined);
  expect(after.bylines.map(({ authorId }) => authorId)).toEqual(isPublic ? live?.authorIds : []);
  expect(after.topics.map(({ topicId }) => topicId)).toEqual(isPublic ? live?.topicIds : []);
  for (const row of [...after.bylines, ...after.topics])
    expect(row.publishedAt).toEqual(after.publishedAt);
  expect(after.searched).toBe(isPublic);
  expect(after.scheduledFor !== null).toBe(after.status === "scheduled");
  expect(after.savedAt).toEqual(after.draft?.savedAt);
  const says = (row: State["draft"] | typeof live) => row && toContent(row);
  expect(after.ahead).toBe(isPublic && !isDeepStrictEqual(says(after.draft), says(live)));
  if (live) {
    expect(live.headline).not.toBe("");
    expect(live.authorIds).not.toEqual([]);
  }
}

/** The address an article had before, once public, leads to where it is now. */
async function expectReachable(before: State, after: State): Promise<void> {
  const [from, to] = [before, after].map(({ section, slug }) => `/${section.slug}/${slug}`);
  if (before.publishedAt && from && from !== to) expect(await movedTo(from)).toBe(to);
  for (const { path } of after.redirects) {
    expect(path).not.toBe(to);
    expect(await movedTo(path)).toBe(to);
  }
}

describeOnBoth("an article", () => {
  it.each([2, 3, 4, 5])("stays within the rules on random walk %i", async (seed) => {
    const random = seeded(seed);
    const owner = await staff("author");
    const actors: Actor[] = [commandLine, owner, await staff("contributor"), await staff("editor")];
    const steps = await stepsOf();
    const { id } = await aDraft({ by: owner });
    let before = await stateNow(id);
    const outcomes = { done: 0, refused: 0 };
    for (let step = 0; step < 80; step += 1) {
      const refused = await pick(random, steps)(pick(random, actors), id, random).then(
        () => false,
        (error: unknown) => {
          if (error instanceof Refused) return true;
          throw error;
        },
      );
      const after = await stateNow(id);
      if (refused) expect(after).toEqual(before);
      expectLawful(before, after);
      await expectReachable(before, after);
      outcomes[refused ? "refused" : "done"] += 1;
      before = after;
    }
    expect(Math.min(outcomes.done, outcomes.refused)).toBeGreaterThan(5);
    // The seeds are ones that lead past publication.
    expect(before.versions.length).toBeGreaterThan(1);
  });
});
