/**
 * Calls server actions, route handlers and screens as a browser of somebody signed in would have them called: with real
 * accounts, sessions and permissions. Only what Next itself says of a request is stood in for.
 */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { vi } from "vitest";
import { database } from "@/newsroom/database";
import { type Role, role } from "@/newsroom/staff/schema";
import type { StaffActor } from "@/newsroom/staff/session";
import { fromTheDesk, signedIn } from "@/newsroom/testing/sessions";

const root = fileURLToPath(new URL("..", import.meta.url));

/** Where somebody was sent, or that there was nothing. */
class Left extends Error {
  constructor(readonly to: string) {
    super(`left for ${to}`);
  }
}
const leave = (to: string) => {
  throw new Left(to);
};

let cookie = "";
const sent = () => new Headers({ ...fromTheDesk, cookie });

vi.doMock("next/headers", () => ({
  headers: async () => sent(),
  cookies: async () => ({ toString: () => cookie, set: () => undefined }),
}));
vi.doMock("next/navigation", async (actual) => ({
  ...(await actual<object>()),
  redirect: leave,
  permanentRedirect: leave,
  notFound: () => leave("nothing"),
}));
vi.doMock("next/cache", () => ({
  refresh: () => undefined,
  revalidatePath: () => undefined,
}));
vi.doMock("next/server", () => ({ after: () => undefined }));

/** Files below app/ whose path matches, in the folder's own spelling. */
export const filesIn = (matching: RegExp): string[] =>
  readdirSync(root, { recursive: true, encoding: "utf8" })
    .filter((file) => matching.test(file) && !/\.test\.tsx?$|^testing\//.test(file))
    .sort();

/** A file's text. */
export const textOf = (file: string): string => readFileSync(join(root, file), "utf8");

/** What a file exports, with its imports under the stand-ins above. */
export const load = async (file: string): Promise<Record<string, unknown>> =>
  import(/* @vite-ignore */ join(root, file));

/** The four who might come, signed in, and one more of each whose things theirs are not. */
export type People = Record<Role, { actor: StaffActor; cookie: string }>;

/** Signs one person of each role in. */
export async function people(): Promise<People> {
  const all = [];
  for (const of of role.options) all.push([of, await signedIn(of)] as const);
  return Object.fromEntries(all) as People;
}

/** What became of a visit. "failed": let in, but what was asked for could not be done for another reason. */
export type Outcome = "sign in" | "refused" | "failed" | "in";

/** The words of a refusal for want of permission; the newsroom's other refusals have others. */
const notAllowed = /may not|ask an editor/;

/** Calls something with these cookies, "" for a stranger's, and says what became of it. */
export async function visit(cookies: string, call: () => unknown): Promise<Outcome> {
  cookie = cookies;
  const before = await deeds();
  const outcome = await judged(call);
  if (outcome !== "in" && (await deeds()) !== before) throw new Error("it was done all the same");
  return outcome;
}

/** Every write is in the log: where that did not grow, nothing was done. */
const deeds = () => database().auditEvent.count();

async function judged(call: () => unknown): Promise<Outcome> {
  try {
    const result = await call();
    if (result instanceof Response) return byStatus(result.status);
    const said = problemsIn(result);
    if (said.length === 0) return "in";
    return notAllowed.test(JSON.stringify(said)) ? "refused" : "failed";
  } catch (error) {
    if (!(error instanceof Left)) throw error;
    if (error.to.startsWith("/admin/sign-in")) return "sign in";
    if (error.to === "/admin/not-allowed") return "refused";
    return error.to === "nothing" ? "failed" : "in";
  }
}

function byStatus(status: number): Outcome {
  if (status === 401) return "sign in";
  if (status === 403) return "refused";
  return status < 400 ? "in" : "failed";
}

/** Problems an action answers: of a form, or of the stories among several it was not done to. */
function problemsIn(result: unknown): unknown[] {
  if (typeof result !== "object" || result === null) return [];
  const { problems, refused } = result as { problems?: unknown[]; refused?: unknown[] };
  return problems ?? refused ?? [];
}

/** A request a page of the desk sends, with the visitor's cookies. */
export function request(path: string, init: RequestInit = {}): Request {
  const headers = new Headers(init.headers);
  for (const [name, value] of sent()) headers.set(name, value);
  return new Request(`http://localhost:3000${path}`, { ...init, headers });
}
