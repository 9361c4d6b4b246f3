/** Ids of rows. Safe in a browser. */
import * as z from "zod";

/** A row's id. PostgreSQL's integers end here; asked for a larger one it answers with an error, not with nothing. */
export const rowId = z.number().int().positive().max(2_147_483_647);

/** Whether there could be a row of this id. */
export const isRowId = (id: number): boolean => rowId.safeParse(id).success;
