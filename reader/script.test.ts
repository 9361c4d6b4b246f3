import { readFileSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync } from "node:zlib";
import { expect, it } from "vitest";
import { scriptAddress } from "./generated/address";

it("the reader's script stays under two kilobytes, stores no cookie and asks for nothing", () => {
  const script = readFileSync(join(import.meta.dirname, "..", "public", scriptAddress));
  expect(brotliCompressSync(script).length).toBeLessThanOrEqual(2048);
  expect(script.toString()).not.toMatch(/cookie|localStorage|fetch|XMLHttpRequest|import\(/);
});
