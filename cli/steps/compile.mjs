/** Compiling the server and the command line once, so that no TypeScript is compiled when they start. */
import { createHash } from "node:crypto";
import { existsSync, readFileSync, rmSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { readStamp, writeStamp } from "./fingerprint.mjs";
import { step } from "./progress.mjs";

const entries = ["cli/paper.ts", "cli/commands.ts"];
const folder = ".stet/server";
const itself = "cli/steps/compile.mjs";

/**
 * Where a compiled entry lies, for `import()`.
 * @param {string} root
 * @param {"paper" | "commands"} name
 */
export const compiled = (root, name) => join(root, folder, `${name}.mjs`);

/** @param {string} root @param {string[]} files */
function hashesOf(root, files) {
  const hashes = files.map((file) => {
    const full = join(root, file);
    const content = existsSync(full) ? readFileSync(full) : "gone";
    return [file, createHash("sha256").update(content).digest("hex")];
  });
  return Object.fromEntries(hashes);
}

/**
 * Compiles unless every file that went into the last result is as it was then.
 * @param {string} root
 */
export async function compile(root) {
  const stamp = join(root, folder, "inputs.json");
  const last = readStamp(stamp);
  if (last !== "") {
    /** @type {Record<string, string>} */
    const inputs = JSON.parse(last);
    if (last === JSON.stringify(hashesOf(root, Object.keys(inputs)))) return;
  }
  await step("Compiling the server", async () => {
    rmSync(join(root, folder), { recursive: true, force: true });
    const { build } = await import("esbuild");
    const { metafile } = await build({
      absWorkingDir: root,
      entryPoints: entries,
      outdir: folder,
      outExtension: { ".js": ".mjs" },
      bundle: true,
      splitting: true,
      format: "esm",
      platform: "node",
      target: "node22.14",
      packages: "external",
      sourcemap: true,
      metafile: true,
      logLevel: "silent",
      plugins: [ownAddresses(root)],
    });
    const inputs = Object.keys(metafile.inputs).sort();
    writeStamp(stamp, JSON.stringify(hashesOf(root, [...inputs, itself])));
  });
}

/**
 * A module that looks for files beside itself (`import.meta.url`) must find them where its source stands.
 * @param {string} root
 * @returns {import("esbuild").Plugin}
 */
function ownAddresses(root) {
  return {
    name: "own-addresses",
    setup(builder) {
      builder.onLoad({ filter: /\.ts$/ }, ({ path }) => {
        const source = readFileSync(path, "utf8");
        if (!source.includes("import.meta.url")) return undefined;
        const address = relative(join(root, folder), path).split("\\").join("/");
        const contents = source.replaceAll(
          "import.meta.url",
          `new URL(${JSON.stringify(address)}, import.meta.url).href`,
        );
        return { contents, loader: "ts", resolveDir: dirname(path) };
      });
    },
  };
}
