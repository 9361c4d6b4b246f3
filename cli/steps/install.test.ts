import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { isInstalled } from "./install.mjs";
import { root } from "./root.mjs";

describe("what is installed", () => {
  const wanted = {
    "": {},
    "node_modules/next": { version: "16.4.6" },
    "node_modules/vitest": { version: "4.1.12", dev: true },
    "node_modules/@next/swc-darwin-arm64": { version: "16.4.6", optional: true },
  };
  const next = { "node_modules/next": { version: "16.4.6" } };
  const vitest = { "node_modules/vitest": { version: "4.1.12" } };

  it("may lack other platforms' packages", () => {
    expect(isInstalled(wanted, { ...next, ...vitest }, true)).toBe(true);
  });

  it("may lack what only development needs, where only production is wanted", () => {
    expect(isInstalled(wanted, next, false)).toBe(true);
    expect(isInstalled(wanted, next, true)).toBe(false);
  });

  it("lacks what is missing or of another version", () => {
    expect(isInstalled(wanted, {}, false)).toBe(false);
    const old = { "node_modules/next": { version: "16.4.5" } };
    expect(isInstalled(wanted, { ...old, ...vitest }, true)).toBe(false);
  });
});

describe("package-lock.json", () => {
  it("names the packages of every platform, or npm ci would refuse it on all of them", () => {
    type Locked = { optionalDependencies?: Record<string, string> };
    const lock: { packages: Record<string, Locked> } = JSON.parse(
      readFileSync(join(root, "package-lock.json"), "utf8"),
    );
    const names = new Set(
      Object.keys(lock.packages).map((path) => path.split("node_modules/").at(-1)),
    );
    const missing = Object.entries(lock.packages).flatMap(([path, { optionalDependencies }]) =>
      Object.keys(optionalDependencies ?? {})
        .filter((name) => !names.has(name))
        .map((name) => `${path} → ${name}`),
    );
    expect(missing).toEqual([]);
  });
});
