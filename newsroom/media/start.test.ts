import { readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import sharp from "sharp";
import { expect, it, vi } from "vitest";
import { commandLine } from "../staff/schema";
import { describeOnBoth } from "../testing/paper";
import { pictureFolder } from "./folder";
import { startSizes } from "./start";
import { addImage } from "./write";

const add = async (shade: number) => {
  const background = { r: shade * 40, g: 0, b: 0 };
  const bytes = await sharp({ create: { width: 500, height: 300, channels: 3, background } })
    .jpeg()
    .toBuffer();
  return (await addImage(commandLine, { bytes })).hash;
};
const sizesOf = (hash: string) =>
  readdirSync(pictureFolder(hash))
    .filter((file) => file.endsWith(".avif"))
    .sort();

describeOnBoth("sizes made ahead", () => {
  it("are the usual ones, of the newest picture first", async () => {
    const [older, newer] = [await add(1), await add(2)];
    const log = { error: vi.fn() };
    const stop = startSizes({ log });
    await vi.waitFor(() => expect(sizesOf(newer)).toHaveLength(2), { timeout: 20_000 });
    expect(sizesOf(older).length).toBeLessThan(2);
    await vi.waitFor(() => expect(sizesOf(older)).toEqual(["320.avif", "480.avif"]), 20_000);
    await stop();
    expect(log.error).not.toHaveBeenCalled();
  });

  it("are left where they are when the server stops", async () => {
    const hash = await add(3);
    await startSizes({ log: { error: vi.fn() } })();
    expect(sizesOf(hash).length).toBeLessThan(2);
  });

  it("of one picture that cannot be read are told, and the others are made", async () => {
    const [older, broken] = [await add(4), await add(5)];
    writeFileSync(join(pictureFolder(broken), "original.jpg"), "no picture");
    const log = { error: vi.fn() };
    const stop = startSizes({ log });
    await vi.waitFor(() => expect(sizesOf(older)).toHaveLength(2), 20_000);
    await stop();
    expect(log.error).toHaveBeenCalledWith(
      expect.objectContaining({ picture: broken }),
      "sizes of a picture could not be made ahead",
    );
  });
});
