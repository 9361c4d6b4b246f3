/** The reader's script, bundled into public/reader/HASH.js; its address is noted for the pages. */
import { createHash } from "node:crypto";
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** @param {string} root */
export async function buildReaderScript(root) {
  // Not before it is installed.
  const { build } = await import("esbuild");
  const { outputFiles } = await build({
    entryPoints: [join(root, "reader/main.ts")],
    bundle: true,
    minify: true,
    format: "iife",
    target: "es2020",
    write: false,
  });
  const script = outputFiles[0]?.contents;
  if (!script) throw new Error("the reader's script came out empty");
  const hash = createHash("sha256").update(script).digest("hex").slice(0, 12);
  const published = join(root, "public/reader");
  rmSync(published, { recursive: true, force: true });
  mkdirSync(published, { recursive: true });
  writeFileSync(join(published, `${hash}.js`), script);
  mkdirSync(join(root, "reader/generated"), { recursive: true });
  writeFileSync(
    join(root, "reader/generated/address.ts"),
    `/** Where the reader's script is published; its name changes with its content. */\nexport const scriptAddress = "/reader/${hash}.js";\n`,
  );
}
