import { auth } from "@/newsroom/staff/auth";

export const dynamic = "force-dynamic";
export const runtime = "nodejs";

async function handle(request: Request): Promise<Response> {
  return (await auth()).handler(request);
}

/** The sign-in library's own addresses: passkeys and sessions, for the desk's scripts. */
export { handle as GET, handle as POST };
