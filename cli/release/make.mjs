/** Making stet-VERSION.tgz: built, and for every Linux and macOS, since what is made for one machine comes from npm there. */
import { createHash } from "node:crypto";
import { lstatSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { build } from "esbuild";
import { create } from "tar";
import { build as buildPages } from "../steps/build.mjs";
import { compile } from "../steps/compile.mjs";
import { generate } from "../steps/generate.mjs";
import { step } from "../steps/progress.mjs";
import { manifest } from "../steps/released.mjs";
import { copyContents, filesIn } from "./contents.mjs";
import { writePackages } from "./packages.mjs";

/** Of every file, so that the same content makes the same archive. */
const date = new Date("2000-01-01T00:00:00Z");

/**
 * @param {string} root
 * @returns {Promise<string>} the archive's path
 */
export async function makeRelease(root) {
  process.env.NEXT_TELEMETRY_DISABLED = "1";
  await generate(root);
  await compile(root);
  await buildPages(root);
  const { version, engines } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
  const name = `stet-${version}`;
  const scratch = join(root, ".stet/release");
  const folder = join(scratch, name);
  const archive = join(root, `${name}.tgz`);
  await step(`Packing ${name}.tgz`, async () => {
    rmSync(scratch, { recursive: true, force: true });
    copyContents(root, folder);
    await compileSettings(root, folder);
    await writePackages(root, folder);
    const files = filesIn(folder);
    const hashes = Object.fromEntries(files.map((file) => [file, hashOf(join(folder, file))]));
    const about = { version, node: engines.node, files: hashes };
    writeFileSync(join(folder, manifest), `${JSON.stringify(about, null, 2)}\n`);
    await create(
      { cwd: scratch, file: archive, gzip: { level: 9 }, portable: true, mtime: date },
      [manifest, ...files].map((file) => join(name, file)),
    );
    rmSync(scratch, { recursive: true });
  });
  return archive;
}

/** Next reads its settings at every start, and would compile them for that. @param {string} root @param {string} folder */
async function compileSettings(root, folder) {
  await build({
    absWorkingDir: root,
    entryPoints: ["next.config.ts"],
    outfile: join(folder, "next.config.mjs"),
    bundle: true,
    packages: "external",
    format: "esm",
    platform: "node",
    logLevel: "silent",
  });
}

/** @param {string} file */
function hashOf(file) {
  if (lstatSync(file).isSymbolicLink()) return "a link";
  return createHash("sha256").update(readFileSync(file)).digest("hex");
}
