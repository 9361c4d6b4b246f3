/** What goes into a release: what runs, and what an operator reads. */
import {
  copyFileSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readlinkSync,
  symlinkSync,
} from "node:fs";
import { dirname, join } from "node:path";

/** @type {[folder: string, wanted: (file: string) => boolean][]} */
const folders = [
  [
    ".next",
    (file) => !/^(?:cache|dev|diagnostics|types|lock|trace|turbopack)(?:\/|$|-)/.test(file),
  ],
  [".stet/server", () => true],
  ["cli", (file) => file.endsWith(".mjs") && !/^(?:checks|release)\//.test(file)],
  ["demo/pictures", () => true],
  ["demo/stories", () => true],
  ["deploy", () => true],
  ["docs", (file) => file.endsWith(".md")],
  ["prisma/postgresql/migrations", () => true],
  ["prisma/sqlite/migrations", () => true],
  ["public", () => true],
];
const files = ["LICENSE", "README.md", ".nvmrc"];
/** Starting points of work on the code. */
const ofACheckout = /^cli\/(?:boundaries|nodes|release|run|test)\.mjs$/;

/**
 * Copies it. Next's links to packages stay links.
 * @param {string} root
 * @param {string} to
 */
export function copyContents(root, to) {
  for (const [folder, wanted] of folders) {
    for (const file of filesIn(join(root, folder)).filter(wanted)) {
      const path = join(folder, file);
      if (!ofACheckout.test(path)) copy(join(root, path), join(to, path));
    }
  }
  for (const file of files)
    if (existsSync(join(root, file))) copy(join(root, file), join(to, file));
}

/**
 * Every file and link below a folder, sorted. Node's own recursive reading goes on behind links.
 * @param {string} folder
 * @returns {string[]}
 */
export function filesIn(folder) {
  return readdirSync(folder, { withFileTypes: true })
    .flatMap((entry) =>
      entry.isDirectory()
        ? filesIn(join(folder, entry.name)).map((file) => join(entry.name, file))
        : [entry.name],
    )
    .sort();
}

/**
 * @param {string} from
 * @param {string} to
 */
function copy(from, to) {
  mkdirSync(dirname(to), { recursive: true });
  if (lstatSync(from).isSymbolicLink()) symlinkSync(readlinkSync(from), to);
  else copyFileSync(from, to);
}
