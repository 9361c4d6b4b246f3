import { expect, it } from "vitest";
import { describeOnBoth } from "../testing/paper";
import { anImage, staff } from "../testing/rows";
import { aDraft, aPublished } from "../testing/stories";
import { type LibrarySearch, readLibrary, readPictureRecord } from "./library";
import { describeImage } from "./write";

const found = async (search: LibrarySearch) =>
  (await readLibrary(search)).pictures.map(({ alt }) => alt);

describeOnBoth("the library", () => {
  it("shows the newest first, page by page", async () => {
    for (let number = 1; number <= 65; number += 1) await anImage({ alt: `Picture ${number}` });
    const first = await readLibrary();
    expect(first.pictures).toHaveLength(30);
    expect(first.pictures[0]?.alt).toBe("Picture 65");
    const second = await readLibrary({ before: first.older });
    expect(second.pictures[0]?.alt).toBe("Picture 35");
    const last = await readLibrary({ before: second.older });
    expect(last.pictures.map(({ alt }) => alt)).toEqual([5, 4, 3, 2, 1].map((n) => `Picture ${n}`));
    expect(last.older).toBeNull();
    expect((await readLibrary({ before: 1 })).pictures).toEqual([]);
    expect((await readLibrary({ before: -3 })).pictures).toHaveLength(30);
    expect((await readLibrary({ before: 2 ** 50 })).pictures).toHaveLength(30);
  });

  it("finds words in alt text, caption, credit and file name, all of them", async () => {
    await anImage({ alt: "A harbour", fileName: "IMG_0042.jpg" });
    await anImage({ alt: "A pier", caption: "The Harbour before dawn" });
    await anImage({ alt: "A mayor", credit: "Kim Ölund" });
    expect(await found({ query: "harbour" })).toEqual(["A pier", "A harbour"]);
    expect(await found({ query: " DAWN  harbour " })).toEqual(["A pier"]);
    expect(await found({ query: "img_0042" })).toEqual(["A harbour"]);
    expect(await found({ query: "ölund" })).toEqual(["A mayor"]);
    expect(await found({ query: "KIM ÖLUND" })).toEqual(["A mayor"]);
    expect(await found({ query: "nothing" })).toEqual([]);
  });

  it("takes a search as words and not as a pattern", async () => {
    await anImage({ alt: "A sign: 100% wool_or not \\ 'so' --" });
    await anImage({ alt: "A sign: 1000 woollor" });
    const [one, ...others] = await found({ query: "100%" });
    expect([one, others]).toEqual(["A sign: 100% wool_or not \\ 'so' --", []]);
    for (const query of ["wool_or", "\\", "'so'", "--"]) {
      expect(await found({ query }), query).toHaveLength(1);
    }
    for (const query of ["%", "_", "\u0000", "\ud83d", "' OR 1=1 --", "x ".repeat(5000)]) {
      expect((await found({ query })).length, query).toBeLessThanOrEqual(2);
    }
  });

  it("finds what nobody has described or credited yet", async () => {
    await anImage({ alt: "", credit: "Kim" });
    await anImage({ alt: "A pier", credit: null });
    expect(await found({ without: "alt" })).toEqual([""]);
    expect(await found({ without: "credit" })).toEqual(["A pier"]);
  });

  it("tells of a picture who brought it and where it stands", async () => {
    const { id } = await anImage({ fileName: "harbour.jpg", addedBy: "Kim" });
    const draft = await aDraft({ headline: "Draft", leadImageId: id });
    const story = await aPublished({ headline: "Story", leadImageId: id });
    expect(await readPictureRecord(id)).toMatchObject({
      fileName: "harbour.jpg",
      addedBy: "Kim",
      adderId: null,
      useCount: 2,
      uses: [
        { articleId: story.id, headline: "Story", isPublic: true },
        { articleId: draft.id, headline: "Draft", isPublic: false },
      ],
    });
    await describeImage(await staff("editor"), id, { alt: "New" });
    expect((await readPictureRecord(id))?.alt).toBe("New");
    expect(await readPictureRecord(id + 1)).toBeNull();
    expect(await readPictureRecord(2 ** 40)).toBeNull();
  });
});
