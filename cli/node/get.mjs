/** Getting a Node from the npm registry, once, with the npm at hand: its registry, its proxy, its store of packages. */
import { spawnSync } from "node:child_process";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { run } from "../steps/child.mjs";
import { npmHere } from "../steps/npm.mjs";
import { step } from "../steps/progress.mjs";
import { onStop } from "../steps/stop.mjs";
import { Trouble } from "../steps/trouble.mjs";

/** @typedef {import("./packages.mjs").NodePackage} NodePackage */

/** Milliseconds after which what a fetch left behind is nobody's any more. */
const abandoned = 3_600_000;

/**
 * The program of a Node package, fetched unless it is there already. Several at once do not get into each other's way,
 * and one that is cut short leaves nothing that another would take for whole: the folder gets its name at the very end.
 * @param {NodePackage} wanted
 * @param {{ root: string, label: string, otherwise: string }} options where it is kept, what the step is called, and
 *   what else a person can do when it fails
 * @returns {Promise<string>} the program's path
 */
export async function getNode(wanted, { root, label, otherwise }) {
  const kept = join(root, ".stet/node");
  const folder = join(kept, `${wanted.name}-${wanted.version}`);
  const program = join(folder, "bin/node");
  if (runs(program, wanted)) return program;
  await step(label, async () => {
    mkdirSync(kept, { recursive: true });
    sweep(kept);
    const scratch = mkdtempSync(join(kept, "fetching-"));
    const throwOut = () => rmSync(scratch, { recursive: true, force: true });
    const forget = onStop(throwOut);
    try {
      await fetchInto(scratch, wanted, otherwise);
      const fetched = join(scratch, "node_modules", wanted.name);
      // For compiling addons, and a third of it all.
      rmSync(join(fetched, "include"), { recursive: true, force: true });
      if (!runs(join(fetched, "bin/node"), wanted)) {
        throw new Trouble(
          `Node ${wanted.version} was fetched, but does not run on this machine.`,
          otherwise,
        );
      }
      if (existsSync(folder) && !runs(program, wanted)) renameSync(folder, join(scratch, "broken"));
      moveInPlace(fetched, folder);
    } finally {
      throwOut();
      forget();
    }
  });
  return program;
}

/**
 * Whether a program is the Node it should be; it may have been damaged, or belong to another kind of machine.
 * @param {string} program
 * @param {NodePackage} wanted
 */
function runs(program, { version }) {
  if (!existsSync(program)) return false;
  // Options meant for the Node in use may be unknown to this one.
  const env = { ...process.env, NODE_OPTIONS: "" };
  return (
    spawnSync(program, ["--version"], { encoding: "utf8", env }).stdout?.trim() === `v${version}`
  );
}

/**
 * An install of this one package from a lock that names its content, which npm checks.
 * @param {string} folder
 * @param {NodePackage} wanted
 * @param {string} otherwise
 */
async function fetchInto(folder, { name, version, integrity }, otherwise) {
  const dependencies = { [name]: version };
  const resolved = `https://registry.npmjs.org/${name}/-/${name}-${version}.tgz`;
  const lock = {
    name: "fetching",
    lockfileVersion: 3,
    requires: true,
    packages: {
      "": { name: "fetching", dependencies },
      [`node_modules/${name}`]: { version, resolved, integrity },
    },
  };
  const description = { name: "fetching", private: true, dependencies };
  writeFileSync(join(folder, "package.json"), JSON.stringify(description));
  writeFileSync(join(folder, "package-lock.json"), JSON.stringify(lock));
  const [npm, ...first] = npmHere();
  const quick = [
    "--fetch-retries=2",
    "--fetch-retry-mintimeout=1000",
    "--fetch-retry-maxtimeout=2000",
  ];
  const quiet = ["--ignore-scripts", "--no-audit", "--no-fund", "--no-update-notifier"];
  try {
    await run({
      command: npm,
      args: [...first, "ci", "--prefix", folder, ...quiet, ...quick],
      cwd: folder,
      // A packager's or an operator's wish for the project; this is one package.
      env: {
        npm_config_omit: undefined,
        npm_config_global: undefined,
        npm_config_engine_strict: undefined,
      },
      what: `Node ${version} could not be fetched from the npm registry`,
      mend: otherwise,
    });
  } catch (error) {
    if (!(error instanceof Trouble)) throw error;
    const code = /npm (?:error|ERR!) code (\w+)/.exec(error.details)?.[1];
    const why = code ? `: npm says ${code}.` : ".";
    throw new Trouble(error.message.replace(/\.$/, why), error.mend);
  }
}

/**
 * @param {string} from
 * @param {string} to
 */
function moveInPlace(from, to) {
  try {
    renameSync(from, to);
  } catch (error) {
    // Another start was quicker; what it brought has been tried as well.
    if (!existsSync(to)) throw error;
  }
}

/** Throws out what fetches left behind that were killed. @param {string} kept */
function sweep(kept) {
  for (const name of readdirSync(kept).filter((each) => each.startsWith("fetching-"))) {
    const folder = join(kept, name);
    try {
      if (Date.now() - statSync(folder).mtimeMs > abandoned) rmSync(folder, { recursive: true });
    } catch {
      // Whoever made it has just thrown it out.
    }
  }
}
