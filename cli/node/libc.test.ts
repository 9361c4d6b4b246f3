import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { libcOf } from "./libc.mjs";

describe.runIf(process.platform === "linux")("a program's C library", () => {
  it.each([
    ["glibc", "/lib64/ld-linux-x86-64.so.2"],
    ["glibc", "/lib/ld-linux-aarch64.so.1"],
    ["musl", "/lib/ld-musl-x86_64.so.1"],
    ["", "nothing to load it"],
  ])("is %s by its loader %s", (libc, loader) => {
    const folder = mkdtempSync(join(tmpdir(), "stet-libc-"));
    onTestFinished(() => rmSync(folder, { recursive: true }));
    const program = join(folder, "node");
    writeFileSync(program, `\x7fELF${"\0".repeat(700)}${loader}\0`);
    expect(libcOf(program)).toBe(libc);
  });

  it("is a real Node's, too", () => {
    expect(libcOf()).toMatch(/^(glibc|musl)$/);
  });
});
