/** Redirects as the desk lists them. Safe in a browser. */
import { z } from "zod";
import { printable } from "../articles/body";

/** An address as somebody types or pastes it: a path, or the whole address. */
const typed = printable
  .trim()
  .min(1, "is missing")
  .max(500, "is longer than 500 characters")
  .refine((text) => !/\s/.test(text), "has a space in it");

/** From where to where. */
export const redirectInput = z.strictObject({ path: typed, to: typed });
/** From where to where, as typed. */
export type RedirectInput = z.input<typeof redirectInput>;

/** A retired address. */
export type RedirectView = {
  id: number;
  path: string;
  createdAt: Date;
  /** The path it leads to now. */
  to: string;
  /** What stands there: a headline or a name, or null for a page of the paper's own. */
  title: string | null;
  /** Whether somebody typed it; the others were left by a move and stand for ever. */
  typed: boolean;
};
