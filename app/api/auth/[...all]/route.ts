import { auth, scriptPaths } from "@/newsroom/staff/auth";
import { notePasskey } from "@/newsroom/staff/passkeys";
import { readSession } from "@/newsroom/staff/session";
import { signInByScript } from "@/newsroom/staff/sign-in";

export const dynamic = "force-dynamic";
export const runtime = "nodejs";

/** What the desk's scripts ask of the sign-in library: signing in, and the ceremonies of passkeys. Nothing else is open. */
async function handle(request: Request): Promise<Response> {
  const { pathname } = new URL(request.url);
  const path = scriptPaths.find((open) => pathname === `/api/auth${open}`);
  if (!path) return Response.json({ message: "there is nothing here" }, { status: 404 });
  if (path === "/sign-in/email" && request.method === "POST") return signInByScript(request);
  const response = await (await auth()).handler(request);
  if (path === "/passkey/verify-registration" && response.ok) {
    const actor = await readSession(request.headers);
    if (actor) await notePasskey(actor);
  }
  return response;
}

export { handle as GET, handle as POST };
