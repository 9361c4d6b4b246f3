import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { fingerprint } from "./fingerprint.mjs";

describe("a fingerprint", () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "stet-steps-"));
    mkdirSync(join(folder, "app/deep"), { recursive: true });
    writeFileSync(join(folder, "app/deep/page.tsx"), "page");
    writeFileSync(join(folder, "app/page.test.ts"), "test");
    writeFileSync(join(folder, "next.config.ts"), "config");
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));
  const print = () =>
    fingerprint(folder, ["app", "next.config.ts", "absent"], (path) => !path.endsWith(".test.ts"));

  it("is of names and contents, not of dates", () => {
    const before = print();
    utimesSync(join(folder, "next.config.ts"), 1, 1);
    writeFileSync(join(folder, "app/page.test.ts"), "another test");
    writeFileSync(join(folder, "elsewhere.ts"), "elsewhere");
    expect(print()).toBe(before);
  });

  it.each([
    ["a changed file", (at: string) => writeFileSync(join(at, "app/deep/page.tsx"), "pages")],
    ["a new file", (at: string) => writeFileSync(join(at, "app/new.ts"), "")],
    ["a lost file", (at: string) => rmSync(join(at, "next.config.ts"))],
  ])("is another after %s", (_, change) => {
    const before = print();
    change(folder);
    expect(print()).not.toBe(before);
  });
});
