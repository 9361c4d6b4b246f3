/** The checks that must be readable to a Node too old for everything else: plain words, plain syntax. */

/** As in package.json, "engines": the first with version 10 of Node-API. On older ones SQLite's package ends the process. */
export const oldestNode = { major: 22, minor: 14 };
/** The same in the line of 23. */
const oldest23 = 6;

/**
 * Whether a version such as "v20.19.1" will do.
 * @param {string} version
 */
export function isNewEnough(version) {
  const parts = version.replace("v", "").split(".");
  const major = Number(parts[0]);
  const minor = Number(parts[1]);
  if (major === 23) return minor >= oldest23;
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
