import { expect, it } from "vitest";
import { database } from "../database";
import { onChanged } from "../freshness";
import { NotAllowed, NotFound, Refused } from "../refusal";
import { commandLine } from "../staff/schema";
import { describeOnBoth } from "../testing/paper";
import { staff } from "../testing/rows";
import { aDraft, aPublished } from "../testing/stories";
import { retract } from "./publish";
import { findPieces, readRelated, setRelated } from "./related";

const tied = async (fromId: number) =>
  (await database().related.findMany({ where: { fromId }, orderBy: { position: "asc" } })).map(
    ({ toId }) => toId,
  );

describeOnBoth("related pieces", () => {
  it("stand in the order given, in place of those before, and refresh the page", async () => {
    const [one, two, three] = [await aPublished(), await aPublished(), await aPublished()];
    await setRelated(commandLine, one.id, [two.id, three.id]);
    const heard: string[] = [];
    const stop = onChanged(({ tags }) => void heard.push(...tags));
    await setRelated(commandLine, one.id, [three.id, two.id]);
    await setRelated(commandLine, one.id, [three.id, two.id]);
    stop();
    expect(await tied(one.id)).toEqual([three.id, two.id]);
    expect(await tied(two.id)).toEqual([]);
    expect(heard).toEqual([`article:${one.id}`]);
    await setRelated(commandLine, one.id, []);
    expect(await tied(one.id)).toEqual([]);
  });

  it("are refused when they cannot be tied, each by its place; nothing changes", async () => {
    const [one, two, draft] = [await aPublished(), await aPublished(), await aDraft()];
    await setRelated(commandLine, one.id, [two.id]);
    const refused = setRelated(commandLine, one.id, [one.id, two.id, two.id, draft.id, 0]);
    await expect(refused).rejects.toThrow(
      `related.0: is the article itself; related.2: names article ${two.id} twice; related.3: article ${draft.id} is not published; related.4: article 0 is not published`,
    );
    const many = Array.from({ length: 13 }, (_, index) => index + 1);
    await expect(setRelated(commandLine, one.id, many)).rejects.toThrow("12 articles at most");
    await expect(setRelated(commandLine, 0, [])).rejects.toThrow(NotFound);
    expect(await tied(one.id)).toEqual([two.id]);
  });

  it("are told in their order, without what readers cannot see (any more)", async () => {
    const [one, two, three] = [
      await aPublished(),
      await aPublished({ headline: "Tides" }),
      await aPublished({ headline: "Ebb" }),
    ];
    await setRelated(commandLine, one.id, [three.id, two.id]);
    const headlines = async () => (await readRelated(one.id)).map(({ headline }) => headline);
    expect(await headlines()).toEqual(["Ebb", "Tides"]);
    await retract(commandLine, three.id, "It was made up.");
    expect(await headlines()).toEqual(["Tides"]);
  });

  it("are found by their words, what is not published not", async () => {
    const inText = await aPublished({ headline: "Low water", body: ["All about tides."] });
    const inHeadline = await aPublished({ headline: "Tides" });
    await aDraft({ headline: "Tides to come" });
    const found = await findPieces("tid");
    expect(found.map(({ id }) => id)).toEqual([inHeadline.id, inText.id]);
    expect(found[0]).toMatchObject({ headline: "Tides", publishedAt: expect.any(Date) });
    expect(await findPieces(" ")).toEqual([]);
  });

  it("are chosen by who may write the article", async () => {
    const [author, other] = [await staff("author"), await staff("author")];
    const [mine, two] = [await aPublished({ by: author }), await aPublished()];
    await expect(setRelated(other, mine.id, [two.id])).rejects.toThrow(NotAllowed);
    await setRelated(author, mine.id, [two.id]);
    expect(await tied(mine.id)).toEqual([two.id]);
    await expect(setRelated(author, mine.id, [mine.id])).rejects.toThrow(Refused);
  });
});
