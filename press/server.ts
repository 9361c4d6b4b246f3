/** The server in front of Next: readers get printed pages, staff and machines get Next itself. */
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import next from "next";
import { pageAt } from "./address";
import { deliver } from "./deliver";
import { type Edition, openEdition } from "./edition";
import { keepFailurePage } from "./failure";
import { keyOf, longestAddress } from "./key";
import { listen } from "./listen";
import { adoptConsole, type Log } from "./log";
import { type Outbox, openOutbox } from "./outbox";
import { pictureFiles } from "./pictures";
import { printer } from "./print";
import { Busy, renderQueue } from "./queue";
import { refuse } from "./refusals";
import { addressOf, isHome, isPassing } from "./routes";
import { safetyHeaders } from "./security";
import { sheetOf } from "./sheet";
import { staticFiles } from "./static";

/** How to open a press. `siteUrl` is the paper's public address, `dir` the checkout with the built app. */
export type PressOptions = {
  dir: string;
  dataDir: string;
  dev: boolean;
  host: string;
  port: number;
  siteUrl: string;
  /** Bytes of printed pages kept in memory. */
  cacheBytes: number;
  log: Log;
};

/** A press at work. `close` lets answers under way finish, within the ten seconds a stop may take. */
export type Press = {
  port: number;
  edition: Edition;
  outbox: Outbox;
  close: () => Promise<void>;
};

const patience = 6_000;
/** One render computes while another waits for the database; more would only make each wait longer. */
const rendersAtOnce = 3;
const rendersWaiting = 500;
const missingKept = 1_000;
/** Milliseconds a client may take to send its headers, and its whole request. */
const slowest = { headers: 10_000, request: 30_000 };

/**
 * Starts Next and listens.
 * @throws an error with code EADDRINUSE when another program has the port.
 */
export async function openPress(options: PressOptions): Promise<Press> {
  const { dir, dataDir, dev, host, port, siteUrl, cacheBytes, log } = options;
  const server = createServer({
    headersTimeout: slowest.headers,
    requestTimeout: slowest.request,
    maxHeaderSize: 16_384,
  });
  const releaseConsole = dev ? () => undefined : adoptConsole(log);
  // Next takes upgrades to WebSocket from the server it is given; only its development tools need one.
  const app = next({ dev, dir, hostname: host, port, ...(dev && { httpServer: server }) });
  await app.prepare();
  const handle = app.getRequestHandler();
  const print = printer({ handle, siteUrl, dev, log });
  const edition = openEdition({
    print: (key) => pageAt(print, key),
    queue: renderQueue({ atOnce: rendersAtOnce, most: rendersWaiting }),
    bounds: { bytes: cacheBytes, missing: missingKept },
    log,
  });
  const failure = await keepFailurePage(print, log);
  const outbox = await openOutbox((change) => {
    edition.change(change);
    void failure.change(change);
  });
  const fixed = dev ? [] : safetyHeaders(siteUrl);
  const files = staticFiles(dir, fixed);
  const pictures = pictureFiles(dataDir, fixed);

  /** What is neither a page nor a file of the press's own: staff, machines, Next's tools. */
  async function pass(request: IncomingMessage, response: ServerResponse): Promise<void> {
    for (let index = 0; index < fixed.length; index += 2) {
      response.setHeader(fixed[index] ?? "", fixed[index + 1] ?? "");
    }
    await handle(request, response);
  }

  async function answer(request: IncomingMessage, response: ServerResponse, address: string) {
    if (isPassing(address) || (dev && request.headers.rsc !== undefined)) {
      if (address.startsWith("/media/")) {
        pictures(request, response, () => void attempt(request, response, pass(request, response)));
      } else if (!dev && address.startsWith("/_next/static/")) {
        files(request, response, () => refuse(response, 404, fixed));
      } else await pass(request, response);
    } else if (request.method !== "GET" && request.method !== "HEAD") {
      refuse(response, 405, [...fixed, "Allow", "GET, HEAD"]);
    } else if (dev) {
      await deliver(request, response, await sheetOf(await pageAt(print, address)), fixed);
    } else {
      files(request, response, () => {
        void attempt(request, response, give(request, response, address));
      });
    }
  }

  async function give(request: IncomingMessage, response: ServerResponse, address: string) {
    await deliver(request, response, await edition.page(keyOf(address)), fixed);
  }

  async function attempt(request: IncomingMessage, response: ServerResponse, work: Promise<void>) {
    try {
      await work;
    } catch (err) {
      if (err instanceof Busy && !response.headersSent) {
        refuse(response, 503, [...fixed, "Retry-After", "5"]);
        return;
      }
      log.error(
        { path: addressOf(request.url)?.split("?", 1)[0], err },
        "a page could not be made",
      );
      if (response.headersSent) response.destroy();
      else await deliver(request, response, failure.page(), fixed);
    }
  }

  server.on("request", (request, response) => {
    const target = request.url ?? "";
    // The whole of what most readers ever ask for; nothing here waits.
    if (!dev && request.method === "GET" && isHome(request.headers.host, siteUrl)) {
      const sheet = target.length <= longestAddress ? edition.ready(keyOf(target)) : undefined;
      if (sheet) {
        void deliver(request, response, sheet, fixed);
        return;
      }
    }
    const address = addressOf(request.url);
    if (address === undefined) refuse(response, 400, fixed);
    else if (address.length > longestAddress) refuse(response, 414, fixed);
    else if (!isHome(request.headers.host, siteUrl)) {
      refuse(response, 308, [...fixed, "Location", siteUrl + address]);
    } else void attempt(request, response, answer(request, response, address));
  });
  const ears = await listen(server, host, port);
  return {
    port: ears.port,
    edition,
    outbox,
    close: async () => {
      outbox.stop();
      await ears.close(patience);
      await app.close();
      releaseConsole();
    },
  };
}
