import { cookies, headers } from "next/headers";
import { redirect } from "next/navigation";
import { cache } from "react";
import { type Action, may } from "@/newsroom/permissions";
import { deskPath } from "@/newsroom/staff/rules";
import { readSession, type StaffActor } from "@/newsroom/staff/session";

/** Who is signed in, read once a request; null when nobody is. */
export const whoIsSignedIn = cache(async (): Promise<StaffActor | null> => {
  const asked = new Headers(await headers());
  // A server action may have begun another session; the screen drawn with its answer belongs to that one.
  asked.set("cookie", (await cookies()).toString());
  return readSession(asked);
});

/**
 * The person this screen or action works for. Whoever is not signed in is led to the sign-in page; whoever may not do
 * `action` at all is told so. Whose article it is, the verbs ask themselves.
 */
export async function requireStaff(action?: Action): Promise<StaffActor> {
  const actor = await whoIsSignedIn();
  if (!actor) redirect(await signInPath());
  if (action && !may(actor, action, actor.id)) redirect("/admin/not-allowed");
  return actor;
}

/** The sign-in page, and from there back to what was asked for. The press says in a header what that is. */
async function signInPath(): Promise<string> {
  const asked = deskPath((await headers()).get("x-stet-asked"));
  return asked === "/admin"
    ? "/admin/sign-in"
    : `/admin/sign-in?${new URLSearchParams({ next: asked })}`;
}
