import { expect, it } from "vitest";
import { database } from "../database";
import { NotAllowed, Refused } from "../refusal";
import { bodyOf } from "../testing/bodies";
import { edit } from "../testing/edits";
import { describeOnBoth } from "../testing/paper";
import { staff } from "../testing/rows";
import { aDraft } from "../testing/stories";
import { setAside } from "./restore-points";

const kept = (articleId: number) =>
  database().restorePoint.findMany({ where: { articleId }, orderBy: { id: "asc" } });
const words = (text: string) => ({ headline: text, body: bodyOf(text) });

describeOnBoth("setAside", () => {
  it("keeps words that were not chosen, and leaves the draft as it is", async () => {
    const ann = await staff("author", "Ann");
    const { id, revision } = await aDraft({ by: ann, headline: "Hers" });
    await setAside(ann, id, words("First of mine"));
    await setAside(ann, id, words("Second of mine"));
    expect(await kept(id)).toMatchObject([
      { savedBy: "Ann", content: { headline: "First of mine" } },
      { savedBy: "Ann", content: { headline: "Second of mine" } },
    ]);
    const draft = await database().draft.findUnique({ where: { articleId: id } });
    expect(draft).toMatchObject({ headline: "Hers", revision });
  });

  it("does not keep the next save from making a restore point", async () => {
    const [ann, ben] = [await staff("editor", "Ann"), await staff("editor", "Ben")];
    const { id } = await aDraft({ by: ann, headline: "Hers" });
    await setAside(ann, id, words("Set aside"));
    await edit(id, { headline: "Hers, again" }, ann);
    await edit(id, { headline: "His" }, ben);
    const headlines = (await kept(id)).map(({ content }) => content);
    expect(headlines).toMatchObject([
      { headline: "Set aside" },
      { headline: "Hers" },
      { headline: "Hers, again" },
    ]);
  });

  it("is refused to others, and for what is no article's content", async () => {
    const { id } = await aDraft({ by: await staff("author", "Ann") });
    const other = await staff("author", "Ben");
    await expect(setAside(other, id, words("No"))).rejects.toThrow(NotAllowed);
    const ann = await staff("editor");
    await expect(setAside(ann, id, { headline: "x".repeat(251), body: bodyOf() })).rejects.toThrow(
      Refused,
    );
    expect(await kept(id)).toEqual([]);
  });
});
