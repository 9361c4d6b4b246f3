/** Shapes of counted reads. */
import { z } from "zod";

/** Reads of one article within the hour that `hour` falls in. */
export const readRow = z.strictObject({
  articleId: z.number().int().positive(),
  hour: z.date("is not a date"),
  count: z.number().int().min(1, "must be at least 1").max(1_000_000),
});
/** A counted row. */
export type ReadRow = z.infer<typeof readRow>;

/** What a press counted since the batch before: reads of articles by their public ids. `id` is its own for ever. */
export type ReadBatch = {
  id: string;
  before: string;
  reads: readonly { publicId: string; hour: Date; count: number }[];
};
