import { expect, it, vi } from "vitest";
import { database } from "../database";
import { Refused } from "../refusal";
import { commandLine } from "../staff/schema";
import { describeOnBoth } from "../testing/paper";
import { aDraft, type Story } from "../testing/stories";
import { publishDue } from "./due";
import { loadArticle } from "./load";
import { schedule } from "./schedule";
import { returnToDraft, saveDraft } from "./write";

const minute = 60_000;
const inMinutes = (minutes: number) => new Date(Date.now() + minutes * minute);

async function scheduled(minutes: number): Promise<Story> {
  const draft = await aDraft();
  await schedule(commandLine, draft.id, inMinutes(minutes));
  return draft;
}

const article = (id: number) => database().article.findUniqueOrThrow({ where: { id } });
const versions = (articleId: number) => database().version.count({ where: { articleId } });

describeOnBoth("publishing what is due", () => {
  it("publishes at its time, not before, in the name of the clock", async () => {
    const story = await scheduled(10);
    expect(await publishDue(inMinutes(9))).toEqual({ published: [], failed: [] });
    expect(await article(story.id)).toMatchObject({ status: "scheduled", publishedAt: null });

    expect(await publishDue(inMinutes(10.1))).toEqual({ published: [story.id], failed: [] });
    expect(await article(story.id)).toMatchObject({ status: "published", scheduledFor: null });
    expect(await versions(story.id)).toBe(1);
    expect(
      await database().auditEvent.findFirst({ where: { action: "article.publish" } }),
    ).toMatchObject({ actorKind: "clock", nounId: story.id });
    expect(await database().invalidation.count()).toBeGreaterThan(0);
  });

  it("publishes late ones at once, the longest overdue first, dated when readers got them", async () => {
    const [later, earlier] = [await scheduled(2), await scheduled(1)];
    const before = Date.now();
    expect((await publishDue(inMinutes(600))).published).toEqual([earlier.id, later.id]);
    const { publishedAt } = await article(later.id);
    expect(publishedAt?.getTime()).toBeGreaterThanOrEqual(before);
    expect(publishedAt?.getTime()).toBeLessThanOrEqual(Date.now());
  });

  it("publishes each exactly once when several clocks strike together", async () => {
    const stories = [await scheduled(1), await scheduled(1), await scheduled(1)];
    const rounds = await Promise.all([1, 2, 3, 4].map(() => publishDue(inMinutes(2))));
    const published = rounds.flatMap((round) => round.published);
    expect(published.sort()).toEqual(stories.map(({ id }) => id).sort());
    expect(rounds.flatMap((round) => round.failed)).toEqual([]);
    for (const { id } of stories) expect(await versions(id)).toBe(1);
  });

  it("leaves what was taken off the schedule between looking and publishing", async () => {
    const story = await scheduled(1);
    const find = database().article.findMany.bind(database().article);
    vi.spyOn(database().article, "findMany").mockImplementationOnce((async (query: never) => {
      const found = await find(query);
      await returnToDraft(commandLine, story.id);
      return found;
      // The mock stands in for Prisma's own promise, which is awaited and nothing else here.
    }) as never);
    expect(await publishDue(inMinutes(2))).toEqual({ published: [], failed: [] });
    expect(await article(story.id)).toMatchObject({ status: "draft" });
  });

  it("goes on after one that cannot be published, and tries that one again", async () => {
    const broken = await scheduled(1);
    const sound = await scheduled(2);
    const nobody = { ...(await contentOf(broken)), authorIds: [] };
    await saveDraft(commandLine, {
      article: { id: broken.id, revision: broken.revision },
      sectionId: broken.sectionId,
      content: nobody,
    });
    const round = await publishDue(inMinutes(3));
    expect(round.published).toEqual([sound.id]);
    expect(round.failed).toEqual([{ id: broken.id, error: expect.any(Refused) }]);
    expect(await article(broken.id)).toMatchObject({ status: "scheduled" });
    expect(await versions(broken.id)).toBe(0);
    expect((await publishDue(inMinutes(3))).failed).toHaveLength(1);
  });
});

async function contentOf({ id }: Story) {
  return (await loadArticle(database(), id)).draft.content;
}
