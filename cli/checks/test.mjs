/** All checks, as many at a time as two cores can take, and one line at the end. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { platformHere } from "../node/libc.mjs";
import { nodePackage } from "../node/packages.mjs";
import { build } from "../steps/build.mjs";
import { run } from "../steps/child.mjs";
import { compile } from "../steps/compile.mjs";
import { generate } from "../steps/generate.mjs";
import { install } from "../steps/install.mjs";
import { inPlainLines, step } from "../steps/progress.mjs";
import { root } from "../steps/root.mjs";
import { listenForSignals } from "../steps/stop.mjs";
import { describeTrouble } from "../steps/trouble.mjs";
import { getBrowser } from "./browser.mjs";
import { demoPaper } from "./demo-paper.mjs";
import { servesOn } from "./other-nodes.mjs";
import { readReport, sum, summary, tally } from "./tally.mjs";

/** @typedef {import("./tally.mjs").Tally} Tally */

/** Nodes that papers are served on beside the one that everything is tested on. */
const otherNodes = ["22", "26"];

/** Runs everything; prints the summary last, and exits with 1 on any failure. */
export async function test() {
  listenForSignals(130);
  inPlainLines();
  process.env.NEXT_TELEMETRY_DISABLED = "1";
  const reports = mkdtempSync(join(tmpdir(), "stet-reports-"));
  const total = await everything(reports);
  rmSync(reports, { recursive: true, force: true });
  process.exitCode = total.failed > 0 ? 1 : 0;
  process.stdout.write(`${total.notes.join("\n")}\n${summary(total)}\n`);
  process.exit();
}

/**
 * @param {string} reports
 * @returns {Promise<Tally>}
 */
async function everything(reports) {
  const ready = await attempt(async () => {
    await install(root, { dev: true });
    await Promise.all([
      generate(root).then(() => compile(root)),
      step("Getting a browser", () => getBrowser(root)),
    ]);
    return tally();
  });
  if (ready.failed > 0) return ready;

  // Building pages and looking at the sources need about a core each; so do the two after them.
  const [sources, built] = await Promise.all([
    inTurn(
      () => check("Lint", "check:lint"),
      () => check("Boundaries", "check:boundaries"),
      () => check("Dead code", "check:dead-code"),
    ),
    inTurn(
      () => attempt(() => build(root).then(() => tally())),
      () => check("Types", "check:types"),
    ),
  ]);
  const [units, filled] = await Promise.all([
    runner("Unit and domain tests", "vitest", reports, [
      "run",
      "--reporter=default",
      "--reporter=json",
    ]),
    inTurn(
      () => attempt(() => step("Filling a demo paper", () => demoPaper(root)).then(() => tally())),
      ...otherNodes.map((major) => () => onAnotherNode(major)),
    ),
  ]);
  // The browser tests watch what moves and how long it takes: they get the machine to themselves.
  const browser = await runner("Browser tests", "playwright", reports, ["test"]);
  return sum([sources, built, units, filled, browser]);
}

/** Counts as one, or as skipped where there is no such Node to be had. @param {string} major */
function onAnotherNode(major) {
  if (process.env.STET_NODE === "system" || !nodePackage(platformHere(), major)) {
    return Promise.resolve(tally({ skipped: 1, notes: [`skipped: serving on Node ${major}`] }));
  }
  return attempt(() => servesOn(major).then(() => tally({ passed: 1 })));
}

/** @param {(() => Promise<Tally>)[]} works */
async function inTurn(...works) {
  const tallies = [];
  for (const work of works) tallies.push(await work());
  return sum(tallies);
}

/**
 * Runs a script of package.json; it counts as one.
 * @param {string} label
 * @param {string} script
 */
function check(label, script) {
  return attempt(async () => {
    await step(label, () =>
      run({
        command: "npm",
        args: ["run", "--silent", script],
        cwd: root,
        what: `${label} did not pass`,
        mend: `npm run ${script}`,
      }),
    );
    return tally({ passed: 1 });
  });
}

/**
 * Runs a test runner and counts its tests.
 * @param {string} label
 * @param {"vitest" | "playwright"} name
 * @param {string} reports
 * @param {string[]} args
 */
async function runner(label, name, reports, args) {
  const report = join(reports, `${name}.json`);
  const bin = { vitest: "vitest/vitest.mjs", playwright: "@playwright/test/cli.js" }[name];
  const output = name === "vitest" ? [`--outputFile.json=${report}`] : [];
  const result = await attempt(async () => {
    await step(label, () =>
      run({
        command: process.execPath,
        args: [join(root, "node_modules", bin), ...args, ...output],
        cwd: root,
        env: { TEST_REPORT: report, NODE_ENV: undefined },
        what: `${label} did not pass`,
        mend: name === "vitest" ? "npm run check:unit -- PATH" : "npm run check:browser -- PATH",
      }),
    );
    return tally();
  });
  return readReport(name, report, result.failed === 0);
}

/**
 * What fails is told at once, and counts as one failure; the other checks go on.
 * @param {() => Promise<Tally>} work
 */
async function attempt(work) {
  try {
    return await work();
  } catch (error) {
    process.stderr.write(describeTrouble(error));
    return tally({ failed: 1 });
  }
}
