/** A place in a list ordered by publication, newest first. */
import { isRowId } from "../row-id";

/** The last article seen: its publication in epoch milliseconds, and its id to break ties. */
export type Place = { at: number; id: number };

/** "lq3v1c0-9a": both numbers in base 36, short and safe in an address. */
export function toCursor({ at, id }: Place): string {
  return `${at.toString(36)}-${id.toString(36)}`;
}

/** Reads a cursor; null for anything `toCursor` did not write, so that a mangled link shows the first page. */
export function fromCursor(cursor: string | undefined): Place | null {
  const parts = /^(-?[0-9a-z]{1,11})-([0-9a-z]{1,7})$/.exec(cursor ?? "");
  if (!parts?.[1] || !parts[2]) return null;
  const place = { at: Number.parseInt(parts[1], 36), id: Number.parseInt(parts[2], 36) };
  // PostgreSQL reads no year before the first, and nothing is of a year with five digits.
  const year = new Date(place.at).getUTCFullYear();
  const canBe = isRowId(place.id) && year >= 1 && year <= 9999;
  return canBe && toCursor(place) === cursor ? place : null;
}
