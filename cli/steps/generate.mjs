/** Generating what is not kept in the repository: the database clients and the reader's script. */
import { existsSync } from "node:fs";
import { join } from "node:path";
import { run } from "./child.mjs";
import { fingerprint, readStamp, writeStamp } from "./fingerprint.mjs";
import { step } from "./progress.mjs";
import { toolIn } from "./tool.mjs";

const sources = [
  "node_modules/@prisma/client/package.json",
  "prisma/generate.ts",
  "prisma/models",
  "prisma/postgresql/datasource.prisma",
  "prisma/sqlite/datasource.prisma",
  "reader",
];

/**
 * Runs `npm run generate` when the models or the reader's script changed since the last time.
 * @param {string} root
 */
export async function generate(root) {
  const stamp = join(root, "prisma/generated/.stamp");
  const current = fingerprint(root, sources, (path) => !path.includes("generated"));
  if (readStamp(stamp) === current && existsSync(join(root, "reader/generated"))) return;
  await step("Generating the database clients", async () => {
    for (const script of ["prisma/generate.ts", "reader/build.ts"]) {
      await run({
        command: process.execPath,
        // Not through npm and cli/run.mjs, which would install what only development needs.
        args: [toolIn("tsx", "tsx"), script],
        cwd: root,
        what: "The database clients could not be generated",
        mend: "look at the message above; `rm -rf node_modules` and another `npm start` install all anew",
      });
    }
  });
  writeStamp(stamp, current);
}
