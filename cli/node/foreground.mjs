/** Handing the terminal to another program, as a shell's `exec` does, which Node 20 cannot. */
import { spawn } from "node:child_process";
import { delimiter, dirname } from "node:path";

/** @type {NodeJS.Signals[]} */
const passedOn = ["SIGTERM", "SIGHUP", "SIGINT", "SIGQUIT"];

/**
 * Runs a program in this one's place: with its terminal, its signals and its exit code. Never returns.
 * @param {string} program
 * @param {string[]} args
 * @param {NodeJS.ProcessEnv} env
 * @returns {Promise<never>}
 */
export function become(program, args, env) {
  return new Promise((_, reject) => {
    const child = spawn(program, args, { stdio: "inherit", env });
    for (const signal of passedOn) {
      process.removeAllListeners(signal);
      process.on(signal, () => {
        // The terminal tells Ctrl-C to both; told twice, some programs end without tidying up.
        const told = process.stdin.isTTY && (signal === "SIGINT" || signal === "SIGQUIT");
        if (!told) child.kill(signal);
      });
    }
    child.once("error", reject);
    child.once("exit", (code, signal) => {
      if (!signal) process.exit(code ?? 1);
      process.removeAllListeners(signal);
      process.kill(process.pid, signal);
    });
  });
}

/**
 * The environment in which whatever is started finds this Node first.
 * @param {string} program
 * @returns {NodeJS.ProcessEnv}
 */
export function environmentOf(program) {
  const path = [dirname(program), process.env.PATH].filter(Boolean).join(delimiter);
  // npm tells scripts which Node it runs on; what they start believes it.
  return { ...process.env, PATH: path, NODE: program, npm_node_execpath: program };
}
