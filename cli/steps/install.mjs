/** Installing what package-lock.json names, when it is not there yet. */
import { createHash } from "node:crypto";
import { existsSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { platformHere } from "../node/libc.mjs";
import { run } from "./child.mjs";
import { readStamp, writeStamp } from "./fingerprint.mjs";
import { damaged, isInstalled, programsIn } from "./installed.mjs";
import { npmHere } from "./npm.mjs";
import { step } from "./progress.mjs";
import { Trouble } from "./trouble.mjs";

/** @typedef {import("./installed.mjs").Locked} Locked */
/** @typedef {{ lock: string, packages: "all" | "production", platform: string, programs: Record<string, number> }} Stamp */

/**
 * Runs `npm ci` when node_modules is missing, another lock's, another machine's or damaged. Install scripts run only for
 * the packages that package.json names in "allowScripts", whatever the version of npm. Another version of Node changes
 * nothing: no package is compiled for one.
 * @param {string} root
 * @param {{ dev: boolean }} options whether what only development needs must be there, too
 */
export async function install(root, { dev }) {
  const text = readFileSync(join(root, "package-lock.json"), "utf8");
  /** @type {Record<string, Locked>} */
  const wanted = JSON.parse(text).packages;
  const lock = createHash("sha256").update(text).digest("hex");
  const file = join(root, "node_modules/.stet-installed");
  const stamp = readInstallStamp(file);
  // What somebody works with is not taken away by serving the paper.
  const withDev = dev || stamp?.packages === "all";
  const wrong = stamp && whatIsWrong(root, wanted, lock, stamp);
  if (stamp?.lock === lock && !wrong && (stamp.packages === "all" || !withDev)) return;
  const present = wrong ? {} : installedPackages(root);
  const fetched = isInstalled(wanted, present, withDev) && !damaged(root, wanted, withDev, {});
  // Stands from before npm's first step until after its last: what was cut short between them is taken up there.
  const unfinished = join(root, ".stet/installing");
  if (!fetched || existsSync(unfinished)) {
    await step(wrong ? `Installing packages anew: ${wrong}` : "Installing packages", async () => {
      writeStamp(unfinished, "");
      if (!fetched) await npmCi(root, withDev);
      await buildPackages(root);
      if (!fetched) requireWhole(root, wanted, withDev);
      rmSync(unfinished);
    });
  }
  /** @type {Stamp} */
  const current = {
    lock,
    packages: withDev ? "all" : "production",
    platform: platformHere(),
    programs: programsIn(root, wanted),
  };
  writeStamp(file, JSON.stringify(current));
}

/** @param {string} file @returns {Stamp | undefined} */
function readInstallStamp(file) {
  try {
    return JSON.parse(readStamp(file));
  } catch {
    // None, or one of an earlier form.
    return undefined;
  }
}

/** @param {string} root @returns {Record<string, Locked>} */
function installedPackages(root) {
  const hidden = join(root, "node_modules/.package-lock.json");
  return existsSync(hidden) ? JSON.parse(readFileSync(hidden, "utf8")).packages : {};
}

/**
 * Why what was installed once will not do any more, in words; undefined when it will.
 * @param {string} root
 * @param {Record<string, Locked>} wanted
 * @param {string} lock the hash of the lock that names them
 * @param {Stamp} stamp
 */
function whatIsWrong(root, wanted, lock, stamp) {
  const here = platformHere();
  if (stamp.platform !== here) return `those here are for ${stamp.platform}, this is ${here}`;
  if (stamp.lock !== lock) return undefined;
  const lost = damaged(root, wanted, stamp.packages === "all", stamp.programs);
  return lost && `${lost} is damaged`;
}

/**
 * To npm, each machine's programs are optional: it passes over those it could not get.
 * @param {string} root
 * @param {Record<string, Locked>} wanted
 * @param {boolean} withDev
 */
function requireWhole(root, wanted, withDev) {
  const lost = damaged(root, wanted, withDev, {});
  if (!lost) return;
  throw new Trouble(
    `npm could not get ${lost}, which this machine needs.`,
    "the same command again; most often the network or a proxy is in the way",
  );
}

/**
 * @param {string} root
 * @param {boolean} withDev
 */
async function npmCi(root, withDev) {
  const only = withDev ? ["--include=dev"] : ["--omit=dev"];
  await npm(root, [
    "ci",
    ...only,
    "--include=optional",
    "--ignore-scripts",
    "--no-audit",
    "--no-fund",
  ]);
}

/** @param {string} root */
async function buildPackages(root) {
  const { allowScripts } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
  const built = Object.keys(allowScripts).filter(
    (name) => allowScripts[name] && existsSync(join(root, "node_modules", name)),
  );
  // Without a name npm would build them all.
  if (built.length > 0) await npm(root, ["rebuild", ...built]);
}

/**
 * @param {string} root
 * @param {string[]} args
 */
async function npm(root, args) {
  const [command, ...first] = npmHere();
  await run({
    command,
    args: [...first, ...args],
    cwd: root,
    what: "The packages could not be installed",
    mend: "look at what npm says above; most often the network or a proxy is in the way",
  });
}
