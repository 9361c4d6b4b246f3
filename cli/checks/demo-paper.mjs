/** A paper with the demo edition, filled once and copied for each run of the browser tests. */
import { rmSync } from "node:fs";
import { join } from "node:path";
import { run } from "../steps/child.mjs";
import { fingerprint, readStamp, writeStamp } from "../steps/fingerprint.mjs";

const sources = [
  "demo",
  "newsroom",
  "package-lock.json",
  "prisma/models",
  "prisma/sqlite/migrations",
];

/**
 * The folder of a paper that holds the demo edition: filled now, unless what it is made from is as it was.
 * @param {string} root
 */
export async function demoPaper(root) {
  const folder = join(root, ".stet/demo-paper");
  const stamp = join(folder, "sources");
  const current = fingerprint(root, sources, (path) => !/\.test\.ts$|\/testing\//.test(path));
  if (readStamp(stamp) === current) return folder;
  rmSync(folder, { recursive: true, force: true });
  await run({
    command: process.execPath,
    args: [join(root, "cli/stet.mjs"), "demo"],
    cwd: root,
    env: { DATA_DIR: folder, DATABASE_URL: undefined },
    what: "The demo edition could not be filled in",
    mend: "mend what the messages above name",
  });
  writeStamp(stamp, current);
  return folder;
}
