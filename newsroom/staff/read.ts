/** Queries about accounts and invitations. */
import { database } from "../database";
import { type Role, role } from "./schema";
import { hashOfToken } from "./token";

/** What a link offers to whoever holds it. */
export type OpenInvitation = {
  id: number;
  role: Role;
  name: string | null;
  email: string | null;
  expiresAt: Date;
};

/** The invitation a token opens; null when there is none, or it was used, withdrawn or is over. */
export async function readInvitation(
  token: string,
  kind: "join" | "reset" = "join",
): Promise<OpenInvitation | null> {
  const found = await database().invitation.findUnique({
    where: { tokenHash: hashOfToken(token), kind, usedAt: null, expiresAt: { gt: new Date() } },
    select: { id: true, role: true, name: true, email: true, expiresAt: true },
  });
  return found && { ...found, role: role.parse(found.role) };
}

/** Invitations nobody has followed yet, newest first. */
export async function readInvitations(): Promise<OpenInvitation[]> {
  const rows = await database().invitation.findMany({
    where: { kind: "join", usedAt: null, expiresAt: { gt: new Date() } },
    orderBy: { id: "desc" },
    select: { id: true, role: true, name: true, email: true, expiresAt: true },
  });
  return rows.map((row) => ({ ...row, role: role.parse(row.role) }));
}

/** Somebody at the paper. `lastSeen`: within the last hour before; null when they are signed in nowhere. */
export type StaffView = {
  id: number;
  name: string;
  email: string;
  role: Role;
  endedAt: Date | null;
  secondFactor: boolean;
  passkeys: number;
  lastSeen: Date | null;
};

const select = {
  id: true,
  name: true,
  email: true,
  role: true,
  endedAt: true,
  twoFactorEnabled: true,
  _count: { select: { passkeys: true } },
  sessions: { select: { updatedAt: true }, orderBy: { updatedAt: "desc" }, take: 1 },
} as const;

/** Everybody with an account by name, those whose account has ended last. */
export async function readStaff(): Promise<StaffView[]> {
  const rows = await database().staff.findMany({
    select,
    orderBy: [{ name: "asc" }, { id: "asc" }],
  });
  const views = rows.map((row) => ({
    id: row.id,
    name: row.name,
    email: row.email,
    role: role.parse(row.role),
    endedAt: row.endedAt,
    secondFactor: row.twoFactorEnabled,
    passkeys: row._count.passkeys,
    lastSeen: row.sessions[0]?.updatedAt ?? null,
  }));
  return [...views.filter(({ endedAt }) => !endedAt), ...views.filter(({ endedAt }) => endedAt)];
}

/** A person's name and e-mail address. */
export async function readPerson(id: number): Promise<{ name: string; email: string }> {
  return database().staff.findUniqueOrThrow({
    where: { id },
    select: { name: true, email: true },
  });
}
