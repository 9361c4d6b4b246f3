/** How often one client may ask for what costs something, so that nobody can wear the paper out or guess passwords. */
import { RateLimiterMemory, type RateLimiterRes } from "rate-limiter-flexible";
import { addresses, type LimitName, placeAt } from "@/newsroom/addresses";

/** Something that costs, and how often one client may ask for it in so many seconds. */
type Limit = {
  /** By which addresses name it (newsroom/addresses.ts); the last two are the press's own. */
  name: LimitName | "places" | "strangers";
  /** Only when something is sent. */
  sending?: boolean;
  times: number;
  seconds: number;
};

/**
 * More than any person does, and room for an office behind one address. What stands in the edition costs nothing and has
 * no limit.
 */
export const limits: readonly Limit[] = [
  { name: "search", times: 120, seconds: 60 },
  { name: "preview", times: 120, seconds: 60 },
  { name: "reads", times: 600, seconds: 60 },
  { name: "sign-in", sending: true, times: 100, seconds: 600 },
  // Places in lists that have to be printed: anybody can think of as many as they like.
  { name: "places", times: 240, seconds: 60 },
  // What the desk draws for those who are not signed in.
  { name: "strangers", times: 60, seconds: 60 },
];

// Most requests are told from limited ones by their first step, without a look at the map.
const firstSteps = new Set(
  addresses.flatMap(({ path, limit }) => (limit ? [path.split("/", 2)[1]] : [])),
);

/** Counts what clients ask for. */
export type Gate = {
  /** Whether a request is of a kind that is limited. Cheap: asked of every request. `address` has no detours. */
  limits: (method: string | undefined, address: string) => Limit | undefined;
  named: (name: Limit["name"]) => Limit | undefined;
  /** Seconds a client has to wait before it may ask again; 0: it may. */
  wait: (limit: Limit, client: string) => Promise<number>;
};

/**
 * Opens a gate at which nobody has been yet. With more than `most` clients within the time of one limit, all of them are
 * forgotten: whoever has so many addresses could not be limited by them anyway.
 */
export function openGate(most = 20_000): Gate {
  const byName = new Map<string | undefined, Limit>(limits.map((limit) => [limit.name, limit]));
  const named = (name: Limit["name"] | undefined) => byName.get(name);
  const counters = new Map(limits.map((limit) => [limit, counter(limit, most)]));
  return {
    limits: (method, address) => {
      const path = address.split("?", 1)[0] ?? "";
      if (!firstSteps.has(path.split("/", 2)[1])) return undefined;
      const limit = named(placeAt(path.replace(/(?<=.)\/$/, ""))?.limit);
      const isSending = method !== "GET" && method !== "HEAD";
      return limit?.sending && !isSending ? undefined : limit;
    },
    named,
    wait: (limit, client) => counters.get(limit)?.(client) ?? Promise.resolve(0),
  };
}

function counter({ times, seconds }: Limit, most: number): (client: string) => Promise<number> {
  const limiter = new RateLimiterMemory({ points: times, duration: seconds });
  // The library forgets a client when its time is over, and would remember any number of them until then.
  const clients = new Set<string>();
  let over: NodeJS.Timeout | undefined;
  function remember(client: string): void {
    if (clients.size >= most) {
      for (const known of clients) void limiter.delete(known);
      clients.clear();
    }
    if (clients.size === 0) {
      clearTimeout(over);
      over = setTimeout(() => clients.clear(), seconds * 1000).unref();
    }
    clients.add(client);
  }
  return (client) => {
    if (!clients.has(client)) remember(client);
    return limiter.consume(client).then(
      () => 0,
      // It rejects with what it knows of the client, and with nothing else.
      (used: RateLimiterRes) => Math.max(1, Math.ceil(used.msBeforeNext / 1000)),
    );
  };
}
