import { expect, it } from "vitest";
import { database } from "../database";
import { onChanged } from "../freshness";
import { NotAllowed, NotFound, Refused } from "../refusal";
import type { Actor } from "../staff/schema";
import { describeOnBoth } from "../testing/paper";
import { anImage, staff } from "../testing/rows";
import { aDraft, aPublished } from "../testing/stories";
import { describeImage } from "./write";

const figure = (imageId: number) => ({ type: "figure" as const, attrs: { imageId } });

async function hearing(work: () => Promise<unknown>): Promise<string[]> {
  const heard: string[] = [];
  const stop = onChanged(({ tags }) => void heard.push(...tags));
  await work();
  stop();
  return heard;
}

const refusal = async (work: () => Promise<unknown>): Promise<Refused> => {
  const error: unknown = await work().then(
    () => new Error("was allowed"),
    (thrown: unknown) => thrown,
  );
  if (error instanceof Refused) return error;
  throw error;
};

describeOnBoth("what is said of a picture", () => {
  it("changes where something is given, and is logged", async () => {
    const image = await anImage({ alt: "", caption: "Early" });
    const contributor = await staff("contributor");
    const given = { alt: " A pier in fog ", credit: "Kim Oh", focusX: 20 };
    const said = await describeImage(contributor, image.id, given);
    expect(said).toMatchObject({ alt: "A pier in fog", caption: "Early", credit: "Kim Oh" });
    expect(said).toMatchObject({ focusX: 20, focusY: 50 });
    expect(await database().auditEvent.findMany()).toMatchObject([
      { action: "image.describe", nounId: image.id, actorId: contributor.id },
    ]);
  });

  it("may be unsaid again, and said twice is said once", async () => {
    const image = await anImage({ alt: "A pier", caption: "Early" });
    const editor = await staff("editor");
    const unsaid = await describeImage(editor, image.id, { alt: "", caption: "  " });
    expect(unsaid).toMatchObject({ alt: "", caption: null });
    expect(await describeImage(editor, image.id, { alt: "", caption: "" })).toEqual(unsaid);
    expect(await database().auditEvent.count()).toBe(1);
  });

  it("is new at once on the pages of published articles it stands in, and on no others", async () => {
    const image = await anImage();
    const editor = await staff("editor");
    const lead = await aPublished({ leadImageId: image.id });
    const inText = await aPublished({ body: ["Words.", figure(image.id)] });
    await aDraft({ leadImageId: image.id });
    await aPublished();
    const heard = await hearing(() => describeImage(editor, image.id, { alt: "A pier" }));
    expect(heard.toSorted()).toEqual(
      [`article:${lead.id}`, `article:${inText.id}`, "front"].toSorted(),
    );
    const other = await anImage();
    expect(await hearing(() => describeImage(editor, other.id, { alt: "A pier" }))).toEqual([]);
  });

  it("is refused to whoever may not change an article readers see it in", async () => {
    const image = await anImage({ alt: "A harbour" });
    const [author, another, contributor] = await Promise.all([
      staff("author"),
      staff("author"),
      staff("contributor"),
    ]);
    await aPublished({ headline: "Harbour", leadImageId: image.id, by: author });
    for (const actor of [another, contributor]) {
      const refused = await refusal(() => describeImage(actor, image.id, { alt: "Mine" }));
      expect(refused).toBeInstanceOf(NotAllowed);
      expect(refused.message).toContain("Harbour");
    }
    expect(await describeImage(author, image.id, { alt: "A pier" })).toMatchObject({
      alt: "A pier",
    });
  });

  it.each([
    ["alt", { alt: "x".repeat(1001) }],
    ["credit", { credit: "a\u0000b" }],
    ["focusX", { focusX: 101 }],
    ["focusY", { focusY: 0.5 }],
  ])("is refused on %s", async (field, given) => {
    const image = await anImage();
    const editor = await staff("editor");
    const refused = await refusal(() => describeImage(editor, image.id, given));
    expect(refused.problems.map((problem) => problem.field)).toEqual([field]);
    expect(await database().auditEvent.count()).toBe(0);
  });

  it("is refused for a picture that is not there, and to somebody with no say in pictures", async () => {
    const editor = await staff("editor");
    for (const id of [999_999, 2 ** 40, -1]) {
      expect(await refusal(() => describeImage(editor, id, {}))).toBeInstanceOf(NotFound);
    }
    const stranger = { kind: "staff", id: 1, name: "A Stranger", role: "none" } as unknown as Actor;
    expect(await refusal(() => describeImage(stranger, 1, {}))).toBeInstanceOf(NotAllowed);
  });
});
