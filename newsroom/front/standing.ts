/** What is saved of a front, as it is told to whoever arranges it. */
import { type Summary, summariesOf } from "../articles/summary";
import type { Queries } from "../database";
import { picturePath, widthsFor } from "../media/schema";
import { sectionOf, spacesOf } from "./rules";
import type { FrontName, FrontStory, StandingFront } from "./schema";

/** A story as the desk tells it. */
export function toFrontStory({
  id,
  headline,
  section,
  path,
  publishedAt,
  picture,
}: Summary): FrontStory {
  return {
    id,
    headline,
    section: section.name,
    path,
    publishedAt: publishedAt.toISOString(),
    thumbnail:
      picture && picturePath(picture.hash, widthsFor(picture.width)[0] ?? picture.width, "jpg"),
  };
}

/** Reads a front as it was last saved. */
export async function readStanding(queries: Queries, front: FrontName): Promise<StandingFront> {
  const [saved, rows] = await Promise.all([
    queries.front.findUnique({ where: { name: front } }),
    queries.placement.findMany({
      where: { front },
      orderBy: { position: "asc" },
      select: {
        slot: true,
        articleId: true,
        article: {
          select: {
            status: true,
            sectionId: true,
            section: { select: { name: true } },
            liveVersion: { select: { headline: true } },
          },
        },
      },
    }),
  ]);
  const sectionId = sectionOf(front);
  const belongs = ({ article }: (typeof rows)[number]) =>
    article.status === "published" && (sectionId === null || article.sectionId === sectionId);
  const summaries = await summariesOf(
    queries,
    rows.filter(belongs).map(({ articleId }) => articleId),
  );
  const stories = new Map(summaries.map((summary) => [summary.id, toFrontStory(summary)]));
  return {
    revision: saved?.revision ?? 0,
    savedAt: saved?.savedAt.toISOString() ?? null,
    savedBy: saved?.savedBy ?? null,
    placements: spacesOf(front).flatMap(({ slot }) =>
      rows
        .filter((row) => row.slot === slot)
        .flatMap(({ articleId }) => {
          const story = stories.get(articleId);
          return story ? [{ slot, story }] : [];
        }),
    ),
    gone: rows
      .filter((row) => !stories.has(row.articleId))
      .map(({ article }) => ({
        headline: article.liveVersion?.headline ?? "A story",
        why:
          article.status === "published"
            ? `was moved to ${article.section.name}`
            : `was ${article.status === "retracted" ? "retracted" : "taken back"}`,
      })),
  };
}
