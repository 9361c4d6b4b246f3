/** What an article said and when: its draft, the restore points of its drafts, and every published version. */
import { database, type Queries } from "../database";
import { isRowId } from "../row-id";
import { type LoadedArticle, toContent } from "./load";
import { type Content, changeKind, content } from "./schema";

/** Names one state in an address: "draft", "v3" (a version), "r12" (a draft's revision), "r-1" (words set aside). */
export type StateRef = "draft" | `v${number}` | `r${number}`;

/** A state of an article. */
export type HistoryEntry = {
  ref: StateRef;
  /** Words set aside lost to somebody else's when two had written at once. */
  kind: "draft" | "restorePoint" | "setAside" | "version";
  at: Date;
  by: string;
  /** Of a version: why it was published, and what readers were told. */
  why: "first" | "typo" | "update" | "correction" | "clarification" | null;
  note: string | null;
  /** What readers see now. */
  isLive: boolean;
};

/** Every state that was kept, newest first; the draft only if it differs from what readers see. */
export async function readHistory(
  article: LoadedArticle,
  { draftDiffers }: { draftDiffers: boolean },
): Promise<HistoryEntry[]> {
  const [versions, points] = [
    await database().version.findMany({
      where: { articleId: article.id },
      select: {
        id: true,
        number: true,
        why: true,
        savedAt: true,
        savedBy: true,
        correctionsAfter: { select: { note: true } },
      },
    }),
    await database().restorePoint.findMany({
      where: { articleId: article.id },
      select: { revision: true, savedAt: true, savedBy: true },
    }),
  ];
  const none = { why: null, note: null, isLive: false };
  const { draft, live } = article;
  const entries: HistoryEntry[] = [
    ...versions.map(({ id, number, why, savedAt, savedBy, correctionsAfter }) => ({
      ref: `v${number}` as const,
      kind: "version" as const,
      at: savedAt,
      by: savedBy,
      why: changeKind.safeParse(why).data ?? ("first" as const),
      note: correctionsAfter[0]?.note ?? null,
      isLive: id === live?.id,
    })),
    ...points.map(({ revision, savedAt, savedBy }) => ({
      ref: `r${revision}` as const,
      kind: revision < 0 ? ("setAside" as const) : ("restorePoint" as const),
      at: savedAt,
      by: savedBy,
      ...none,
    })),
  ].sort((one, other) => other.at.getTime() - one.at.getTime());
  if (!draftDiffers) return entries;
  const { savedAt, savedBy } = draft;
  return [{ ref: "draft", kind: "draft", at: savedAt, by: savedBy, ...none }, ...entries];
}

/** Reads a state's name; null for anything else. */
export function parseRef(text: string | undefined): StateRef | null {
  if (text === "draft") return text;
  const [, kind, digits] = /^(v|r-?)([1-9]\d{0,9})$/.exec(text ?? "") ?? [];
  const number = Number(digits);
  if (!isRowId(number)) return null;
  return kind === "v" ? `v${number}` : `r${kind === "r-" ? -number : number}`;
}

/**
 * An article's content in one state; null when it was not kept. Of a draft's revision that was written over within one
 * sitting, the newest kept before it.
 */
export async function readState(
  queries: Queries,
  article: LoadedArticle,
  ref: StateRef,
): Promise<{ ref: StateRef; content: Content } | null> {
  const number = Number(ref.slice(1));
  if (ref === "draft" || ref === `r${article.draft.revision}`) {
    return { ref: "draft", content: article.draft.content };
  }
  if (ref.startsWith("v")) {
    const version = await queries.version.findUnique({
      where: { articleId_number: { articleId: article.id, number } },
    });
    return version && { ref, content: toContent(version) };
  }
  const point = await queries.restorePoint.findFirst({
    where: {
      articleId: article.id,
      revision: number < 0 ? number : { lte: number, gt: 0 },
    },
    orderBy: { revision: "desc" },
    select: { revision: true, content: true },
  });
  return point && { ref: `r${point.revision}`, content: content.parse(point.content) };
}
