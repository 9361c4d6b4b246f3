/** The manual says what the screens say: what stands in bold there stands in the desk's source. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";

const root = fileURLToPath(new URL("../..", import.meta.url));
const folders = ["app/(desk)", "components/desk", "components/article", "newsroom"];

/** The sources in one line, with what JSX breaks over lines joined again. */
function sources(): string {
  return folders
    .flatMap((folder) =>
      readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
        .filter((file) => /\.tsx?$/.test(file) && !/\.test\.tsx?$|testing\//.test(file))
        .map((file) => readFileSync(join(root, folder, file), "utf8")),
    )
    .join("\n")
    .replace(/\s+/g, " ");
}

describe("the manual for editors", () => {
  const manual = readFileSync(join(root, "docs/editors.md"), "utf8");

  it("names buttons and fields as the screens do", () => {
    const [, ...parts] = manual.split("\n## ");
    expect(parts.length).toBeGreaterThan(10);
    const source = sources();
    const named = [...manual.matchAll(/\*\*([^*]+)\*\*/g)].map(([, name = ""]) =>
      name.replace(/\s+/g, " "),
    );
    // A name is the whole of a text, or its beginning: "Saved", and then the time.
    const isSaid = (name: string) =>
      ['"', "`", ">", "> ", "} "].some((before) => source.includes(before + name));
    expect(named.filter((name) => !isSaid(name))).toEqual([]);
  });

  it("shows pictures that are there", () => {
    const shown = [...manual.matchAll(/\]\((pictures\/[^)]+)\)/g)].map(([, path = ""]) => path);
    const kept = readdirSync(join(root, "docs/pictures")).map((name) => `pictures/${name}`);
    expect(shown.filter((path) => !kept.includes(path))).toEqual([]);
    expect(kept.filter((path) => !shown.includes(path))).toEqual(["pictures/front.jpg"]);
  });
});
