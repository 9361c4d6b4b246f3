/** Other programs: run, listened to, and never left behind. */
import { spawn } from "node:child_process";
import { isStopping, onStop } from "./stop.mjs";
import { Trouble } from "./trouble.mjs";

/** Milliseconds a program may take to end by itself. */
const patience = 3_000;

/**
 * @typedef {object} Program
 * @property {string} command
 * @property {string[]} args
 * @property {string} what what fails if it does, as "The pages could not be built"
 * @property {string} mend what to do about it
 * @property {string} cwd
 * @property {Record<string, string | undefined>} [env] added to the environment
 * @property {(line: string) => void} [onLine] hears each line it prints
 * @property {(line: string) => boolean} [isDone] whether a line says that what is wanted is there; what is left to do, the
 *   program does by itself
 */

/**
 * Runs a program to its end, or until it says that what is wanted is there, and returns what it printed.
 * @param {Program} program
 * @returns {Promise<string>}
 */
export function run({ command, args, what, mend, cwd, env, onLine, isDone }) {
  return new Promise((resolve, reject) => {
    // A group of its own, so that ending it ends what it started.
    const child = spawn(command, args, {
      cwd,
      detached: true,
      stdio: ["ignore", "pipe", "pipe"],
      env: { ...process.env, ...env },
    });
    let printed = "";
    const hear = (/** @type {Buffer} */ chunk) => {
      const text = chunk.toString();
      printed = (printed + text).slice(-200_000);
      for (const line of text.split("\n").map((each) => each.trim())) {
        if (line) onLine?.(line);
        if (line && isDone?.(line)) resolve(printed);
      }
    };
    child.stdout.on("data", hear);
    child.stderr.on("data", hear);
    const ended = new Promise((gone) => child.once("close", gone));
    const forget = onStop(() => {
      signalGroup(child.pid, "SIGTERM");
      // npm, for one, goes on installing.
      const insist = setTimeout(() => signalGroup(child.pid, "SIGKILL"), patience);
      return ended.finally(() => clearTimeout(insist));
    });
    child.once("error", (error) => {
      forget();
      reject(new Trouble(`${what}: ${error.message}.`, mend));
    });
    child.once("close", (code) => {
      forget();
      if (code === 0) resolve(printed);
      else if (!isStopping()) reject(new Trouble(`${what}.`, mend, lastLines(printed)));
    });
  });
}

/** @param {string} printed */
function lastLines(printed) {
  return printed.trimEnd().split("\n").slice(-40).join("\n");
}

/**
 * @param {number | undefined} pid
 * @param {NodeJS.Signals} signal
 */
function signalGroup(pid, signal) {
  if (pid === undefined) return;
  try {
    process.kill(-pid, signal);
  } catch {
    // It has ended already.
  }
}
