/** Printing: a reader route rendered once, cleared of the framework's scripts and ready to be delivered. */
import { createHash } from "node:crypto";
import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from "node:http";
import inject from "light-my-request";
import { type Notes, type Tag, takingNotes } from "@/newsroom/freshness";
import { during } from "./answering";
import { hearing, type Log } from "./log";
import { pathInLogs } from "./routes";
import { readerPolicy } from "./security";
import { strip } from "./strip";

/** A printed answer. `bytes` are not compressed yet; `tags` are what it was made from. */
export type Printing = {
  status: number;
  headers: Readonly<Record<string, string | string[]>>;
  bytes: Buffer;
  /** Strong: a hash of the bytes, without quotation marks. */
  etag: string;
  tags: ReadonlySet<Tag>;
  /** Milliseconds since the epoch after which the page is no longer true by itself, if it said so. */
  until: number | undefined;
};

/** Prints what stands at an address (path and query, as in a request line). */
export type Print = (address: string, visitor?: Visitor) => Promise<Printing>;

/** For whom alone a page is printed that may not be kept: the request's cookies. */
type Visitor = { cookie: string | undefined };

/** Answers a request as Next does. */
export type Handler = (request: IncomingMessage, response: ServerResponse) => Promise<unknown>;

/** A page that could not be rendered; its cause is what Next reported. */
export class RenderFailed extends Error {
  override name = "RenderFailed";
}

type PrinterOptions = {
  handle: Handler;
  siteUrl: string;
  dev: boolean;
  log: Log;
  /** Milliseconds a render may take. */
  patience?: number;
};

/** The longest pages take a second or two on a slow machine that has much to do. */
const longestRender = 20_000;
/** While the code is worked on, a page is compiled before it is rendered. */
const longestInDevelopment = 120_000;

/** The paper's page about a failure: printed ahead by the press, nothing readers can ask for. */
export const failureAddress = "/unavailable";
/** An address at which there never is a page: the paper's own "not found" page is printed for it. */
export const missingAddress = `${failureAddress}/missing`;

/**
 * Makes a printer out of Next's request handler. Every render sees the same headers, so that a page can be kept for
 * every reader; one for a visitor sees their cookies, and the paper's own pages may show it in a frame. In development pages keep their scripts, and a failed one is Next's own page about it.
 */
export function printer({ handle, siteUrl, dev, log, ...options }: PrinterOptions): Print {
  const patience = options.patience ?? (dev ? longestInDevelopment : longestRender);
  const { host, protocol } = new URL(siteUrl);
  const headers = {
    host,
    "x-forwarded-proto": protocol.replace(":", ""),
    accept: "text/html,*/*;q=0.8",
    "user-agent": "stet-press",
  };

  async function render(address: string, visitor: Visitor | undefined) {
    const { result, notes } = await during(pathOf(address), () =>
      takingNotes(() =>
        hearing(() =>
          inTime(patience, (signal) =>
            inject((request, response) => void handOver(handle, request, response), {
              url: address,
              headers: visitor?.cookie ? { ...headers, cookie: visitor.cookie } : headers,
              signal,
            }),
          ),
        ),
      ),
    );
    return { response: result.result, heard: result.heard, notes };
  }

  async function print(address: string, visitor?: Visitor): Promise<Printing> {
    const start = performance.now();
    const page = await make(address, visitor);
    const path = pathOf(address);
    const ms = Math.round(performance.now() - start);
    log.info({ path, status: page.status, ms, bytes: page.bytes.length }, "printed");
    return page;
  }

  async function make(address: string, visitor: Visitor | undefined): Promise<Printing> {
    const path = pathOf(address);
    const { response, heard, notes } = await render(address, visitor);
    if (response.statusCode >= 500 && !dev) {
      throw new RenderFailed(`${path} answered ${response.statusCode}`, { cause: heard[0] });
    }
    for (const complaint of heard) log.warn({ path, err: complaint }, "complaint while rendering");
    const { tags, until } = notes;
    const kept = keptHeaders(response.headers);
    if (isRedirect(response.statusCode)) {
      return { ...redirect(response.statusCode, kept, tags), until };
    }
    const type = String(kept["content-type"]);
    // What Next's own script asks for; no reader has it, and it is no page of the paper's.
    if (type.startsWith("text/x-component")) return print(missingAddress);
    if (!type.startsWith("text/html")) {
      return { ...printing(response.statusCode, kept, response.rawPayload, tags), until };
    }
    if (
      isEmptyShell(response.payload) &&
      response.statusCode === 404 &&
      address !== missingAddress
    ) {
      const page = await print(missingAddress);
      return {
        ...page,
        tags: new Set([...tags, ...page.tags]),
        until: Math.min(until ?? Infinity, page.until ?? Infinity),
      };
    }
    if (dev) return printing(statusOf(response, notes), kept, response.rawPayload, tags);
    const { html, leftover, styles, frames } = strip(response.payload);
    if (leftover) log.error({ path, leftover }, "a part waits for a script; served with scripts");
    else kept["content-security-policy"] = readerPolicy(styles, frames, visitor !== undefined);
    const status = statusOf(response, notes);
    return { ...printing(status, kept, Buffer.from(html), tags), until };
  }

  return print;
}

