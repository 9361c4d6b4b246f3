/** Building the pages when their sources are newer than the build. */
import { existsSync, rmSync } from "node:fs";
import { join } from "node:path";
import { run } from "./child.mjs";
import { compress } from "./compress.mjs";
import { fingerprint, readStamp, writeStamp } from "./fingerprint.mjs";
import { step } from "./progress.mjs";

const sources = [
  "app",
  "components",
  "newsroom",
  "prisma/adapter.ts",
  "prisma/models",
  "public",
  "reader",
  "next.config.ts",
  "package-lock.json",
  "postcss.config.mjs",
  "tsconfig.json",
];
const noPage = /\.test\.tsx?$|^newsroom\/testing\//;

/**
 * Runs `next build` unless the last one was made from the same sources. Only what is compiled is wanted of it: every page
 * is rendered by the press, so none is tried out or rendered ahead; and types are looked at by `npm run check`, with
 * packages that are not needed here.
 * @param {string} root
 */
export async function build(root) {
  const stamp = join(root, ".next/stet-sources");
  const current = fingerprint(root, sources, (path) => !noPage.test(path));
  if (readStamp(stamp) === current && existsSync(join(root, ".next/BUILD_ID"))) return;
  rmSync(stamp, { force: true });
  await step("Building the pages", async () => {
    const next = join(root, "node_modules/next/dist/bin/next");
    await run({
      command: process.execPath,
      args: [next, "build", "--experimental-build-mode", "compile"],
      cwd: root,
      env: { NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1" },
      what: "The pages could not be built",
      mend: "mend what the messages above name",
      // The last line of its list of pages. What it then writes, for as long again on a slow disk, is what makes a later
      // build quick: nobody waits for it.
      isDone: (line) => line.endsWith("server-rendered on demand"),
    });
    await compress(join(root, ".next/static"));
  });
  writeStamp(stamp, current);
}
