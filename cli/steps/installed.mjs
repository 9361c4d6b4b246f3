/** What is installed: whether it is all there, whole, and for this kind of machine. */
import { existsSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { libcOf } from "../node/libc.mjs";

/** @typedef {{ version?: string, dev?: boolean, devOptional?: boolean, optional?: boolean, os?: string[], cpu?: string[], libc?: string[] }} Locked a package in a lock */
/** @typedef {{ os: string, cpu: string, libc: string }} Machine */

/** @returns {Machine} */
const thisMachine = () => ({
  os: process.platform,
  cpu: process.arch,
  libc: libcOf(),
});

/** Smaller files of a package are not the program it is there for, in bytes. */
const programSize = 50_000;

/**
 * Whether a package can only be of use on machines like this one.
 * @param {Locked} locked
 * @param {Machine} machine
 */
function isMadeFor({ os, cpu, libc }, machine) {
  if (!os && !cpu) return false;
  const fits = (/** @type {string[] | undefined} */ list, /** @type {string} */ own) =>
    !list ||
    list.includes(own) ||
    (list.every((each) => each.startsWith("!")) && !list.includes(`!${own}`));
  return (
    fits(os, machine.os) &&
    fits(cpu, machine.cpu) &&
    (machine.libc === "" || fits(libc, machine.libc))
  );
}

/**
 * The packages of a lock that must be there. Those for other machines need not, nor those for development where only
 * production is wanted.
 * @param {Record<string, Locked>} wanted
 * @param {boolean} withDev
 * @param {Machine} machine
 */
function required(wanted, withDev, machine) {
  return Object.entries(wanted)
    .filter(([path, { dev, devOptional }]) => path !== "" && (withDev || !(dev || devOptional)))
    .filter(([, locked]) => !locked.optional || isMadeFor(locked, machine))
    .map(([path]) => path);
}

/**
 * Whether every package that is needed is installed, and none in another version than the lock's.
 * @param {Record<string, Locked>} wanted
 * @param {Record<string, Locked>} present
 * @param {boolean} withDev
 * @param {Machine} [machine]
 */
export function isInstalled(wanted, present, withDev, machine = thisMachine()) {
  return (
    required(wanted, withDev, machine).every((path) => present[path]) &&
    Object.entries(wanted).every(
      ([path, { version }]) => path === "" || !present[path] || present[path].version === version,
    )
  );
}

/**
 * The first package that ought to be there and is not, or whose program is not as it was; undefined when all are whole.
 * @param {string} root
 * @param {Record<string, Locked>} wanted
 * @param {boolean} withDev
 * @param {Record<string, number>} programs as `programsIn` found them
 * @returns {string | undefined}
 */
export function damaged(root, wanted, withDev, programs) {
  const lost = required(wanted, withDev, thisMachine()).find(
    (path) => !existsSync(join(root, path, "package.json")),
  );
  const changed = Object.keys(programs).find((file) => sizeOf(join(root, file)) !== programs[file]);
  const path =
    lost ?? Object.keys(wanted).findLast((each) => each !== "" && changed?.startsWith(`${each}/`));
  return path?.replace(/^.*node_modules\//, "") ?? changed;
}

/**
 * The programs and libraries made for this kind of machine, with their sizes in bytes.
 * @param {string} root
 * @param {Record<string, Locked>} wanted
 * @returns {Record<string, number>}
 */
export function programsIn(root, wanted) {
  const machine = thisMachine();
  const made = Object.keys(wanted).filter((path) => isMadeFor(wanted[path] ?? {}, machine));
  // This one brings those of every machine.
  const folders = [...made, "node_modules/better-sqlite3/prebuilds"];
  /** @type {Record<string, number>} */
  const programs = {};
  for (const folder of folders.filter((each) => existsSync(join(root, each)))) {
    for (const name of readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })) {
      const size = sizeOf(join(root, folder, name));
      if (size >= programSize) programs[`${folder}/${name}`] = size;
    }
  }
  return programs;
}

/** @param {string} file */
function sizeOf(file) {
  const found = statSync(file, { throwIfNoEntry: false });
  return found?.isFile() ? found.size : -1;
}
