import { describe, expect, it } from "vitest";
import { requireSame } from "./packages.mjs";

const tested = { "": {}, "node_modules/next": { version: "1.0.0", integrity: "sha512-a" } };

describe("a release's packages", () => {
  it("are those that were tested, or fewer", () => {
    expect(() => requireSame(tested, tested)).not.toThrow();
    expect(() => requireSame(tested, { "": { version: "9" } })).not.toThrow();
  });

  it.each([
    ["another version", { version: "1.0.1", integrity: "sha512-a" }],
    ["other content", { version: "1.0.0", integrity: "sha512-b" }],
  ])("are refused with %s", (_, next) => {
    expect(() => requireSame(tested, { "node_modules/next": next })).toThrow("node_modules/next");
  });

  it("are refused when one was never tested", () => {
    expect(() => requireSame(tested, { "node_modules/other": { version: "1.0.0" } })).toThrow();
  });
});
