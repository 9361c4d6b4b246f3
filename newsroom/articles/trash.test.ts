import { expect, it } from "vitest";
import { database } from "../database";
import { listSections } from "../sections/read";
import { removeSection, saveSection } from "../sections/write";
import { clock, commandLine } from "../staff/schema";
import { describeOnBoth } from "../testing/paper";
import { bring, inHours } from "../testing/steps";
import { aDraft } from "../testing/stories";
import { refusal, tracesOf } from "../testing/traces";
import { loadArticle } from "./load";
import { makePreviewLink, openPreviewLink } from "./preview-link";
import { moveArticle, publish } from "./publish";
import { schedule } from "./schedule";
import { emptyTrash, takeBack, throwAway } from "./trash";
import { saveDraft } from "./write";

const row = (id: number) => database().article.findUniqueOrThrow({ where: { id } });
const words = async (work: () => Promise<unknown>) =>
  (await refusal(work)).problems.map(({ message }) => message).join("; ");
const day = 24 * 3600 * 1000;

describeOnBoth("the trash", () => {
  it("takes a story out of the way and gives it back as it stood, each step written down, unseen by readers", async () => {
    for (const from of ["draft", "inReview", "ready"] as const) {
      const { id } = await aDraft();
      await bring(id, from);
      const before = await loadArticle(database(), id);
      const { tags, log } = await tracesOf(async () => {
        expect((await throwAway(commandLine, id)).status).toBe("trashed");
        expect((await takeBack(commandLine, id)).status).toBe(from);
      });
      expect(tags).toEqual([]);
      expect(log).toEqual([
        `command line: article.trash article ${id}`,
        `command line: article.takeBack article ${id}`,
      ]);
      expect(await loadArticle(database(), id)).toEqual(before);
    }
  });

  it("takes a story off the schedule, and gives it back ready but without its time", async () => {
    const { id } = await aDraft();
    await schedule(commandLine, id, inHours(24));
    await throwAway(commandLine, id);
    expect(await row(id)).toMatchObject({ status: "trashed", scheduledFor: null });
    await takeBack(commandLine, id);
    expect(await row(id)).toMatchObject({ status: "ready", scheduledFor: null });
  });

  it("refuses what readers know, and twice is once", async () => {
    for (const status of ["published", "retracted"] as const) {
      const { id } = await aDraft();
      await bring(id, status);
      expect(await words(() => throwAway(commandLine, id))).toMatch(/can be retracted/);
      expect((await row(id)).status).toBe(status);
    }
    const { id } = await aDraft();
    await throwAway(commandLine, id);
    const { slug } = await row(id);
    await throwAway(commandLine, id);
    expect((await row(id)).slug).toBe(slug);
    await takeBack(commandLine, id);
    expect(await words(() => takeBack(commandLine, id))).toMatch(/is not in the trash/);
  });

  it("leaves nothing that can be done to it but to take it back", async () => {
    const { id, sectionId } = await aDraft();
    await throwAway(commandLine, id);
    const { draft } = await loadArticle(database(), id);
    const save = { article: { id, revision: draft.revision }, sectionId, content: draft.content };
    for (const deed of [
      () => saveDraft(commandLine, save),
      () => publish(commandLine, id),
      () => schedule(commandLine, id, inHours(1)),
      () => moveArticle(commandLine, id, { slug: "elsewhere" }),
    ])
      expect(await words(deed)).toMatch(/in the trash/);
  });

  it("frees the address: another story may have it, and the first comes back under a number", async () => {
    const first = await aDraft();
    await throwAway(commandLine, first.id);
    const content = (await loadArticle(database(), first.id)).draft.content;
    const second = await saveDraft(commandLine, {
      article: null,
      sectionId: first.sectionId,
      slug: first.slug,
      content,
    });
    expect(second.slug).toBe(first.slug);
    expect((await takeBack(commandLine, first.id)).slug).toBe(`${first.slug}-2`);
  });

  it("closes links to the draft", async () => {
    const { id } = await aDraft();
    const { token } = await makePreviewLink(commandLine, id, 7);
    expect(await openPreviewLink(token)).not.toBeNull();
    await throwAway(commandLine, id);
    expect(await openPreviewLink(token)).toBeNull();
  });

  it("keeps no section from being removed, and what lies in it moves on", async () => {
    await saveSection(commandLine, null, { name: "Passing" });
    const { id: sectionId } = await database().section.findUniqueOrThrow({
      where: { slug: "passing" },
    });
    const { id, slug } = await aDraft({ section: { id: sectionId } });
    await throwAway(commandLine, id);
    const listed = (await listSections()).find((section) => section.id === sectionId);
    expect(listed?.stories).toBe(0);
    expect(await words(() => removeSection(commandLine, sectionId))).toMatch(/no other section/);
    await saveSection(commandLine, null, { name: "Lasting" });
    await removeSection(commandLine, sectionId);
    const back = await takeBack(commandLine, id);
    expect(back.slug).toMatch(new RegExp(`^${slug}`));
    expect(back.sectionId).not.toBe(sectionId);
  });

  it("is emptied by the clock of what lay there for thirty days, for good, and of nothing else", async () => {
    const now = new Date();
    const old = await aDraft();
    const fresh = await aDraft();
    const saved = await aDraft();
    await throwAway(commandLine, old.id, undefined, new Date(now.getTime() - 30 * day));
    await throwAway(commandLine, fresh.id, undefined, new Date(now.getTime() - 29 * day));
    await throwAway(commandLine, saved.id, undefined, new Date(now.getTime() - 31 * day));
    await takeBack(commandLine, saved.id);
    const { log } = await tracesOf(async () => {
      expect(await emptyTrash(now)).toEqual([old.id]);
      expect(await emptyTrash(now)).toEqual([]);
    });
    expect(log).toEqual([`${clock.name}: article.removeForGood article ${old.id}`]);
    expect(await database().article.findUnique({ where: { id: old.id } })).toBeNull();
    expect((await row(fresh.id)).status).toBe("trashed");
    expect((await row(saved.id)).status).toBe("draft");
  });
});
