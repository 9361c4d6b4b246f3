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

describeOnBoth("restore points", () => {
  const headlines = async (id: number) =>
    (await kept(id)).map(({ content }) => (content as { headline: string }).headline);

  it("are kept before a save that takes the text away, however soon after the last", async () => {
    const ann = await staff("author", "Ann");
    const { id } = await aDraft({ by: ann, headline: "First words." });
    await edit(id, words("First words. They went on for three sentences."), ann);
    await edit(id, { headline: "", body: bodyOf() }, ann);
    expect(await headlines(id)).toEqual([
      "First words.",
      "First words. They went on for three sentences.",
    ]);
  });

  it("lose no more than a sentence to one who takes words away one by one", async () => {
    const ann = await staff("author", "Ann");
    const all = Array.from({ length: 120 }, (_, number) => `word${number}`);
    const { id } = await aDraft({ by: ann, headline: "Begun" });
    await edit(id, { headline: "Full", body: bodyOf(all.join(" ")) }, ann);
    for (let left = 119; left >= 100; left -= 1) {
      await edit(id, { body: bodyOf(all.slice(0, left).join(" ")) }, ann);
    }
    const texts = (await kept(id)).map(({ content }) => JSON.stringify(content));
    const gone = all.filter((word) => !texts.some((text) => new RegExp(`${word}\\b`).test(text)));
    expect(gone.join("").length).toBeLessThanOrEqual(120);
    expect(texts.length).toBeLessThan(5);
  });

  it("are few while somebody only writes on", async () => {
    const ann = await staff("author", "Ann");
    const { id } = await aDraft({ by: ann, headline: "Begun" });
    for (let number = 1; number <= 5; number += 1) {
      await edit(id, words(Array.from({ length: number * 9 }, (_, at) => `w${at}`).join(" ")), ann);
    }
    expect(await kept(id)).toHaveLength(1);
  });

  it("tell two people of one name apart", async () => {
    const [one, other] = [await staff("editor", "Kim Lee"), await staff("editor", "Kim Lee")];
    const { id } = await aDraft({ by: one, headline: "The first one’s" });
    await edit(id, { headline: "The first one’s, on" }, one);
    await edit(id, { headline: "The first one’s, on and on" }, other);
    expect(await headlines(id)).toEqual(["The first one’s", "The first one’s, on"]);
  });
});
