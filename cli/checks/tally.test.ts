import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { readReport, sum, summary, tally } from "./tally.mjs";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "stet-tally-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function report(content: object): string {
  const file = join(folder, "report.json");
  writeFileSync(file, JSON.stringify(content));
  return file;
}

const vitest = { numPassedTests: 7, numFailedTests: 0, numPendingTests: 1, numTodoTests: 0 };

describe("a tally", () => {
  it("counts Vitest's tests", () => {
    expect(readReport("vitest", report(vitest), true)).toEqual(tally({ passed: 7, skipped: 1 }));
    const failing = report({ ...vitest, numFailedTests: 2 });
    expect(readReport("vitest", failing, false)).toMatchObject({ passed: 7, failed: 2 });
  });

  it("counts Playwright's tests, and says loudly what was skipped and why, and what needed a second try", () => {
    const skipped = {
      title: "the HTML checker",
      tests: [{ status: "skipped", annotations: [{ type: "skip", description: "needs Java" }] }],
    };
    const flaky = { title: "two savers", tests: [{ status: "flaky", annotations: [] }] };
    const file = report({
      stats: { expected: 5, unexpected: 1, flaky: 1, skipped: 1 },
      errors: [],
      suites: [{ specs: [], suites: [{ specs: [skipped, flaky] }] }],
    });
    expect(readReport("playwright", file, false)).toEqual({
      passed: 6,
      failed: 1,
      skipped: 1,
      notes: ["skipped: the HTML checker — needs Java", "second try: two savers"],
    });
  });

  it("counts a runner that failed without a word as a failure", () => {
    expect(readReport("vitest", report(vitest), false)).toMatchObject({ passed: 7, failed: 1 });
    expect(readReport("vitest", join(folder, "absent.json"), true)).toMatchObject({ failed: 1 });
    const broken = { stats: { expected: 0, unexpected: 0, flaky: 0, skipped: 0 }, errors: [{}] };
    expect(readReport("playwright", report(broken), false)).toMatchObject({ failed: 1 });
  });

  it("is one line at the end", () => {
    const total = sum([tally({ passed: 3 }), tally({ failed: 1 }), tally({ passed: 1 })]);
    expect(summary(total)).toBe("4 passed, 1 failed");
    expect(summary({ ...total, skipped: 2 })).toBe("4 passed, 1 failed, 2 skipped");
  });
});
