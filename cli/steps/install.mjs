/** Installing what package-lock.json names, when it is not there yet. */
import { createHash } from "node:crypto";
import { existsSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { run } from "./child.mjs";
import { readStamp, writeStamp } from "./fingerprint.mjs";
import { npmHere } from "./npm.mjs";
import { step } from "./progress.mjs";

/** @typedef {{ version?: string, dev?: boolean, devOptional?: boolean, optional?: boolean, link?: boolean }} Locked */

/**
 * Whether every package of the lock is installed in its version. Packages for other platforms may be missing, and
 * those for development where only production is installed.
 * @param {Record<string, Locked>} wanted
 * @param {Record<string, Locked>} present
 * @param {boolean} withDev
 */
export function isInstalled(wanted, present, withDev) {
  return Object.entries(wanted).every(([path, { version, dev, devOptional, optional }]) => {
    if (path === "") return true;
    const found = present[path];
    if (found) return found.version === version;
    return Boolean(optional) || ((dev || devOptional) && !withDev);
  });
}

/**
 * Runs `npm ci` when node_modules is missing or another lock's. Install scripts run only for the packages that
 * package.json names in "allowScripts", whatever the version of npm.
 * @param {string} root
 * @param {{ dev: boolean }} options whether what only development needs must be there, too
 */
export async function install(root, { dev }) {
  const lock = readFileSync(join(root, "package-lock.json"), "utf8");
  const withDev = dev || process.env.NODE_ENV !== "production";
  const stamp = join(root, "node_modules/.stet-installed");
  const current = `${createHash("sha256").update(lock).digest("hex")} ${withDev ? "all" : "production"}`;
  if (readStamp(stamp) === current) return;
  const hidden = join(root, "node_modules/.package-lock.json");
  const present = existsSync(hidden) ? JSON.parse(readFileSync(hidden, "utf8")).packages : {};
  const fetched = isInstalled(JSON.parse(lock).packages, present, withDev);
  // Stands from before npm's first step until after its last: what was cut short between them is taken up there.
  const unfinished = join(root, ".stet/installing");
  if (!fetched || existsSync(unfinished)) {
    await step("Installing packages", async () => {
      writeStamp(unfinished, "");
      if (!fetched) await npmCi(root, withDev);
      await buildPackages(root);
      rmSync(unfinished);
    });
  }
  writeStamp(stamp, current);
}

/**
 * @param {string} root
 * @param {boolean} withDev
 */
async function npmCi(root, withDev) {
  const only = withDev ? ["--include=dev"] : ["--omit=dev"];
  await npm(root, ["ci", ...only, "--ignore-scripts", "--no-audit", "--no-fund"]);
}

/** @param {string} root */
async function buildPackages(root) {
  const { allowScripts } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
  const built = Object.keys(allowScripts).filter(
    (name) => allowScripts[name] && existsSync(join(root, "node_modules", name)),
  );
  await npm(root, ["rebuild", ...built]);
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
