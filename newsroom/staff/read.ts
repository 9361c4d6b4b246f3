/** Queries about accounts and invitations. */
import { database } from "../database";
import { type Role, role } from "./schema";
import { hashOfToken } from "./token";

/** What an invitation offers to whoever holds its link. */
export type OpenInvitation = {
  id: number;
  role: Role;
  name: string | null;
  email: string | null;
  expiresAt: Date;
};

/** The invitation a token opens; null when there is none, or it was used, withdrawn or is over. */
export async function readInvitation(token: string): Promise<OpenInvitation | null> {
  const found = await database().invitation.findUnique({
    where: { tokenHash: hashOfToken(token), usedAt: null, expiresAt: { gt: new Date() } },
    select: { id: true, role: true, name: true, email: true, expiresAt: true },
  });
  return found && { ...found, role: role.parse(found.role) };
}
