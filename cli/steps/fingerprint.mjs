/** Fingerprints of files: the same content gives the same one, whatever a checkout did to the dates. */
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";

/**
 * Hashes files and whole folders (names and contents).
 * @param {string} root
 * @param {string[]} paths below the root; those that do not exist are left out
 * @param {(path: string) => boolean} [counts] whether a file counts
 */
export function fingerprint(root, paths, counts = () => true) {
  const hash = createHash("sha256");
  for (const path of paths) {
    for (const file of filesIn(root, path)) {
      if (counts(file))
        hash
          .update(file)
          .update("\0")
          .update(readFileSync(join(root, file)));
    }
  }
  return hash.digest("hex");
}

/**
 * @param {string} root
 * @param {string} path
 * @returns {string[]}
 */
function filesIn(root, path) {
  const full = join(root, path);
  if (!existsSync(full)) return [];
  if (!statSync(full).isDirectory()) return [path];
  return readdirSync(full, { withFileTypes: true })
    .sort((one, other) => (one.name < other.name ? -1 : 1))
    .flatMap((entry) =>
      entry.isDirectory() ? filesIn(root, join(path, entry.name)) : [join(path, entry.name)],
    );
}

/**
 * What a stamp says was done last; "" when there is none.
 * @param {string} file
 */
export function readStamp(file) {
  return existsSync(file) ? readFileSync(file, "utf8") : "";
}

/**
 * Records that something was done.
 * @param {string} file
 * @param {string} text
 */
export function writeStamp(file, text) {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}
