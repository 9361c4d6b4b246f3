/** A draft as readers would see it. */
import { database } from "../database";
import { pictureSelect } from "../media/read";
import { countWords, pictureIds } from "./body";
import type { LoadedArticle } from "./load";
import {
  type ArticlePage,
  correctionSelect,
  readFurther,
  readPictures,
  toCorrection,
} from "./read";

/** An article page made of the draft. Where it has no date yet, it is dated as if it were published `now`. */
export async function readPreview(article: LoadedArticle, now = new Date()): Promise<ArticlePage> {
  const { id, draft, section } = article;
  const { content } = draft;
  const [authors, topics, lead, pictures, beside] = await Promise.all([
    database().author.findMany({
      where: { id: { in: content.authorIds } },
      select: { id: true, name: true, slug: true, kind: true },
    }),
    database().topic.findMany({
      where: { id: { in: content.topicIds } },
      select: { id: true, name: true, slug: true },
    }),
    content.leadImageId === null
      ? null
      : database().image.findUnique({ where: { id: content.leadImageId }, select: pictureSelect }),
    readPictures(pictureIds(content.body)),
    database().article.findUniqueOrThrow({
      where: { id },
      select: {
        corrections: correctionSelect,
        related: { orderBy: { position: "asc" }, select: { toId: true } },
      },
    }),
  ]);
  const { related, readNext } = await readFurther(
    id,
    section.id,
    beside.related.map(({ toId }) => toId),
  );
  const inOrder = <Row extends { id: number }>(ids: readonly number[], rows: readonly Row[]) =>
    ids.flatMap((wanted) => rows.find((row) => row.id === wanted) ?? []);
  return {
    id,
    publicId: article.publicId,
    path: `/${section.slug}/${article.slug}`,
    kind: article.kind,
    section: { id: section.id, name: section.name, slug: section.slug, opinion: section.opinion },
    kicker: content.kicker,
    headline: content.headline,
    deck: content.deck,
    authors: inOrder(content.authorIds, authors).map((author) => ({
      ...author,
      kind: author.kind === "desk" ? "desk" : "person",
    })),
    publishedAt: article.publishedAt ?? article.scheduledFor ?? now,
    updatedAt: article.updatedAt,
    correctedAt: article.correctedAt,
    wordCount: countWords(content.body),
    picture: lead,
    version: article.live?.number ?? 1,
    dateline: content.dateline,
    body: content.body,
    leadCaption: content.leadCaption ?? lead?.caption ?? null,
    searchTitle: content.searchTitle,
    searchDescription: content.searchDescription,
    topics: inOrder(content.topicIds, topics),
    corrections: beside.corrections.map(toCorrection),
    pictures,
    related,
    readNext,
  };
}
