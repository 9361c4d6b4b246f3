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
 * Runs `next build` unless the last one was made from the same sources.
 * @param {string} root
 */
export async function build(root) {
  const stamp = join(root, ".next/stet-sources");
  const current = fingerprint(root, sources, (path) => !noPage.test(path));
  if (readStamp(stamp) === current && existsSync(join(root, ".next/BUILD_ID"))) return;
  rmSync(stamp, { force: true });
  await step("Building the pages", async () => {
    await run({
      command: process.execPath,
      args: [join(root, "node_modules/next/dist/bin/next"), "build"],
      cwd: root,
      env: { NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1" },
      what: "The pages could not be built",
      mend: "mend what the messages above name",
    });
    await compress(join(root, ".next/static"));
  });
  writeStamp(stamp, current);
}
