/** `npm run check:node -- 22 26`: whether all that is tested on one Node works on others, too. */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { cpSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { environmentOf } from "../node/foreground.mjs";
import { getNode } from "../node/get.mjs";
import { platformHere } from "../node/libc.mjs";
import { nodePackage } from "../node/packages.mjs";
import { build } from "../steps/build.mjs";
import { run } from "../steps/child.mjs";
import { compile } from "../steps/compile.mjs";
import { generate } from "../steps/generate.mjs";
import { freePort } from "../steps/port.mjs";
import { step } from "../steps/progress.mjs";
import { root } from "../steps/root.mjs";
import { listenForSignals, onStop } from "../steps/stop.mjs";
import { mendable, Trouble } from "../steps/trouble.mjs";
import { demoPaper } from "./demo-paper.mjs";

/** Milliseconds a start, and an edit on its way to its readers, may take on a machine that does much else. */
const patience = { start: 60_000, edit: 15_000 };

/** @param {string[]} majors as "22" */
export async function otherNodes(majors) {
  listenForSignals(130);
  await mendable(async () => {
    if (majors.length === 0) throw new Trouble("Say which Nodes.", "npm run check:node -- 22 26");
    await generate(root);
    await compile(root);
    await build(root);
    await step("Filling a demo paper", () => demoPaper(root));
    for (const major of majors) {
      await servesOn(major);
      await step(`Unit tests on Node ${major}`, async () => unitTestsOn(major));
    }
  });
}

/**
 * Starts a copy of the demo paper on another Node, publishes a story beside it, reads it, and stops.
 * @param {string} major
 */
export async function servesOn(major) {
  const program = await nodeOf(major);
  await step(`Starting, publishing, reading and stopping on Node ${major}`, async () => {
    const dataDir = mkdtempSync(join(tmpdir(), "stet-node-"));
    cpSync(await demoPaper(root), dataDir, { recursive: true });
    try {
      await publishAndRead(program, major, dataDir);
    } finally {
      rmSync(dataDir, { recursive: true, force: true });
    }
  });
}

/** @param {string} major */
async function unitTestsOn(major) {
  const program = await nodeOf(major);
  await run({
    command: program,
    args: [join(root, "node_modules/vitest/vitest.mjs"), "run"],
    cwd: root,
    env: { ...environmentOf(program), NODE_ENV: undefined },
    what: `The unit tests did not pass on Node ${major}`,
    mend: "mend what the messages above name",
  });
}

/** @param {string} major */
async function nodeOf(major) {
  const wanted = nodePackage(platformHere(), major);
  const otherwise = `put Node ${major} first in PATH and call the tests with STET_NODE=system`;
  if (!wanted) {
    throw new Trouble(`There is no Node ${major} to be had for ${platformHere()}.`, otherwise);
  }
  return getNode(wanted, { root, label: `Getting Node ${wanted.version}`, otherwise });
}

/**
 * @param {string} program
 * @param {string} major
 * @param {string} dataDir
 */
async function publishAndRead(program, major, dataDir) {
  const port = await freePort("127.0.0.1", 0);
  const address = `http://127.0.0.1:${port}`;
  const env = {
    ...environmentOf(program),
    DATA_DIR: dataDir,
    DATABASE_URL: "",
    HOST: "127.0.0.1",
    PORT: String(port),
    SITE_URL: "",
    STET_NODE: "system",
  };
  // As people do, through npm and its shell; in a group of their own, so that none is left behind.
  const server = spawn("npm", ["start"], { cwd: root, env, stdio: "pipe", detached: true });
  const forget = onStop(() => killGroup(server.pid));
  let said = "";
  for (const stream of [server.stdout, server.stderr])
    stream.on("data", (text) => {
      said += text;
    });
  const demand = (/** @type {boolean} */ held, /** @type {string} */ what) => {
    if (!held) throw new Trouble(`On Node ${major}, ${what}.`, "mend it", said);
  };
  try {
    const ended = once(server, "exit");
    const front = await eventually(
      patience.start,
      () => server.exitCode === null,
      () => page(address),
    );
    demand(front !== "", "the paper did not start");
    const [, picture = ""] = / src="([^"]+\.(?:avif|webp|jpe?g))/.exec(front) ?? [];
    demand(
      (await fetch(new URL(picture, address))).ok,
      `the front page's picture “${picture}” is lost`,
    );

    const story = join(dataDir, "story.md");
    const headline = `Served by Node ${major}`;
    writeFileSync(
      story,
      `---\nheadline: ${headline}\nslug: served\nsection: News\n---\n\nIt works.\n`,
    );
    await run({
      command: program,
      args: [join(root, "cli/stet.mjs"), "import", story],
      cwd: root,
      env,
      what: `On Node ${major}, no story could be published`,
      mend: "mend what the messages above name",
    });
    const read = await eventually(
      patience.edit,
      () => server.exitCode === null,
      () => page(`${address}/news/served`),
    );
    demand(read.includes(headline), "the story that was published cannot be read");

    server.kill("SIGTERM");
    await ended;
    demand(server.exitCode === 0, `the paper ended with ${server.exitCode ?? server.signalCode}`);
    demand(!(await answers(port)), "the port is open still after the end");
    const warning = /^.*Warning: .*$/m.exec(said)?.[0];
    demand(!warning, `there was a warning: ${warning}`);
  } finally {
    killGroup(server.pid);
    forget();
  }
}

/** @param {number | undefined} leader */
function killGroup(leader) {
  try {
    if (leader) process.kill(-leader, "SIGKILL");
  } catch {
    // All have ended.
  }
}

/** A page's text; "" while it cannot be had. @param {string} address */
async function page(address) {
  const response = await fetch(address).catch(() => undefined);
  return response?.ok ? response.text() : "";
}

/**
 * What `ask` gives as soon as that is anything, or "" when time is up or `goesOn` says no.
 * @param {number} most milliseconds
 * @param {() => boolean} goesOn
 * @param {() => Promise<string>} ask
 */
async function eventually(most, goesOn, ask) {
  const end = Date.now() + most;
  while (Date.now() < end && goesOn()) {
    const answer = await ask();
    if (answer !== "") return answer;
    await pause(100);
  }
  return "";
}

/** @param {number} port @returns {Promise<boolean>} */
function answers(port) {
  return new Promise((resolve) => {
    const socket = connect(port, "127.0.0.1", () => {
      socket.destroy();
      resolve(true);
    });
    socket.once("error", () => resolve(false));
  });
}
