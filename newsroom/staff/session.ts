/** Who is signed in, and where else. */
import { record } from "../audit/write";
import { database, transaction } from "../database";
import { outageOf } from "../outage";
import { permit } from "../permissions";
import { NotFound } from "../refusal";
import { isRowId } from "../row-id";
import { auth } from "./auth";
import { hearingFailures } from "./library";
import { type Actor, role } from "./schema";

/** Somebody on the staff, as the actor of what they do. */
export type StaffActor = Extract<Actor, { kind: "staff" }>;

const sessionOf = (headers: Headers, query?: { disableRefresh: boolean }) =>
  hearingFailures(async () => (await auth()).api.getSession({ headers, query }));

const found = async (headers: Headers) => {
  const session = await sessionOf(headers).catch((error: unknown) => {
    // Once an hour the library writes down that a session is in use. Where nothing can be written, one can still read.
    const kind = outageOf(error)?.kind;
    if (kind !== "full" && kind !== "gone") throw error;
    return sessionOf(headers, { disableRefresh: true });
  });
  return session && !session.user.endedAt ? session : null;
};

/** The person a request's cookies belong to; null when nobody is signed in, or their account has ended. */
export async function readSession(headers: Headers): Promise<StaffActor | null> {
  const signedIn = await found(headers);
  if (!signedIn) return null;
  const { id, name, role: given } = signedIn.user;
  return { kind: "staff", id: Number(id), name, role: role.parse(given) };
}

/** The id of a request's session; null when nobody is signed in. */
export async function readSessionId(headers: Headers): Promise<number | null> {
  const signedIn = await found(headers);
  return signedIn && Number(signedIn.session.id);
}

/** A device somebody is signed in on. `lastUsed` is right to the hour. */
export type SessionView = {
  id: number;
  userAgent: string | null;
  ipAddress: string | null;
  signedIn: Date;
  lastUsed: Date;
};

/** Where a person is signed in, last used first. */
export async function readSessions(actor: StaffActor): Promise<SessionView[]> {
  const rows = await database().session.findMany({
    where: { userId: actor.id, expiresAt: { gt: new Date() } },
    orderBy: [{ updatedAt: "desc" }, { id: "desc" }],
  });
  return rows.map(({ id, userAgent, ipAddress, createdAt, updatedAt }) => ({
    id,
    userAgent,
    ipAddress,
    signedIn: createdAt,
    lastUsed: updatedAt,
  }));
}

/** Signs one's own account out on one device. @throws NotFound when that is none of one's own. */
export async function endSession(actor: StaffActor, id: number): Promise<void> {
  permit(actor, "account.write", actor.id);
  await transaction(async (tx) => {
    const own = { id: isRowId(id) ? id : 0, userId: actor.id };
    const { count } = await tx.session.deleteMany({ where: own });
    if (count === 0) throw new NotFound([{ field: "", message: "this device is signed out" }]);
    await record(tx, actor, "staff.endSession", { noun: "staff", id: actor.id });
  });
}

/** Signs one's own account out everywhere but in one session. */
export async function endOtherSessions(actor: StaffActor, keep: number): Promise<void> {
  permit(actor, "account.write", actor.id);
  await transaction(async (tx) => {
    await tx.session.deleteMany({ where: { userId: actor.id, id: { not: keep } } });
    await record(tx, actor, "staff.endOtherSessions", { noun: "staff", id: actor.id });
  });
}
