import { describe, expect, it } from "vitest";
import { wordsTaken } from "./changed-words";

const taken = (before: string, after: string) => wordsTaken([before], [after]);
const same = (phrase: string) => [{ narrow: phrase, wide: phrase }];

describe("words an edit took away", () => {
  it.each([
    ["It opened in 1902 by the sea.", "It opened in 1903 by the sea.", "1902"],
    ["The mayor, Ana Jansen, spoke.", "The mayor, Eva Janssen, spoke.", "Ana Jansen"],
    ["He met Jansen there.", "He met Janssen there.", "Jansen"],
    ["It is 40.000 strong.", "It is 50.000 strong.", "40"],
  ])("%s", (before, after, phrase) => {
    expect(taken(before, after).map(({ narrow }) => narrow)).toEqual([phrase]);
  });

  it("takes a name or a long number for telling by itself", () => {
    expect(taken("It opened in 1902.", "It opened in 1903.")).toEqual(same("1902"));
    expect(taken("He met Jansen there.", "He met Janssen there.")).toEqual(same("Jansen"));
  });

  it("looks for what could be anywhere together with the words beside it", () => {
    expect(taken("They found 12 boats there.", "They found 14 boats there.")).toEqual([
      { narrow: "12", wide: "found 12 boats" },
    ]);
    expect(taken("Seven boats sank.", "Eight boats sank.")).toEqual([
      { narrow: "Seven", wide: "Seven boats" },
    ]);
    expect(taken("It sank. Seven drowned.", "It sank. Eight drowned.")).toEqual([
      { narrow: "Seven", wide: "sank Seven drowned" },
    ]);
  });

  it("leaves out words that say nothing, and what was only put in", () => {
    expect(taken("It was about the sea.", "It was from the sea.")).toEqual([]);
    expect(taken("It sank.", "It sank quickly.")).toEqual([]);
  });

  it("looks only for the names and numbers of a sentence taken out", () => {
    const gone = "Later that evening the harbour master Ana Jansen counted 312 boats at the pier.";
    expect(wordsTaken(["First.", gone], ["First."])).toEqual([
      { narrow: "Ana Jansen", wide: "Ana Jansen" },
      { narrow: "312", wide: "312" },
    ]);
  });

  it("names each phrase once, and eight at most", () => {
    const lines = Array.from({ length: 12 }, (_, index) => `In ${1900 + index} it sank.`);
    expect(wordsTaken(lines, ["It sank."])).toHaveLength(8);
    expect(taken("In 1902 and 1902 again.", "In 1903 and 1903 again.")).toEqual(same("1902"));
  });
});
