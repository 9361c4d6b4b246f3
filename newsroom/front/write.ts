import { record } from "../audit/write";
import { type Transaction, transaction } from "../database";
import { changed, type Tag } from "../freshness";
import { permit } from "../permissions";
import { accept, Conflict, NotFound, type Problem, Refused } from "../refusal";
import type { Actor } from "../staff/schema";
import { sectionOf, spacesOf } from "./rules";
import {
  type FrontInput,
  type FrontName,
  frontInput,
  type Placed,
  type StandingFront,
} from "./schema";
import { readStanding } from "./standing";

/**
 * Saves a front as a whole and returns its new revision.
 * @throws Conflict when somebody else saved it since; `theirs` is what stands now.
 * @throws NotFound for the front of a section that is not there.
 * @throws Refused on `placements.N` for an article that may not stand there, stands twice, or is one too many.
 */
export async function arrangeFront(actor: Actor, input: FrontInput): Promise<number> {
  permit(actor, "front.arrange");
  const { front, revision, placements } = accept(frontInput, input);
  return transaction(async (tx) => {
    await requireSection(tx, front);
    const standing = await tx.front.findUnique({ where: { name: front } });
    if ((standing?.revision ?? 0) !== revision) throw await conflictOver(tx, front);
    const problems = await problemsOf(tx, front, placements);
    if (problems.length > 0) throw new Refused(problems);
    const saved = { revision: revision + 1, savedAt: new Date(), savedBy: actor.name };
    // Before anything else is written, so that of two at the same moment the second waits here, and hears of the first.
    if (standing) {
      const { count } = await tx.front.updateMany({
        where: { name: front, revision },
        data: saved,
      });
      if (count === 0) throw await conflictOver(tx, front);
    } else await tx.front.create({ data: { name: front, ...saved } });
    await tx.placement.deleteMany({ where: { front } });
    await tx.placement.createMany({
      data: spacesOf(front).flatMap(({ slot }) =>
        placements
          .filter((placed) => placed.slot === slot)
          .map(({ articleId }, position) => ({ front, slot, position, articleId })),
      ),
    });
    const articles = placements.map(({ articleId }) => articleId);
    await record(tx, actor, "front.arrange", { noun: "front" }, { front, articles });
    const sectionId = sectionOf(front);
    const sectionTags: Tag[] = sectionId === null ? [] : [`section:${sectionId}`];
    await changed(tx, ["front", ...sectionTags]);
    return saved.revision;
  });
}

async function conflictOver(tx: Transaction, front: FrontName): Promise<Conflict<StandingFront>> {
  const theirs = await readStanding(tx, front);
  const message = `${theirs.savedBy ?? "Somebody"} arranged this front after you opened it`;
  return new Conflict([{ field: "", message }], theirs, ["placements"]);
}

async function requireSection(tx: Transaction, front: FrontName): Promise<void> {
  const id = sectionOf(front);
  if (id !== null && !(await tx.section.findUnique({ where: { id }, select: { id: true } }))) {
    throw new NotFound([{ field: "front", message: "this section is not there any more" }]);
  }
}

async function problemsOf(
  tx: Transaction,
  front: FrontName,
  placements: readonly Placed[],
): Promise<Problem[]> {
  const ids = placements.map(({ articleId }) => articleId);
  const rows = await tx.article.findMany({
    where: { id: { in: ids } },
    select: {
      id: true,
      status: true,
      sectionId: true,
      liveVersion: { select: { headline: true } },
    },
  });
  const sectionId = sectionOf(front);
  const counts = new Map(spacesOf(front).map(({ slot, most }) => [slot, most]));
  return placements.flatMap(({ slot, articleId }, index): Problem[] => {
    const row = rows.find(({ id }) => id === articleId);
    const name = row?.liveVersion ? `“${row.liveVersion.headline}”` : `article ${articleId}`;
    const room = counts.get(slot) ?? 0;
    counts.set(slot, room - 1);
    const message =
      row?.status !== "published"
        ? `${name} is not published`
        : sectionId !== null && row.sectionId !== sectionId
          ? `${name} belongs to another section`
          : ids.indexOf(articleId) !== index
            ? `${name} stands twice`
            : room < 1
              ? `there is no room for ${name}`
              : null;
    return message ? [{ field: `placements.${index}`, message }] : [];
  });
}
