/** The one check that must be readable to a Node too old for everything else: plain words, plain syntax. */

/** As in package.json, "engines". */
export const oldestNode = { major: 22, minor: 13 };

/**
 * Whether a version such as "v20.19.1" will do.
 * @param {string} version
 */
export function isNewEnough(version) {
  const parts = version.replace("v", "").split(".");
  const major = Number(parts[0]);
  const minor = Number(parts[1]);
  return major > oldestNode.major || (major === oldestNode.major && minor >= oldestNode.minor);
}

/** Ends the process, with one line and the mend, on a Node that is too old. */
export function requireNode() {
  if (isNewEnough(process.version)) return;
  process.stderr.write(
    "Stet needs Node " +
      oldestNode.major +
      "." +
      oldestNode.minor +
      " or newer; this is Node " +
      process.version.replace("v", "") +
      ".\n  Try: install a newer one from https://nodejs.org, or with a version manager: nvm install 24\n",
  );
  process.exit(1);
}
