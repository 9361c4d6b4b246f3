/** Generating what is not kept in the repository, or is older than what it is made from. */
import { existsSync } from "node:fs";
import { join } from "node:path";
import { run } from "./child.mjs";
import { clientsAreCurrent, clientsFingerprint, hasClientTypes, noteClients } from "./clients.mjs";
import { fingerprint, readStamp, writeStamp } from "./fingerprint.mjs";
import { install } from "./install.mjs";
import { step } from "./progress.mjs";
import { buildReaderScript } from "./reader-script.mjs";
import { toolIn } from "./tool.mjs";

/**
 * Makes the reader's script and the database clients when what they are made from changed since the last time.
 * @param {string} root
 */
export async function generate(root) {
  await readerScript(root);
  await clients(root);
}

/** @param {string} root */
async function readerScript(root) {
  const stamp = join(root, "reader/generated/.stamp");
  const current = fingerprint(root, ["reader"], (path) => !path.includes("generated"));
  if (readStamp(stamp) === current && existsSync(join(root, "public/reader"))) return;
  await buildReaderScript(root);
  writeStamp(stamp, current);
}

/** @param {string} root */
async function clients(root) {
  const current = clientsAreCurrent(root);
  const forWork = existsSync(join(root, "node_modules/prisma/package.json"));
  if (current && (hasClientTypes(root) || !forWork)) return;
  // Somebody changed the models where only what serves is installed.
  if (!forWork) await install(root, { dev: true });
  const made = clientsFingerprint(root);
  await step("Generating the database clients", async () => {
    await run({
      command: process.execPath,
      // Not through npm and cli/run.mjs, which begin with installing.
      args: [toolIn("tsx", "tsx"), "prisma/generate.ts", made],
      cwd: root,
      what: "The database clients could not be generated",
      mend: "look at the message above; `rm -rf node_modules` and another `npm start` install all anew",
    });
  });
  noteClients(root, made);
}
