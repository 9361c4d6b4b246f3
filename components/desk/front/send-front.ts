/** Requests of the screen that arranges fronts. None throws: what cannot be reached or understood is unreachable. */
import * as z from "zod";
import {
  type Candidates,
  candidates,
  type FrontName,
  type Placed,
  type StandingFront,
  standingFront,
} from "@/newsroom/front/schema";

/** What became of a save. */
export type Answer =
  | { kind: "saved"; revision: number }
  | { kind: "conflict"; theirs: StandingFront; message: string }
  | { kind: "refused"; problems: readonly { field: string; message: string }[] }
  /** `said`: it was reached, and told why it can keep nothing just now. */
  | { kind: "unreachable"; said?: string };

const problems = z.array(z.object({ field: z.string(), message: z.string() }));
const saved = z.object({ revision: z.number() });
const conflict = z.object({ problems, theirs: standingFront });
const refused = z.object({ problems });

/** Milliseconds after which a newsroom that does not answer counts as out of reach. */
const patience = 20_000;

/** Saves a front as a whole. */
export async function saveFront(
  front: FrontName,
  revision: number,
  placements: readonly Placed[],
): Promise<Answer> {
  try {
    const answer = await fetch("/api/front", {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify({ front, revision, placements }),
      signal: AbortSignal.timeout(patience),
    });
    if (answer.status === 200) return { kind: "saved", ...saved.parse(await answer.json()) };
    if (answer.status === 409) {
      const { theirs, problems: said } = conflict.parse(await answer.json());
      return { kind: "conflict", theirs, message: said[0]?.message ?? "" };
    }
    if (answer.status >= 500) {
      const said = refused.safeParse(await answer.json().catch(() => null));
      return { kind: "unreachable", said: said.data?.problems[0]?.message };
    }
    return { kind: "refused", problems: refused.parse(await answer.json()).problems };
  } catch {
    return { kind: "unreachable" };
  }
}

async function ask<Schema extends z.ZodType>(
  path: string,
  parameters: Record<string, string>,
  schema: Schema,
): Promise<z.output<Schema> | null> {
  try {
    const answer = await fetch(`${path}?${new URLSearchParams(parameters)}`, {
      signal: AbortSignal.timeout(patience),
    });
    return answer.ok ? schema.parse(await answer.json()) : null;
  } catch {
    return null;
  }
}

/** A front as it stands now; null when nobody could be asked. */
export const askStanding = (front: FrontName): Promise<StandingFront | null> =>
  ask("/api/front", { front }, standingFront);

/** Stories to place; null when nobody could be asked. */
export const askCandidates = (wanted: {
  text: string;
  section: string;
  cursor: string;
}): Promise<Candidates | null> => ask("/api/front/stories", wanted, candidates);
