/** How often one client may ask for what costs something, so that nobody can wear the paper out or guess passwords. */
import { RateLimiterMemory, type RateLimiterRes } from "rate-limiter-flexible";

/** Something that costs: whom it concerns, and how often it may be asked for in so many seconds. */
type Limit = {
  name: string;
  path: RegExp;
  /** Only when something is sent. */
  sending?: boolean;
  times: number;
  seconds: number;
};

/**
 * More than any person does, and room for an office behind one address. What stands in the edition costs nothing and has
 * no limit. To add one, add a line; the first that fits a request holds.
 */
export const limits: readonly Limit[] = [
  { name: "search", path: /^\/search\/?(?:\?|$)/, times: 120, seconds: 60 },
  { name: "preview", path: /^\/preview\//, times: 120, seconds: 60 },
  { name: "reads", path: /^\/api\/read\/?(?:\?|$)/, times: 600, seconds: 60 },
  {
    name: "sign-in",
    path: /^\/(?:api\/auth|admin\/(?:sign-in|setup|join|reset))(?:[/?]|$)/,
    sending: true,
    times: 100,
    seconds: 600,
  },
];

/** Counts what clients ask for. */
export type Gate = {
  /** Whether a request is of a kind that is limited. Cheap: asked of every request. */
  limits: (method: string | undefined, address: string) => Limit | undefined;
  /** Seconds a client has to wait before it may ask again; 0: it may. */
  wait: (limit: Limit, client: string) => Promise<number>;
};

/**
 * Opens a gate at which nobody has been yet. With more than `most` clients within the time of one limit, all of them are
 * forgotten: whoever has so many addresses could not be limited by them anyway.
 */
export function openGate(most = 20_000): Gate {
  const counters = new Map(limits.map((limit) => [limit, counter(limit, most)]));
  return {
    limits: (method, address) =>
      limits.find(
        ({ path, sending }) =>
          path.test(address) && (!sending || (method !== "GET" && method !== "HEAD")),
      ),
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
