/** Whether this is an unpacked release: built and compiled already, and nothing to be built from is in it. */
import { existsSync } from "node:fs";
import { join } from "node:path";

/** The list of what is in a release: its version, the Node it needs, and each file with the SHA-256 of its content. */
export const manifest = "release.json";

/** @param {string} root */
export const isRelease = (root) => existsSync(join(root, manifest));
