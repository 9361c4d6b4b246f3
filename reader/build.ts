/**
 * Bundles the reader's script into public/reader/HASH.js and notes its address for the pages.
 * Run: `npm run generate`.
 */
import { createHash } from "node:crypto";
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const root = fileURLToPath(new URL("..", import.meta.url));
const published = join(root, "public", "reader");

const { outputFiles } = await build({
  entryPoints: [join(root, "reader", "main.ts")],
  bundle: true,
  minify: true,
  format: "iife",
  target: "es2020",
  write: false,
});
const script = outputFiles[0]?.contents;
if (!script) throw new Error("the reader's script came out empty");
const hash = createHash("sha256").update(script).digest("hex").slice(0, 12);
rmSync(published, { recursive: true, force: true });
mkdirSync(published, { recursive: true });
writeFileSync(join(published, `${hash}.js`), script);
mkdirSync(join(root, "reader", "generated"), { recursive: true });
writeFileSync(
  join(root, "reader", "generated", "address.ts"),
  `/** Where the reader's script is published; its name changes with its content. */\nexport const scriptAddress = "/reader/${hash}.js";\n`,
);
