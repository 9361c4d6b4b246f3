import { existsSync } from "node:fs";
import sharp from "sharp";
import { expect, it } from "vitest";
import { publishChanges } from "../articles/publish";
import { database } from "../database";
import { NotAllowed, NotFound } from "../refusal";
import { saveSettings } from "../settings/write";
import { commandLine } from "../staff/schema";
import { bodyOf } from "../testing/bodies";
import { edit } from "../testing/edits";
import { describeOnBoth } from "../testing/paper";
import { anImage, staff } from "../testing/rows";
import { aDraft, aPublished } from "../testing/stories";
import { originalOf, pictureFolder } from "./folder";
import { readOriginal } from "./original";
import { removeImage } from "./remove";
import { addImage, enterImage, keepOriginal } from "./write";

const bytes = () =>
  sharp({ create: { width: 60, height: 40, channels: 3, background: "#987" } })
    .png()
    .toBuffer();
const figure = (imageId: number) => ({ type: "figure" as const, attrs: { imageId } });

describeOnBoth("a picture taken out of the library", () => {
  it("leaves neither row nor file, and can be brought again", async () => {
    const author = await staff("author");
    const { id, hash } = await addImage(author, { bytes: await bytes() });
    await removeImage(author, id);
    expect(await database().image.count()).toBe(0);
    expect(existsSync(pictureFolder(hash))).toBe(false);
    const log = await database().auditEvent.findMany({ orderBy: { id: "asc" } });
    expect(log.map(({ action }) => action)).toEqual(["image.add", "image.remove"]);
    expect(await addImage(author, { bytes: await bytes() })).toMatchObject({ hash });
    expect(existsSync(pictureFolder(hash))).toBe(true);
  });

  it("has its file again if the same bytes came in while it was taken out", async () => {
    const author = await staff("author");
    const original = await readOriginal(await bytes());
    const { id, hash } = await addImage(author, { bytes: await bytes() });
    await keepOriginal(original);
    await removeImage(author, id);
    await enterImage(author, original, {});
    expect(await originalOf(hash)).not.toBeNull();
  });

  it("never leaves a row without its file, however taking out and adding meet", async () => {
    const author = await staff("author");
    for (let round = 0; round < 15; round += 1) {
      const { id, hash } = await addImage(author, { bytes: await bytes() });
      const add = async (after: number) => {
        await new Promise((resolve) => setTimeout(resolve, after));
        await addImage(author, { bytes: await bytes() });
      };
      await Promise.allSettled([removeImage(author, id), add(round), add(round * 2)]);
      const row = await database().image.findUnique({ where: { hash } });
      expect((await originalOf(hash)) !== null).toBe(row !== null);
    }
  });

  it("is not taken out while it is the paper's logo", async () => {
    const { id, hash } = await anImage();
    await saveSettings(commandLine, { logo: hash });
    await expect(removeImage(commandLine, id)).rejects.toThrow("It is the paper’s logo");
    expect(await database().image.count()).toBe(1);
    await saveSettings(commandLine, { logo: null });
    await removeImage(commandLine, id);
  });

  it("is not taken out while a draft or a published story has it, as lead or in the text", async () => {
    const editor = await staff("editor");
    for (const make of [aDraft, aPublished]) {
      const lead = await anImage();
      const inText = await anImage();
      await make({ headline: "Harbour", leadImageId: lead.id, body: ["A.", figure(inText.id)] });
      await expect(removeImage(editor, lead.id)).rejects.toThrow("It stands in “Harbour”");
      await expect(removeImage(editor, inText.id)).rejects.toThrow("It stands in “Harbour”");
    }
    expect(await database().image.count()).toBe(4);
  });

  it("is kept for the earlier versions it was published in", async () => {
    const editor = await staff("editor");
    const [lead, inText, other] = [await anImage(), await anImage(), await anImage()];
    const story = await aPublished({ leadImageId: lead.id, body: ["A.", figure(inText.id), "B."] });
    const revision = await edit(story.id, { leadImageId: null, body: bodyOf("A.") });
    await publishChanges(commandLine, story.id, { revision, kind: "typo" });
    expect(await database().imageUse.count()).toBe(0);
    await expect(removeImage(editor, lead.id)).rejects.toThrow("an earlier version");
    await expect(removeImage(editor, inText.id)).rejects.toThrow("an earlier version");
    await removeImage(editor, other.id);
  });

  it("is taken out by an editor, or by who added it", async () => {
    const [author, another] = [await staff("author"), await staff("author")];
    const { id } = await addImage(author, { bytes: await bytes() });
    await expect(removeImage(another, id)).rejects.toThrow(NotAllowed);
    await expect(removeImage(await staff("contributor"), id)).rejects.toThrow(NotAllowed);
    await removeImage(await staff("editor"), id);
    await expect(removeImage(author, id)).rejects.toThrow(NotFound);
    await expect(removeImage(author, 2 ** 40)).rejects.toThrow(NotFound);
  });
});
