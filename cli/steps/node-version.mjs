/** The checks that must be readable to a Node too old for everything else: plain words, plain syntax. */

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

/** What is wrong with a Node that is too old, without a full stop. */
export function tooOld() {
  const oldest = `${oldestNode.major}.${oldestNode.minor}`;
  return `Stet needs Node ${oldest} or newer; this is Node ${process.version.replace("v", "")}`;
}

/** What a person can do about it. */
export const newerNode =
  "install a newer one from https://nodejs.org, or with a version manager: nvm install 24";
