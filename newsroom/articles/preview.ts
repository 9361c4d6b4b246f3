/** A draft as readers would see it. */
import { database } from "../database";
import { pictureSelect } from "../media/read";
import { permit } from "../permissions";
import { NotFound } from "../refusal";
import type { StaffActor } from "../staff/session";
import { countWords, pictureIds } from "./body";
import { parseRef, readState } from "./history";
import { type LoadedArticle, loadArticle } from "./load";
import { openPreviewLink } from "./preview-link";
import {
  type ArticlePage,
  correctionSelect,
  readFurther,
  readPictures,
  toCorrection,
} from "./read";
import { sameContent } from "./rules";

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

/**
 * A story's draft as readers would see it, for whoever may write it; or with the words of an earlier `state`.
 * @throws NotFound when there is no such story, or the state was not kept; NotAllowed for somebody else's story.
 */
export async function readPreviewForDesk(
  actor: StaffActor,
  id: number,
  state = "draft",
): Promise<ArticlePage> {
  const article = await loadArticle(database(), id);
  permit(actor, "article.write", article.ownerId);
  const ref = parseRef(state);
  const kept = ref && (await readState(database(), article, ref));
  if (!kept) throw new NotFound([{ field: "", message: "this version was not kept" }]);
  return readPreview({ ...article, draft: { ...article.draft, content: kept.content } });
}

/** A draft somebody without an account was given a link to. */
export type SharedPreview = {
  article: ArticlePage;
  expiresAt: Date;
  /** Readers see these words by now. */
  isPublished: boolean;
};

/** What a link's token opens; null for a token that opens nothing (any more). */
export async function readSharedPreview(token: string): Promise<SharedPreview | null> {
  const opened = await openPreviewLink(token);
  if (!opened) return null;
  const article = await loadArticle(database(), opened.articleId);
  const { status, live, draft } = article;
  return {
    article: await readPreview(article),
    expiresAt: opened.expiresAt,
    isPublished:
      status === "published" && live !== null && sameContent(live.content, draft.content),
  };
}
