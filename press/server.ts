/** The server in front of Next: readers get printed pages, staff and machines get Next itself. */
import { createServer } from "node:http";
import next from "next";
import { type Env, isSocket } from "@/newsroom/env";
import { addBatch } from "@/newsroom/readership/write";
import { makeSecret } from "@/newsroom/secrets/write";
import { clock } from "@/newsroom/staff/schema";
import { find, pageAt } from "./address";
import { slowestBody } from "./bodies";
import { openClients } from "./client";
import { openDoor } from "./door";
import { type Edition, openEdition } from "./edition";
import { keepFailurePage } from "./failure";
import { openHealth } from "./health";
import { openGate } from "./limits";
import { listen } from "./listen";
import { adoptConsole, type Log } from "./log";
import { openMetrics } from "./metrics";
import { keepMissingPage } from "./missing";
import { type Outbox, openOutbox } from "./outbox";
import { pictureFiles } from "./pictures";
import { printer } from "./print";
import { renderQueue } from "./queue";
import { openReads, type Reads } from "./reads";
import { countRequests } from "./requests";
import { safetyHeaders } from "./security";
import { staticFiles } from "./static";
import { openStrangers } from "./strangers";

/** How to open a press: the configuration, and `dir`, the checkout with the built app. */
export type PressOptions = Pick<
  Env,
  "cacheBytes" | "dataDir" | "host" | "metricsPort" | "port" | "siteUrl" | "trustedProxies"
> & { dir: string; dev: boolean; log: Log };

/** A press at work. `close` lets answers under way finish, within the ten seconds a stop may take. */
export type Press = {
  port: number;
  edition: Edition;
  outbox: Outbox;
  reads: Reads;
  /** What `/readyz` says. */
  isReady: () => Promise<boolean>;
  close: () => Promise<void>;
};

const patience = 5_000;
/** One render computes while another waits for the database; more would only make each wait longer. */
const rendersAtOnce = 3;
const rendersWaiting = 500;
const missingKept = 1_000;
const proxyMissing =
  "X-Forwarded-For comes from an address that is not in TRUSTED_PROXIES; all readers behind it look like one";
/** Milliseconds a client may take to send its headers. */
const slowestHeaders = 10_000;

/**
 * Starts Next and listens.
 * @throws an error with code EADDRINUSE when another program has the port.
 */
export async function openPress(options: PressOptions): Promise<Press> {
  const { dir, dataDir, dev, host, port, siteUrl, cacheBytes, log } = options;
  // Before the first page is printed, which carries a token made with it.
  const secret = await makeSecret(clock, "reads");
  const server = createServer({
    headersTimeout: slowestHeaders,
    connectionsCheckingInterval: slowestHeaders / 2,
    // The longest of all; press/bodies.ts knows which request may take how long.
    requestTimeout: slowestBody.upload,
    maxHeaderSize: 16_384,
  });
  const releaseConsole = dev ? () => undefined : adoptConsole(log);
  // Next only puts it into addresses.
  const hostname = isSocket(host) ? "localhost" : host;
  // Next takes upgrades to WebSocket from the server it is given, or else from the one its first request came through;
  // only its development tools need one, so that a paper gives it a server nobody reaches.
  const app = next({ dev, dir, hostname, port, httpServer: dev ? server : createServer() });
  await app.prepare();
  const handle = app.getRequestHandler();
  const print = printer({ handle, siteUrl, dev, log });
  const missing = keepMissingPage(print);
  const pages = { print, find, missing: missing.page };
  const edition = openEdition({
    print: (key) => pageAt(pages, key),
    queue: renderQueue({ atOnce: rendersAtOnce, most: rendersWaiting }),
    bounds: { bytes: cacheBytes, missing: missingKept },
    log,
  });
  const failure = await keepFailurePage(print, log);
  const outbox = await openOutbox({
    own: async (change) => {
      missing.change(change);
      void failure.change(change);
      await edition.changeAhead(change);
    },
    others: (change) => {
      missing.change(change);
      void failure.change(change);
      edition.change(change);
    },
    lost: () => {
      log.warn({}, "changes may have gone by unread; every page is printed anew");
      missing.change({ tags: ["everything"] });
      void failure.change({ tags: ["everything"], soft: false });
      edition.clear();
    },
  });
  const fixed = dev ? [] : safetyHeaders(siteUrl);
  const reads = openReads({ secret, log, write: (batch) => addBatch(clock, batch) });
  const front = async () => (dev ? await pageAt(pages, "/") : await edition.page("/")).status;
  const health = openHealth({ front, log });
  const requests = countRequests();
  server.on(
    "request",
    openDoor({
      edition,
      pages,
      failure,
      handle,
      files: staticFiles(dir, fixed),
      pictures: pictureFiles(dataDir, fixed),
      strangers: openStrangers(),
      reads,
      health,
      clients: openClients(options.trustedProxies, () => log.warn({}, proxyMissing), {
        overSocket: isSocket(host),
        siteUrl,
      }),
      gate: openGate(),
      requests,
      fixed,
      siteUrl,
      dev,
      log,
    }),
  );
  const metrics =
    options.metricsPort === undefined
      ? undefined
      : await openMetrics(options.metricsPort, {
          requests: requests.figures,
          edition: edition.figures,
          reads: reads.figures,
        });
  const ears = await listen(server, host, port, { upgrades: dev });
  return {
    port: ears.port,
    edition,
    outbox,
    reads,
    isReady: async () => (await health.answer("/readyz")) === 200,
    close: async () => {
      health.leave();
      outbox.stop();
      await ears.close(patience);
      await reads.close();
      await metrics?.close();
      await app.close();
      releaseConsole();
    },
  };
}
