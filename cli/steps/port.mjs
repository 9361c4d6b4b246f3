/** The port: free, or one line about it before anything that takes long. */
import { createServer } from "node:net";
import { Trouble } from "./trouble.mjs";

/**
 * Trouble about a port that cannot be had, from the error of listening; undefined for other errors.
 * @param {unknown} error
 * @param {number} port
 */
export function portTrouble(error, port) {
  const code = error instanceof Error && "code" in error ? error.code : undefined;
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
 * The port to serve on: the one asked for, or a free one for 0.
 * @param {string} host
 * @param {number} port
 * @returns {Promise<number>}
 */
export function freePort(host, port) {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once("error", (error) => reject(portTrouble(error, port) ?? error));
    server.listen(port, host, () => {
      const address = server.address();
      server.close(() => resolve(address && typeof address === "object" ? address.port : port));
    });
  });
}
