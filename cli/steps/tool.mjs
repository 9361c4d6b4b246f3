/** Tools for work on the code, by the names they have on a command line. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { become } from "../node/foreground.mjs";
import { install } from "./install.mjs";
import { root } from "./root.mjs";
import { listenForSignals } from "./stop.mjs";
import { mendable, Trouble } from "./trouble.mjs";

/** Which package has which tool. */
const packages = {
  biome: "@biomejs/biome",
  knip: "knip",
  next: "next",
  playwright: "@playwright/test",
  tsc: "typescript",
  tsx: "tsx",
  vitest: "vitest",
};

/**
 * Runs a tool, or a script of ours, in this process's place.
 * @param {string[]} args the tool, or the script's path below the root, and what it is given
 */
export async function tool([name = "", ...args]) {
  listenForSignals(130);
  await mendable(async () => {
    await install(root, { dev: true });
    const env = { ...process.env, NEXT_TELEMETRY_DISABLED: "1" };
    await become(process.execPath, [programOf(name), ...args], env);
  });
}

/** @param {string} name */
function programOf(name) {
  if (name.endsWith(".mjs")) return join(root, name);
  const home = Object.entries(packages).find(([each]) => each === name)?.[1];
  if (!home) {
    throw new Trouble(`“${name}” is no tool of this project.`, Object.keys(packages).join(", "));
  }
  return toolIn(home, name);
}

/**
 * The file that a package's tool starts with. What lies in node_modules/.bin does not survive every way of copying.
 * @param {string} home the package
 * @param {string} name the tool
 */
export function toolIn(home, name) {
  const folder = join(root, "node_modules", home);
  const { bin } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
  return join(folder, typeof bin === "string" ? bin : bin[name]);
}
