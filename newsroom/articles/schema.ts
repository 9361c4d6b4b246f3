/** Shapes of articles. Safe in a browser. */
import * as z from "zod";
import { rowId as id } from "../row-id";
import { body, printable } from "./body";
import { save } from "./draft-protocol";

export const status = z.enum([
  "draft",
  "inReview",
  "ready",
  "scheduled",
  "published",
  "retracted",
  "trashed",
]);
/** Where an article stands on its way to readers. */
export type Status = z.infer<typeof status>;

export const kind = z.enum(["news", "analysis", "opinion", "background", "review"]);
/** What sort of piece it is; names its schema.org type. */
export type Kind = z.infer<typeof kind>;

export const changeKind = z.enum(["typo", "update", "correction", "clarification"]);
/** What a change to a published article is. */
export type ChangeKind = z.infer<typeof changeKind>;

export const slug = z
  .string()
  .min(1, { error: "is missing", abort: true })
  .max(120, "is longer than 120 characters")
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, "may have only a–z, 0–9 and single hyphens between them");

const line = (most: number) =>
  printable
    .max(most, `is longer than ${most} characters`)
    .refine((text) => !/[\n\r]/.test(text), "must be one line")
    .transform((text) => text.trim());
const optionalLine = (most: number) =>
  line(most)
    .nullable()
    .default(null)
    .transform((text) => (text === "" ? null : text));
/** Rows in an order; one named twice counts once. */
const ids = z
  .array(id)
  .max(20)
  .transform((all) => [...new Set(all)]);

/** Everything an editor writes. A draft may lack what publishing will demand. */
export const content = z.strictObject({
  kicker: optionalLine(60),
  headline: line(250),
  deck: optionalLine(600),
  dateline: optionalLine(80),
  searchTitle: optionalLine(120),
  searchDescription: optionalLine(320),
  leadImageId: id.nullable().default(null),
  /** Instead of the picture's own caption. */
  leadCaption: optionalLine(1000),
  authorIds: ids.default([]),
  topicIds: ids.default([]),
  body,
});
/** Parsed content. */
export type Content = z.infer<typeof content>;
/** Content as given, before defaults. */
export type ContentInput = z.input<typeof content>;

/**
 * A save of a draft: a new article, or one known by id and the revision the editor started from. With a `draftKey`, which
 * the client makes, the same new article sent twice is one.
 */
export const draftInput = z.strictObject({
  article: z.strictObject({ id, revision: id }).nullable(),
  draftKey: save.shape.opening.optional(),
  save: save.optional(),
  follows: z.array(save).max(20).optional(),
  sectionId: id,
  /** Left out: made from the headline, and kept in step with it until first published. */
  slug: slug.optional(),
  kind: kind.default("news"),
  sourceKey: z.string().max(500).optional(),
  sourceHash: z.string().max(64).optional(),
  content,
});
/** Input of `saveDraft`. */
export type DraftInput = z.input<typeof draftInput>;

/** An article as a desk write leaves it: enough to go on working with it. */
export type ArticleState = {
  id: number;
  publicId: string;
  status: Status;
  /** Revision of the draft; give it back with the next save. */
  revision: number;
  sectionId: number;
  slug: string;
  /** Number of the live version, or null before the first publication. */
  version: number | null;
};

export const changeInput = z
  .strictObject({
    revision: id,
    kind: changeKind,
    note: printable
      .max(2000)
      .transform((text) => text.trim())
      .optional(),
  })
  .refine(
    ({ kind: given, note }) => !(given === "correction" || given === "clarification") || note,
    { path: ["note"], error: "must say what was wrong and what is right now" },
  );
/** Input of `publishChanges`. */
export type ChangeInput = z.input<typeof changeInput>;
