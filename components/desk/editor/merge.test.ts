import { expect, it } from "vitest";
import { bodyOf, figure, heading } from "@/newsroom/testing/bodies";
import { asText, changedBy, merged, stretches } from "./merge";

const mine = bodyOf("Opening.", "My second.", "Same.", "My end.");
const theirs = bodyOf("Opening.", "Their second.", "And a third.", "Same.");

it("finds where two texts differ", () => {
  expect(stretches(mine, theirs)).toEqual([
    { same: bodyOf("Opening.").content },
    { mine: bodyOf("My second.").content, theirs: bodyOf("Their second.", "And a third.").content },
    { same: bodyOf("Same.").content },
    { mine: bodyOf("My end.").content, theirs: [] },
  ]);
  expect(stretches(mine, mine)).toEqual([{ same: mine.content }]);
  expect(stretches(bodyOf(), theirs)).toEqual([{ mine: [], theirs: theirs.content }]);
});

it("offers blocks that were each rewritten one by one", () => {
  const all = stretches(bodyOf("A1", "B1"), bodyOf("A2", "B2"));
  expect(all).toHaveLength(2);
  expect(merged(all, ["mine", "theirs"])).toEqual(bodyOf("A1", "B2"));
});

it("makes one text of what was chosen", () => {
  const all = stretches(mine, theirs);
  expect(merged(all, ["mine", "mine"])).toEqual(mine);
  expect(merged(all, ["theirs", "theirs"])).toEqual(theirs);
  expect(merged(all, ["both", "mine"])).toEqual(
    bodyOf("Opening.", "My second.", "Their second.", "And a third.", "Same.", "My end."),
  );
});

it("names what holds no words", () => {
  expect(asText(bodyOf(heading("A heading"), "Text.", figure(3)).content)).toBe(
    "A heading\n\nText.\n\n[Picture]",
  );
});

it("knows which of two changed a stretch", () => {
  const base = bodyOf("Opening.", "Second.", "Same.");
  const all = stretches(
    bodyOf("Mine.", "Second.", "Same."),
    bodyOf("Opening.", "Theirs.", "Same."),
  );
  expect(all.map((stretch) => changedBy(stretch, base))).toEqual(["mine", "theirs", "mine"]);
});

it("keeps both of what two people added, and asks about what they rewrote", () => {
  const base = bodyOf("Opening.", "Second.", "Same.");
  const sides = (mine: string[], theirs: string[]) => {
    const all = stretches(bodyOf(...mine), bodyOf(...theirs));
    return all.filter((one) => "mine" in one).map((stretch) => changedBy(stretch, base));
  };
  expect(
    sides(["Opening.", "Second. Mine.", "Same."], ["Opening.", "Second. Theirs.", "Same."]),
  ).toEqual(["both"]);
  expect(
    sides(["Opening.", "Second.", "Mine.", "Same."], ["Opening.", "Second.", "Theirs.", "Same."]),
  ).toEqual(["both"]);
  const long = bodyOf("The mayor said no to the harbour.");
  const [rewritten] = stretches(
    bodyOf("The mayor said yes to the harbour."),
    bodyOf("The mayor said nothing to the harbour."),
  );
  expect(rewritten && changedBy(rewritten, long)).toBe("mine");
});
