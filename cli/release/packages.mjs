/** Which packages a release needs: those of production but for what only building needs, as the lock pins them. */
import { copyFileSync, existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { run } from "../steps/child.mjs";
import { npmHere } from "../steps/npm.mjs";
import { Trouble } from "../steps/trouble.mjs";

/** They make the pages, the style sheets and the database clients, all of which a release brings. */
const building = [
  "@tailwindcss/postcss",
  "esbuild",
  "prisma",
  "schema-dts",
  "tailwindcss",
  "tsx",
  "typescript",
];

/** What there is to run in a release. */
const scripts = ["start", "stet"];

/**
 * Writes package.json and package-lock.json of a release into `folder`. npm itself takes what nobody needs any more out of
 * the lock; that it changed nothing else is looked at.
 * @param {string} root
 * @param {string} folder
 */
export async function writePackages(root, folder) {
  const full = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
  const { devDependencies: _, allowScripts: __, ...kept } = full;
  const only = (
    /** @type {Record<string, string>} */ from,
    /** @type {(name: string) => boolean} */ is,
  ) => Object.fromEntries(Object.entries(from).filter(([name]) => is(name)));
  const slim = {
    ...kept,
    scripts: only(full.scripts, (name) => scripts.includes(name)),
    dependencies: only(full.dependencies, (name) => !building.includes(name)),
    // Nothing is compiled on the machine it is installed on.
    allowScripts: {},
  };
  writeFileSync(join(folder, "package.json"), `${JSON.stringify(slim, null, 2)}\n`);
  for (const name of ["package-lock.json", ".npmrc"]) {
    if (existsSync(join(root, name))) copyFileSync(join(root, name), join(folder, name));
  }
  const [command, ...first] = npmHere();
  await run({
    command,
    args: [
      ...[...first, "install", "--package-lock-only", "--ignore-scripts", "--offline"],
      ...["--no-audit", "--no-fund", "--prefix", folder],
    ],
    cwd: folder,
    what: "npm could not make the release's list of packages",
    mend: "npm install, and look whether package-lock.json changes",
  });
  requireSame(locked(root), locked(folder));
}

/** @typedef {Record<string, { version?: string, integrity?: string }>} Locked */

/** @param {string} folder @returns {Locked} */
const locked = (folder) =>
  JSON.parse(readFileSync(join(folder, "package-lock.json"), "utf8")).packages;

/**
 * @param {Locked} tested
 * @param {Locked} made
 */
export function requireSame(tested, made) {
  const other = Object.keys(made).find(
    (path) =>
      path !== "" &&
      (tested[path]?.version !== made[path]?.version ||
        tested[path]?.integrity !== made[path]?.integrity),
  );
  if (!other) return;
  throw new Trouble(
    `npm would put another ${other} into the release than the one that is tested.`,
    "npm install, and look whether package-lock.json changes",
  );
}
