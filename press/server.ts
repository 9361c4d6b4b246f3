/** The server in front of Next: readers get printed pages, staff and machines get Next itself. */
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import next from "next";
import { pageAt } from "./address";
import { deliver } from "./deliver";
import { keepFailurePage } from "./failure";
import { listen } from "./listen";
import { adoptConsole, type Log } from "./log";
import { printer, RenderFailed } from "./print";
import { addressOf, isPassing } from "./routes";

/** How to open a press. `siteUrl` is the paper's public address, `dir` the checkout with the built app. */
export type PressOptions = {
  dir: string;
  dev: boolean;
  host: string;
  port: number;
  siteUrl: string;
  log: Log;
};

/** A press at work. `close` lets answers under way finish, within the ten seconds a stop may take. */
export type Press = {
  port: number;
  renewFailurePage: () => Promise<void>;
  close: () => Promise<void>;
};

const patience = 6_000;

/**
 * Starts Next and listens.
 * @throws an error with code EADDRINUSE when another program has the port.
 */
export async function openPress(options: PressOptions): Promise<Press> {
  const { dir, dev, host, port, siteUrl, log } = options;
  const server = createServer();
  const releaseConsole = dev ? () => undefined : adoptConsole(log);
  // Next takes upgrades to WebSocket from the server it is given; only its development tools need one.
  const app = next({ dev, dir, hostname: host, port, ...(dev && { httpServer: server }) });
  await app.prepare();
  const handle = app.getRequestHandler();
  const print = printer({ handle, siteUrl, dev, log });
  const failure = await keepFailurePage(print, log);

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const address = addressOf(request.url);
    if (address === undefined) {
      response.writeHead(400, { "Content-Length": 0 }).end();
    } else if (isPassing(address) || (dev && request.headers.rsc !== undefined)) {
      await handle(request, response);
    } else if (request.method !== "GET" && request.method !== "HEAD") {
      response.writeHead(405, { Allow: "GET, HEAD", "Content-Length": 0 }).end();
    } else {
      await deliver(request, response, await pageAt(print, address));
    }
  }

  server.on("request", async (request, response) => {
    try {
      await answer(request, response);
    } catch (err) {
      const known = err instanceof RenderFailed;
      const path = known ? undefined : addressOf(request.url)?.split("?", 1)[0];
      log.error({ path, err }, "a page could not be made");
      if (!response.headersSent) await deliver(request, response, failure.page());
      else response.destroy();
    }
  });
  const ears = await listen(server, host, port);
  return {
    port: ears.port,
    renewFailurePage: failure.renew,
    close: async () => {
      failure.stop();
      await ears.close(patience);
      await app.close();
      releaseConsole();
    },
  };
}
