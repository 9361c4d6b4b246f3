import { readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { isReservedSectionSlug } from "./rules";

/** Whether something answers in a folder or below it. */
const answers = (folder: string) =>
  readdirSync(folder, { recursive: true, encoding: "utf8" }).some((path) =>
    /(^|\/)(page\.tsx|route\.ts)$/.test(path),
  );

/** Folders of app/ as first steps of an address: route groups open; parameters and what is no address left out. */
function firstSteps(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    if (!entry.isDirectory() || /^[_[@]/.test(entry.name)) return [];
    if (entry.name.startsWith("(")) return firstSteps(`${folder}/${entry.name}`);
    return answers(`${folder}/${entry.name}`) ? [entry.name] : [];
  });
}

describe("reserved addresses", () => {
  it("are all the app’s own pages that a section could hide", () => {
    const steps = firstSteps(fileURLToPath(new URL("../../app", import.meta.url)));
    expect(steps.length).toBeGreaterThan(5);
    // With a dot in it no slug can be the same.
    const couldBeSlugs = steps.filter((step) => /^[a-z0-9-]+$/.test(step));
    expect(couldBeSlugs.filter((step) => !isReservedSectionSlug(step))).toEqual([]);
  });

  it("are no others", () => {
    for (const slug of ["world", "opinion", "abouts", "search-2"]) {
      expect(isReservedSectionSlug(slug)).toBe(false);
    }
  });
});
