/** Requests of the editor to the newsroom. */
import * as z from "zod";
import type { Present } from "@/newsroom/articles/presence";
import { type ArticleState, content, kind, status } from "@/newsroom/articles/schema";
import type { Answer, Send, StoryWords } from "./words";

const state = z.object({
  id: z.number(),
  publicId: z.string(),
  status,
  revision: z.number(),
  sectionId: z.number(),
  slug: z.string(),
  version: z.number().nullable(),
}) satisfies z.ZodType<ArticleState>;
const problems = z.array(z.object({ field: z.string(), message: z.string() }));

const saved = state.extend({ savedAt: z.iso.datetime() });
const saves = z.array(z.object({ opening: z.string(), number: z.number() }));
const conflict = z.object({
  problems,
  theirs: state.extend({ content, kind, saves, own: z.boolean() }),
});
const refused = z.object({ problems });
const present = z.object({ others: z.array(z.object({ id: z.number(), name: z.string() })) });

/** Browsers refuse to send more than this behind a page that goes away. */
const mostWhenLeaving = 60_000;

/** Milliseconds after which a newsroom that does not answer counts as out of reach. */
const patience = 20_000;

async function post(path: string, input: unknown, leaving = false): Promise<Response> {
  const body = JSON.stringify(input);
  return fetch(`/api/stories/${path}`, {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body,
    keepalive: leaving && body.length < mostWhenLeaving,
    signal: leaving ? undefined : AbortSignal.timeout(patience),
  });
}

const tooLong = {
  field: "",
  message:
    "the story is too long to be saved (1 MB with all its pictures’ captions and links); move a part of it to another story",
};

/** Saves a draft. Never throws: what cannot be reached or understood is unreachable. */
export const send: Send = async (request, leaving): Promise<Answer> => {
  const { id, draftKey, revision, save, follows, words } = request;
  try {
    const input = { revision, save, follows, ...(id === null && { draftKey }), ...words };
    const answer = await post(`${id ?? "new"}/draft`, input, leaving);
    if (answer.status === 200) {
      const { savedAt, ...rest } = saved.parse(await answer.json());
      return { kind: "saved", state: rest, at: new Date(savedAt) };
    }
    if (answer.status === 409) {
      const { theirs, problems: said } = conflict.parse(await answer.json());
      return { kind: "conflict", theirs, message: said[0]?.message ?? "" };
    }
    // Whoever stands before the paper may refuse it too, in no words of ours.
    if (answer.status === 413) return { kind: "refused", problems: [tooLong] };
    const said = refused.safeParse(await answer.json().catch(() => null)).data?.problems;
    if (answer.status >= 500 || !said) {
      const [first] = said ?? [];
      return { kind: "unreachable", ...(first && { said: first.message }) };
    }
    return { kind: "refused", problems: said };
  } catch {
    return { kind: "unreachable" };
  }
};

/** Keeps words that were not chosen as a restore point. @returns whether the newsroom has them. */
export async function sendAside(id: number, words: StoryWords): Promise<boolean> {
  const answer = await post(`${id}/aside`, { content: words.content }).catch(() => null);
  return answer?.ok ?? false;
}

/** Says that the story is open, or no longer. @returns who else has it open; null when nobody could be asked. */
export async function sendBeat(id: number, leaving = false): Promise<Present[] | null> {
  try {
    const answer = await post(`${id}/presence`, { leaving }, leaving);
    return answer.ok ? present.parse(await answer.json()).others : null;
  } catch {
    return null;
  }
}
