import sharp from "sharp";
import { expect, it } from "vitest";
import { pictures, renderPicture } from "./pictures";

it("have a name each", () => {
  expect(new Set(pictures.map(({ file }) => file)).size).toBe(pictures.length);
});

// Two that are quick to draw; the others are drawn whenever the demo edition is filled in.
it.each(["grid.jpg", "basket.jpg"])("%s is drawn, the same each time", async (file) => {
  const picture = pictures.find((each) => each.file === file);
  if (!picture) throw new Error(`no picture ${file}`);
  const drawn = await renderPicture(picture);
  expect(await sharp(drawn).metadata()).toMatchObject({
    format: "jpeg",
    width: 2400,
    height: 1600,
  });
  expect((await renderPicture(picture)).equals(drawn)).toBe(true);
  // Not one flat color: there is a drawing on it.
  const { channels } = await sharp(drawn).stats();
  expect(Math.max(...channels.map(({ stdev }) => stdev))).toBeGreaterThan(20);
});
