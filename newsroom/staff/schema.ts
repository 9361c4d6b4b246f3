/** Accounts and actors. */
import { z } from "zod";

export const role = z.enum(["contributor", "author", "editor", "admin"]);
/** What an account may do, least first. */
export type Role = z.infer<typeof role>;

/** The roles to choose from, each in plain words. */
export const roleChoices: readonly { value: Role; label: string }[] = [
  { value: "contributor", label: "Contributor: writes, an editor publishes" },
  { value: "author", label: "Author: writes and publishes their own" },
  { value: "editor", label: "Editor: everybody’s stories, the front, sections" },
  { value: "admin", label: "Admin: everything, staff and settings too" },
];

/** Whoever performs a write. The clock and the command line act with the operator's full rights. */
export type Actor =
  | { kind: "staff"; id: number; name: string; role: Role }
  | { kind: "clock"; name: "clock" }
  | { kind: "command"; name: string };

/** The clock: scheduled publishing, ranking. */
export const clock: Actor = { kind: "clock", name: "clock" };
/** The command line. */
export const commandLine: Actor = { kind: "command", name: "command line" };
