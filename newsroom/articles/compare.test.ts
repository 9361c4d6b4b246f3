import { expect, it } from "vitest";
import { NotAllowed, NotFound } from "../refusal";
import { bodyOf, paragraph, set } from "../testing/bodies";
import { edit } from "../testing/edits";
import { describeOnBoth } from "../testing/paper";
import { staff } from "../testing/rows";
import { bring } from "../testing/steps";
import { aDraft, aPublished } from "../testing/stories";
import { refusal } from "../testing/traces";
import { readComparison } from "./compare";
import { publishChanges } from "./publish";
import { setAside } from "./restore-points";

/** Which two are compared, and what each field with a difference says, added words in brackets. */
async function told(...args: Parameters<typeof readComparison>) {
  const { compared } = await readComparison(...args);
  if (!compared) return null;
  const { before, after, differences } = compared;
  const words = differences.map(({ label, paragraphs }) => {
    const runs = paragraphs.flatMap((paragraph) => paragraph.runs);
    const marked = runs.map(({ change, text }) =>
      change === "same" ? text : `${change === "added" ? "+" : "-"}[${text}]`,
    );
    return `${label}: ${marked.join("")}`;
  });
  return [`${before.ref} → ${after.ref}`, ...words];
}

describeOnBoth("two states of an article", () => {
  it("are the draft and what it was made from, unless somebody chose; a version follows a version", async () => {
    const ann = await staff("editor", "Ann");
    const { id } = await aPublished({ headline: "One boat", by: ann });
    const revision = await edit(id, { headline: "Two boats" }, ann);
    await publishChanges(ann, id, { revision, kind: "typo" });
    await edit(id, { headline: "Two boats", deck: "A deck." }, ann);
    expect(await told(ann, id)).toEqual(["v2 → draft", "Deck: +[A deck.]"]);
    expect(await told(ann, id, { after: "v2" })).toEqual([
      "v1 → v2",
      "Headline: -[One]+[Two] -[boat]+[boats]",
    ]);
    expect((await told(ann, id, { before: "v1", after: "draft" }))?.[0]).toBe("v1 → draft");
    expect((await told(ann, id, { before: "v9", after: "nonsense" }))?.[0]).toBe("v2 → draft");
  });

  it("are, of words set aside, those and what stands", async () => {
    const ann = await staff("editor", "Ann");
    const { id } = await aPublished({ headline: "Theirs", by: ann });
    await setAside(ann, id, { headline: "Mine", body: bodyOf("Text.") });
    expect((await told(ann, id, { after: "r-1" }))?.slice(0, 2)).toEqual([
      "v1 → r-1",
      "Headline: -[Theirs]+[Mine]",
    ]);
    const { compared } = await readComparison(ann, id, { after: "r-1" });
    expect(compared).toMatchObject({ before: { canReturn: false }, after: { canReturn: true } });
  });

  it("are none where there is one", async () => {
    const ann = await staff("author", "Ann");
    const { id } = await aDraft({ by: ann });
    const { states, compared } = await readComparison(ann, id);
    expect(states.map(({ ref }) => ref)).toEqual(["draft"]);
    expect(compared).toBeNull();
  });

  it("that differ in marks alone are not the same, though no word differs", async () => {
    const ann = await staff("editor", "Ann");
    const { id } = await aPublished({ by: ann, body: ["Text."] });
    await edit(id, { body: bodyOf(paragraph(set("bold", "Text."))) }, ann);
    const { compared } = await readComparison(ann, id);
    expect(compared).toMatchObject({ differences: [], isSame: false });
  });

  it("are shown to whoever may write the article, with why nothing can be restored", async () => {
    const [ann, other] = [await staff("contributor", "Ann"), await staff("author", "Other")];
    const { id } = await aDraft({ by: ann });
    expect(await refusal(() => readComparison(other, id))).toBeInstanceOf(NotAllowed);
    expect(await refusal(() => readComparison(ann, id + 1))).toBeInstanceOf(NotFound);
    expect((await readComparison(ann, id)).readOnly).toBeNull();
    await bring(id, "ready");
    expect((await readComparison(ann, id)).readOnly).toContain("marked this story ready");
  });
});
