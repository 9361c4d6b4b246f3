import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { nodePackage } from "../node/packages.mjs";
import { isNewEnough, oldestNode } from "./node-version.mjs";
import { root } from "./root.mjs";

describe("the version of Node", () => {
  it("is the one package.json asks for", () => {
    const { engines } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
    expect(engines.node).toBe(`^${oldestNode.major}.${oldestNode.minor}.0 || >=23.6.0`);
  });

  it("is tried on the oldest that will do, wherever that can be had", () => {
    for (const platform of ["linux-x64", "linux-arm64", "darwin-x64"]) {
      const oldest = `${oldestNode.major}.${oldestNode.minor}.0`;
      expect(nodePackage(platform, String(oldestNode.major))?.version).toBe(oldest);
    }
  });

  it.each([
    ["v22.14.0", true],
    ["v23.6.0", true],
    ["v24.0.0", true],
    ["v26.10.0", true],
    ["v22.13.1", false],
    ["v23.5.0", false],
    ["v20.20.2", false],
    ["v18.20.1", false],
    ["v9.99.0", false],
  ])("%s will do: %s", (version, expected) => {
    expect(isNewEnough(version)).toBe(expected);
  });
});
