import { expect, it } from "vitest";
import { NotAllowed, NotFound } from "../refusal";
import { describeOnBoth } from "../testing/paper";
import { staff } from "../testing/rows";
import { aDraft } from "../testing/stories";
import { beat, leave } from "./presence";

const later = (seconds: number) => new Date(Date.now() + seconds * 1000);

describeOnBoth("presence", () => {
  it("tells each who else has the article open", async () => {
    const [ann, ben] = [await staff("editor", "Ann"), await staff("editor", "Ben")];
    const { id } = await aDraft();
    expect(await beat(ann, id)).toEqual([]);
    expect(await beat(ben, id)).toEqual([{ id: ann.id, name: "Ann" }]);
    expect(await beat(ann, id)).toEqual([{ id: ben.id, name: "Ben" }]);
  });

  it("forgets whoever leaves, and whoever is silent for 45 seconds", async () => {
    const [ann, ben, cal] = [
      await staff("editor", "Ann"),
      await staff("editor", "Ben"),
      await staff("editor", "Cal"),
    ];
    const { id } = await aDraft();
    await beat(ben, id);
    await beat(cal, id);
    await leave(ben, id);
    expect(await beat(ann, id)).toEqual([{ id: cal.id, name: "Cal" }]);
    expect(await beat(ann, id, later(44))).toHaveLength(1);
    expect(await beat(ann, id, later(46))).toEqual([]);
  });

  it("is of one article only", async () => {
    const [ann, ben] = [await staff("editor", "Ann"), await staff("editor", "Ben")];
    await beat(ben, (await aDraft()).id);
    expect(await beat(ann, (await aDraft()).id)).toEqual([]);
  });

  it("is refused to whoever may not write the article, and for none", async () => {
    const { id } = await aDraft({ by: await staff("author", "Ann") });
    const other = await staff("author", "Ben");
    await expect(beat(other, id)).rejects.toThrow(NotAllowed);
    await expect(leave(other, id)).rejects.toThrow(NotAllowed);
    await expect(beat(other, 999_999)).rejects.toThrow(NotFound);
  });
});
