import { failed } from "@/app/failed";
import { scriptPaths } from "@/newsroom/staff/auth";
import { notePasskey } from "@/newsroom/staff/passkeys";
import { readSession } from "@/newsroom/staff/session";
import { askLibrary, signInByScript } from "@/newsroom/staff/sign-in";

export const dynamic = "force-dynamic";
export const runtime = "nodejs";

/** What the desk's scripts ask of the sign-in library: signing in, and the ceremonies of passkeys. Nothing else is open. */
async function handle(request: Request): Promise<Response> {
  const { pathname } = new URL(request.url);
  const path = scriptPaths.find((open) => pathname === `/api/auth${open}`);
  if (!path) return Response.json({ message: "there is nothing here" }, { status: 404 });
  try {
    return await answered(path, request);
  } catch (error) {
    const { status, sentence } = failed(error, request.headers.get("x-request-id"));
    return Response.json({ message: sentence }, { status });
  }
}

async function answered(path: (typeof scriptPaths)[number], request: Request): Promise<Response> {
  if (path === "/sign-in/email" && request.method === "POST") return signInByScript(request);
  const response = await askLibrary(request);
  if (path === "/passkey/verify-registration" && response.ok) {
    const actor = await readSession(request.headers);
    if (actor) await notePasskey(actor);
  }
  return response;
}

export { handle as GET, handle as POST };
