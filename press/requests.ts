/** Requests answered so far, by what they were for and how they ended. Plain numbers: it happens thousands of times a second. */
import type { ServerResponse } from "node:http";

/** What a request was for. */
export type Kind = "page" | "file" | "picture" | "beacon" | "health" | "next" | "refused";

/** How many requests of a kind were answered with a status of this class: "2xx" and so on. */
export type RequestFigure = { kind: Kind; status: string; count: number };

/** Counts requests. */
export type Requests = {
  note: (kind: Kind, status: number) => void;
  /** Counts this answer when it has gone out, as the kind that stands in what is returned. */
  watch: (response: ServerResponse) => { kind: Kind };
  figures: () => RequestFigure[];
};

/** Starts at nothing. */
export function countRequests(): Requests {
  const counts = new Map<Kind, number[]>();
  function note(kind: Kind, status: number): void {
    let classes = counts.get(kind);
    if (!classes) {
      classes = [0, 0, 0, 0, 0, 0];
      counts.set(kind, classes);
    }
    const place = Math.floor(status / 100);
    classes[place] = (classes[place] ?? 0) + 1;
  }
  return {
    note,
    watch: (response) => {
      const seen = { kind: "page" as Kind };
      response.once("finish", () => note(seen.kind, response.statusCode));
      return seen;
    },
    figures: () =>
      [...counts].flatMap(([kind, classes]) =>
        classes.flatMap((count, place) =>
          count > 0 ? [{ kind, status: `${place}xx`, count }] : [],
        ),
      ),
  };
}
