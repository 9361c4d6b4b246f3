import { expect, it } from "vitest";
import { retract } from "../articles/publish";
import { takingNotes } from "../freshness";
import { saveSettings } from "../settings/write";
import { commandLine } from "../staff/schema";
import { describeOnBoth } from "../testing/paper";
import { aSection } from "../testing/rows";
import { aDraft, aPublished } from "../testing/stories";
import { readShare } from "./read";

/** Follows an address to its picture as a crawler would; returns the address it stands at. */
async function standing(file: string): Promise<string> {
  const first = await readShare(file);
  if (first.kind !== "moved") throw new Error(`${file} is ${first.kind}`);
  expect((await readShare(first.path.slice("/share/".length))).kind).toBe("picture");
  return first.path;
}

describeOnBoth("a picture for sharing", () => {
  it("stands at an address of its own for as long as it looks the same", async () => {
    const section = await aSection({ slug: "world", name: "World" });
    const story = await aPublished({ section, headline: "The tide" });
    const before = await standing(`${story.publicId}.png`);
    expect(before).toMatch(new RegExp(`^/share/${story.publicId}-[0-9a-f]{8}\\.png$`));
    expect(await standing("section-world.png")).toMatch(/^\/share\/section-world-/);
    const paper = await standing("paper.png");
    expect(await standing("logo.png")).toMatch(/^\/share\/logo-/);
    await saveSettings(commandLine, { name: "The Other Paper" });
    expect(await standing("paper.png")).not.toBe(paper);
    expect(await standing(before.slice("/share/".length))).not.toBe(before);
  });

  it("exists only of what readers may see", async () => {
    const draft = await aDraft();
    const gone = await aPublished();
    await retract(commandLine, gone.id, "Wrong.");
    for (const file of [
      `${draft.publicId}.png`,
      `${gone.publicId}.png`,
      "section-none.png",
      "nothing1234.png",
      "x.jpg",
    ]) {
      expect(await readShare(file), file).toEqual({ kind: "missing" });
    }
  });

  it("notes what it was drawn from", async () => {
    const story = await aPublished();
    const { notes } = await takingNotes(() => readShare(`${story.publicId}.png`));
    expect([...notes.tags].sort()).toEqual([`article:${story.id}`, "sections", "settings"]);
  });
});
