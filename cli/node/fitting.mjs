/** The first thing every command does. Must be readable to a Node too old for everything else: plain words, plain syntax. */
import { isNewEnough, newerNode, tooOld } from "../steps/node-version.mjs";

/** Older ones cannot even run what gets a newer one. */
const oldestHelper = 18;

/** Ends the process on Windows itself: file locks, signals and paths are other ones there, and nothing was tried. */
export function requireUnix() {
  if (process.platform !== "win32") return;
  end(
    "On Windows, Stet runs in the Windows Subsystem for Linux (WSL) only.",
    "wsl --install, then the same command in its terminal, in a folder of Linux such as ~/stet",
  );
}

/**
 * Does a command's work on a Node that will do: on this one, or else on one that is got for it.
 * @param {() => unknown} work
 */
export function onFittingNode(work) {
  requireUnix();
  if (isNewEnough(process.version)) return work();
  if (parseInt(process.version.slice(1), 10) < oldestHelper || process.env.STET_NODE === "system") {
    return end(`${tooOld()}.`, newerNode);
  }
  return import("./go-on.mjs").then((all) => all.goOn());
}

/**
 * The same for tests, which run on one Node everywhere: this one, if it is that, or else one that is got for it.
 * @param {() => unknown} work
 */
export function onTestedNode(work) {
  requireUnix();
  if (!isNewEnough(process.version)) return onFittingNode(work);
  if (process.env.STET_NODE === "system") return work();
  return import("./go-on.mjs").then((all) => all.goOnAsTested(work));
}

/**
 * Ends a process that was started by another way than the commands of this project, on a Node that is too old.
 * @param {string} way the command to use instead
 */
export function requireFittingNode(way) {
  if (!isNewEnough(process.version)) end(`${tooOld()}.`, way);
}

/**
 * @param {string} trouble
 * @param {string} mend
 */
function end(trouble, mend) {
  process.stderr.write(`${trouble}\n  Try: ${mend}\n`);
  process.exit(1);
}