/** Of an address, what logs may tell. */
const pathOf = (address: string) => pathInLogs(address.split("?", 1)[0] ?? "");

/**
 * Waits for a render for so long and no longer: one that never ends would keep its place in the queue for ever. Its request
 * is closed, as if its reader had gone.
 * @throws RenderFailed when the time is over.
 */
async function inTime<Result>(
  patience: number,
  render: (signal: AbortSignal) => Promise<Result>,
): Promise<Result> {
  const late = new AbortController();
  let timer: NodeJS.Timeout | undefined;
  const over = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      reject(new RenderFailed(`was not rendered within ${patience} ms`));
      late.abort();
    }, patience);
  });
  try {
    return await Promise.race([render(late.signal), over]);
  } finally {
    clearTimeout(timer);
  }
}

async function handOver(handle: Handler, request: unknown, response: unknown): Promise<void> {
  // light-my-request's stand-ins are the real classes' heirs; its types leave the sockets out.
  const answer = response as ServerResponse;
  try {
    await handle(request as IncomingMessage, answer);
  } catch (error) {
    answer.destroy(error instanceof Error ? error : new Error(String(error)));
  }
}

/** The status Next chose, or the one the page asked for. */
function statusOf({ statusCode }: { statusCode: number }, notes: Notes): number {
  return statusCode === 200 ? (notes.status ?? 200) : statusCode;
}

/** What `notFound()` inside a page leaves: a body only a script could fill. */
function isEmptyShell(html: string): boolean {
  return /^<!doctype html><html[^>]*\sid="__next_error__"/i.test(html);
}

const isRedirect = (status: number) => status >= 300 && status < 400;

function redirect(status: number, headers: Printing["headers"], tags: ReadonlySet<Tag>): Printing {
  const { "content-type": _, ...rest } = headers;
  return printing(status, rest, Buffer.alloc(0), tags);
}

/** A permanent redirect to another spelling of an address. */
export function movedTo(address: string, tags: ReadonlySet<Tag>): Printing {
  return redirect(308, { location: address }, tags);
}

/** An answer ready to be delivered. */
export function printing(
  status: number,
  headers: Printing["headers"],
  bytes: Buffer,
  tags: ReadonlySet<Tag> = new Set(),
): Printing {
  const etag = createHash("sha256").update(bytes).digest("base64url").slice(0, 22);
  return { status, headers, bytes, etag, tags, until: undefined };
}

/** Next's headers about its own caches, and those of a connection; the press sets its own. A page sets no cookies. */
const dropped =
  /^(cache-control|connection|content-encoding|content-length|date|etag|keep-alive|refresh|set-cookie|transfer-encoding|vary|x-nextjs-.*|x-powered-by)$/;

const nextDefault = "private, no-cache, no-store, max-age=0, must-revalidate";

function keptHeaders(headers: OutgoingHttpHeaders): Record<string, string | string[]> {
  const kept: Record<string, string | string[]> = {};
  for (const [name, value] of Object.entries(headers)) {
    if (value === undefined || dropped.test(name)) continue;
    kept[name] = Array.isArray(value) ? value : String(value);
  }
  const caching = String(headers["cache-control"] ?? "");
  // What Next says of everything it renders on demand; what a route says itself stands.
  if (caching && caching !== nextDefault) kept["cache-control"] = caching;
  const links = fontsAndPictures(headers.link);
  if (links) kept.link = links;
  else delete kept.link;
  return kept;
}

/** A Link header without preloads of scripts. */
function fontsAndPictures(link: OutgoingHttpHeaders[string]): string {
  const links = [link ?? []].flat().join(", ");
  return links
    .split(/,\s*(?=<)/)
    .filter((part) => part && !/;\s*as="?script/i.test(part))
    .join(", ");
}
