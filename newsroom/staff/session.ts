/** Who is signed in. */
import { auth } from "./auth";
import { type Actor, role } from "./schema";

/** Somebody on the staff, as the actor of what they do. */
export type StaffActor = Extract<Actor, { kind: "staff" }>;

/** The person a request's cookies belong to; null when nobody is signed in, or their account has ended. */
export async function readSession(headers: Headers): Promise<StaffActor | null> {
  const library = await auth();
  const found = await library.api.getSession({ headers });
  if (!found || found.user.endedAt) return null;
  const { id, name, role: given } = found.user;
  return { kind: "staff", id: Number(id), name, role: role.parse(given) };
}
