/** Counting what passed, from the reports of the test runners. */
import { existsSync, readFileSync } from "node:fs";

/** @typedef {{ passed: number, failed: number, skipped: number, notes: string[] }} Tally */

/**
 * @param {Partial<Tally>} [counts]
 * @returns {Tally}
 */
export const tally = (counts = {}) => ({ passed: 0, failed: 0, skipped: 0, notes: [], ...counts });

/**
 * @param {Tally[]} tallies
 * @returns {Tally}
 */
export function sum(tallies) {
  const total = tally();
  for (const { passed, failed, skipped, notes } of tallies) {
    total.passed += passed;
    total.failed += failed;
    total.skipped += skipped;
    total.notes = [...total.notes, ...notes];
  }
  return total;
}

/**
 * The one line at the end.
 * @param {Tally} total
 */
export function summary({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ""}`;
}

/**
 * What a runner's report says. A runner that failed without naming a test, or wrote no report, counts as one failure.
 * @param {"vitest" | "playwright"} runner
 * @param {string} file
 * @param {boolean} succeeded whether the runner's exit code was 0
 * @returns {Tally}
 */
export function readReport(runner, file, succeeded) {
  if (!existsSync(file)) return tally({ failed: 1 });
  const report = JSON.parse(readFileSync(file, "utf8"));
  const counts = runner === "vitest" ? ofVitest(report) : ofPlaywright(report);
  if (!succeeded && counts.failed === 0) counts.failed = 1;
  return counts;
}

/** @param {{ numPassedTests: number, numFailedTests: number, numPendingTests: number, numTodoTests: number }} report */
function ofVitest({ numPassedTests, numFailedTests, numPendingTests, numTodoTests }) {
  const skipped = numPendingTests + numTodoTests;
  return tally({ passed: numPassedTests, failed: numFailedTests, skipped });
}

/** @typedef {{ title: string, tests: { status: string, annotations: { type: string, description?: string }[] }[] }} Spec */
/** @typedef {{ specs?: Spec[], suites?: Suite[] }} Suite */

/** @param {Suite & { errors?: unknown[], stats: { expected: number, unexpected: number, flaky: number, skipped: number } }} report */
function ofPlaywright({ stats, suites = [], errors = [] }) {
  const notes = [
    ...suites.flatMap((suite) => endedAs("skipped", suite)).map((text) => `skipped: ${text}`),
    ...suites.flatMap((suite) => endedAs("flaky", suite)).map((text) => `second try: ${text}`),
  ];
  return tally({
    passed: stats.expected + stats.flaky,
    failed: stats.unexpected + errors.length,
    skipped: stats.skipped,
    notes,
  });
}

/**
 * Titles of the tests that ended so, each with what it says about itself.
 * @param {"skipped" | "flaky"} wanted
 * @param {Suite} suite
 * @returns {string[]}
 */
function endedAs(wanted, { specs = [], suites = [] }) {
  const here = specs.flatMap(({ title, tests }) =>
    tests
      .filter(({ status }) => status === wanted)
      .map(({ annotations }) =>
        [title, ...annotations.map(({ description }) => description)].filter(Boolean).join(" — "),
      ),
  );
  return [...here, ...suites.flatMap((suite) => endedAs(wanted, suite))];
}
