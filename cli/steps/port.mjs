/** The port, or the socket: free, or one line about it before anything that takes long. */
import { createServer } from "node:net";
import { Trouble } from "./trouble.mjs";

/** @type {Record<string, string>} */
const socketReasons = {
  EADDRINUSE: "another server answers there, or it is a file that is no socket",
  // libuv says EACCES of a missing folder, too.
  EACCES: "there is no such folder, or this user may not make a socket in it",
  ENOTDIR: "a part of the path is a file",
  EROFS: "the disk is read-only",
  EINVAL: "the path is longer than a socket's may be",
};

/**
 * Trouble about a port that cannot be had, from the error of listening; undefined for other errors.
 * @param {unknown} error
 * @param {number} port
 */
export function portTrouble(error, port) {
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  const host = process.env.HOST ?? "";
  const wrong =
    host.startsWith("/") && "syscall" in Object(error) ? socketReasons[code] : undefined;
  if (wrong) {
    return new Trouble(
      `HOST “${host}” cannot be listened on: ${wrong}.`,
      "HOST=/run/stet/stet.sock in a folder of this user's, or HOST=localhost",
    );
  }
  if (code === "EADDRINUSE") {
    const other = port === 65_535 ? 3000 : port + 1;
    return new Trouble(`Port ${port} is taken by another program.`, `PORT=${other} npm start`);
  }
  if (code === "EACCES") {
    return new Trouble(`Port ${port} needs more rights than this user has.`, "PORT=3000 npm start");
  }
  if (code === "EADDRNOTAVAIL" || code === "ENOTFOUND") {
    return new Trouble(
      `HOST “${process.env.HOST}” is not an address of this machine.`,
      "HOST=localhost npm start, or HOST=0.0.0.0 to be reached from other machines",
    );
  }
  return undefined;
}

/**
 * The port to serve on: the one asked for, or a free one for 0. A socket is looked at when it is listened on.
 * @param {string} host
 * @param {number} port
 * @returns {Promise<number>}
 */
export function freePort(host, port) {
  if (host.startsWith("/")) return Promise.resolve(port);
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once("error", (error) => reject(portTrouble(error, port) ?? error));
    server.listen(port, host, () => {
      const address = server.address();
      server.close(() => resolve(address && typeof address === "object" ? address.port : port));
    });
  });
}
