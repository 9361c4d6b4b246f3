import { outageOf } from "@/newsroom/outage";

/** What a failure comes to for whoever asked: 503 when something under the paper is out of order, else 500. */
export type Failure = { status: 500 | 503; sentence: string };

/**
 * Writes a failure into the log and says it in a sentence, for somebody at the desk. `id` is the request's, by which the
 * log is searched.
 */
export function failed(error: unknown, id: string | null): Failure {
  // biome-ignore lint/suspicious/noConsole: the press writes it to its log, with the request's id
  console.error("what the desk asked for could not be done", error);
  const found = outageOf(error);
  if (found) return { status: 503, sentence: found.sentence };
  const naming = id ? ` If it stays so, tell whoever runs the server: ${id}.` : "";
  return {
    status: 500,
    sentence: `Something went wrong on the paper’s side, and this was not done. Try again.${naming}`,
  };
}
