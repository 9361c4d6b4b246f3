import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { expect, it, onTestFinished } from "vitest";
import { compress } from "./compress.mjs";

it("lays a smaller copy of each kind beside what shrinks, and leaves the rest alone", async () => {
  const folder = mkdtempSync(join(tmpdir(), "stet-compress-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  mkdirSync(join(folder, "chunks"));
  const script = "const paper = 'Stet';\n".repeat(500);
  writeFileSync(join(folder, "chunks/a.js"), script);
  writeFileSync(join(folder, "tiny.css"), "a{}");
  writeFileSync(join(folder, "font.woff2"), script);
  await compress(folder);
  const made = readdirSync(folder, { recursive: true, encoding: "utf8" }).sort();
  expect(made).toEqual(
    ["chunks", "chunks/a.js", "chunks/a.js.br", "chunks/a.js.gz", "font.woff2", "tiny.css"].sort(),
  );
  const [br, gz] = ["br", "gz"].map((kind) => readFileSync(join(folder, `chunks/a.js.${kind}`)));
  expect(brotliDecompressSync(br ?? "").toString()).toBe(script);
  expect(gunzipSync(gz ?? "").toString()).toBe(script);
});
