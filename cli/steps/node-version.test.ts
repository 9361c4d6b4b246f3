import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
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

  it("is told in words an old Node understands", () => {
    const check = pathToFileURL(join(root, "cli/steps/node-version.mjs")).href;
    const script = `Object.defineProperty(process, "version", { value: "v18.1.0" });
      import(${JSON.stringify(check)}).then(function (all) { all.requireNode(); });`;
    const { status, stderr } = spawnSync(process.execPath, ["-e", script], { encoding: "utf8" });
    expect(status).toBe(1);
    expect(stderr).toBe(
      "Stet needs Node 22.13 or newer; this is Node 18.1.0.\n  Try: install a newer one from https://nodejs.org, or with a version manager: nvm install 24\n",
    );
  });
});
