import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { isNewEnough, oldestNode } from "./node-version.mjs";
import { root } from "./root.mjs";

describe("the version of Node", () => {
  it("is the one package.json asks for", () => {
    const { engines } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
    expect(engines.node).toBe(`>=${oldestNode.major}.${oldestNode.minor}.0`);
  });

  it.each([
    ["v22.13.0", true],
    ["v24.0.0", true],
    ["v26.10.0", true],
    ["v22.12.9", false],
    ["v20.20.2", false],
    ["v18.20.1", false],
    ["v9.99.0", false],
  ])("%s will do: %s", (version, expected) => {
    expect(isNewEnough(version)).toBe(expected);
  });
});
