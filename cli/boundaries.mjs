/**
 * `npm run check:boundaries`: dependency-cruiser, which reads TypeScript through TypeScript's JavaScript interface.
 * Version 7 has none, so here "typescript" means the version 6 that stands beside it for this.
 */
import { Module, register } from "node:module";
import { join } from "node:path";
import { root } from "./steps/root.mjs";

const withApi = "typescript-with-api";
const instead = (/** @type {string} */ name) => name.replace(/^typescript(?=$|\/)/, withApi);

// For `import`: its hooks run on a thread of their own and come as a module.
const hooks = `export const resolve = (name, context, next) =>
  next(name.replace(/^typescript(?=$|\\/)/, "${withApi}"), context);`;
register(`data:text/javascript,${encodeURIComponent(hooks)}`);
// For `require`.
const { _resolveFilename: resolveFilename } = /** @type {any} */ (Module);
Object.assign(Module, {
  _resolveFilename: (/** @type {string} */ name, /** @type {unknown[]} */ ...rest) =>
    resolveFilename(instead(name), ...rest),
});

const folders = [
  "app",
  "bench",
  "cli",
  "components",
  "demo",
  "e2e",
  "newsroom",
  "press",
  "prisma",
  "reader",
];
process.chdir(root);
process.argv.push("--config", ".dependency-cruiser.cjs", ...folders);
await import(join(root, "node_modules/dependency-cruiser/bin/dependency-cruiser.mjs"));
