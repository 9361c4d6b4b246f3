/** Listening where readers look, and stopping without cutting anybody off. */
import { once } from "node:events";
import type { Server as HttpServer } from "node:http";
import { type AddressInfo, createServer, type Server, type Socket } from "node:net";
import { isSocket } from "@/newsroom/env";
import { bindSocket } from "./socket";

/** An open port. */
export type Ears = {
  port: number;
  /** Stops listening, lets answers under way finish for at most `patience` milliseconds, then ends what is left. */
  close: (patience: number) => Promise<void>;
};

const absent = new Set(["EADDRNOTAVAIL", "EAFNOSUPPORT"]);

/**
 * Listens on a host, or on a Unix socket, and then `port` stays what it was. `upgrades` are what somebody else answers in
 * development. Nobody here speaks another protocol, and without a listener for it Node answers a request to change
 * protocols as if it did not ask (RFC 9110, 7.8); with one it hands the socket over, and no timeout of the server's ends
 * it any more.
 * "localhost" means both loopback addresses, since browsers and tools disagree on which one it is.
 * @throws an error with code EADDRINUSE when another program has the port or answers on the socket.
 */
export async function listen(
  server: HttpServer,
  host: string,
  port: number,
  { upgrades = false }: { upgrades?: boolean } = {},
): Promise<Ears> {
  const upgraded = new Set<Socket>();
  if (upgrades) {
    server.on("upgrade", (_request, socket: Socket) => {
      upgraded.add(socket.once("close", () => upgraded.delete(socket)));
    });
  }
  const [first, ...others] = host === "localhost" ? ["127.0.0.1", "::1"] : [host];
  if (isSocket(host)) await bindSocket(server, host);
  else await bind(server, first, port);
  const bound = isSocket(host) ? port : (server.address() as AddressInfo).port;
  const open: Server[] = [server];
  for (const name of others) {
    const ear = createServer({ noDelay: true }, (socket) => server.emit("connection", socket));
    try {
      await bind(ear, name, bound);
      open.push(ear);
    } catch (error) {
      if (absent.has((error as NodeJS.ErrnoException).code ?? "")) continue;
      server.close();
      throw error;
    }
  }
  return {
    port: bound,
    close: async (patience) => {
      for (const socket of upgraded) socket.destroy();
      const closed = Promise.all(open.map((ear) => new Promise((resolve) => ear.close(resolve))));
      // A connection kept alive turns idle only when its answer has gone out.
      const sweep = setInterval(() => server.closeIdleConnections(), 50);
      const end = setTimeout(() => server.closeAllConnections(), patience);
      await closed;
      clearInterval(sweep);
      clearTimeout(end);
    },
  };
}

async function bind(server: Server, host: string | undefined, port: number): Promise<void> {
  server.listen(port, host);
  await once(server, "listening");
}
