import { describe, expect, it } from "vitest";
import { isInstalled } from "./installed.mjs";

describe("what is installed", () => {
  const linux = { os: "linux", cpu: "x64", libc: "glibc" };
  const wanted = {
    "": {},
    "node_modules/next": { version: "16.4.6" },
    "node_modules/vitest": { version: "4.1.12", dev: true },
    "node_modules/@next/swc-darwin-arm64": {
      version: "16.4.6",
      optional: true,
      os: ["darwin"],
      cpu: ["arm64"],
    },
    "node_modules/@next/swc-linux-x64-musl": {
      version: "16.4.6",
      optional: true,
      os: ["linux"],
      cpu: ["x64"],
      libc: ["musl"],
    },
    "node_modules/keytar": { version: "7.0.0", optional: true },
  };
  const next = { "node_modules/next": { version: "16.4.6" } };
  const vitest = { "node_modules/vitest": { version: "4.1.12" } };
  const darwin = { "node_modules/@next/swc-darwin-arm64": { version: "16.4.6" } };

  it("may lack other machines' packages, and those that are for whoever can have them", () => {
    expect(isInstalled(wanted, { ...next, ...vitest }, true, linux)).toBe(true);
  });

  it("may not lack this machine's", () => {
    const mac = { os: "darwin", cpu: "arm64", libc: "" };
    const alpine = { ...linux, libc: "musl" };
    expect(isInstalled(wanted, { ...next, ...vitest }, true, mac)).toBe(false);
    expect(isInstalled(wanted, { ...next, ...vitest, ...darwin }, true, mac)).toBe(true);
    expect(isInstalled(wanted, { ...next, ...vitest }, true, alpine)).toBe(false);
  });

  it("may lack what only development needs, where only production is wanted", () => {
    expect(isInstalled(wanted, next, false, linux)).toBe(true);
    expect(isInstalled(wanted, next, true, linux)).toBe(false);
  });

  it("lacks what is missing or of another version", () => {
    expect(isInstalled(wanted, {}, false, linux)).toBe(false);
    const old = { "node_modules/next": { version: "16.4.5" } };
    expect(isInstalled(wanted, { ...old, ...vitest }, true, linux)).toBe(false);
  });
});
