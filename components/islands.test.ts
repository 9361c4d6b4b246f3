import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";

const root = fileURLToPath(new URL("..", import.meta.url));
const files = ["app", "components"].flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
    .filter((file) => /\.tsx?$/.test(file) && !/\.test\.tsx?$/.test(file))
    .map((file) => join(folder, file)),
);
const isClient = (file: string) =>
  /^(?:\s|\/\/.*|\/\*[\s\S]*?\*\/)*["']use client["']/.test(readFileSync(join(root, file), "utf8"));

describe("islands", () => {
  it("are the only files that go to the browser, and are named so", () => {
    expect(files.length).toBeGreaterThan(10);
    expect(files.filter(isClient)).toEqual(files.filter((file) => file.endsWith(".island.tsx")));
  });

  it("have no loading file among readers' pages: it would turn a 404 into a 200", () => {
    expect(files.filter((file) => /^app\/\(site\)\/(.*\/)?loading\.tsx?$/.test(file))).toEqual([]);
  });
});
