import { expect, it, vi } from "vitest";
import { chosenSlug } from "@/newsroom/articles/slug";
import { bodyOf, contentOf } from "@/newsroom/testing/bodies";
import { Sheet } from "./sheet";
import { withoutEmptyEnd } from "./words";

const sheet = () =>
  new Sheet({
    sectionId: 1,
    kind: "news",
    content: contentOf("Old", "Text."),
  });

it("gathers what the fields and the text say, as the newsroom will have it", () => {
  const page = sheet();
  page.onChange = vi.fn();
  page.set({ headline: " New ", deck: "  ", kicker: "Ports " });
  page.place({ kind: "opinion", slug: "a" });
  page.attach(() => bodyOf("More.", { type: "paragraph" }, { type: "paragraph" }));
  expect(page.gather()).toMatchObject({
    sectionId: 1,
    kind: "opinion",
    slug: "a",
    content: { headline: "New", deck: null, kicker: "Ports", body: bodyOf("More.") },
  });
  expect(page.onChange).toHaveBeenCalledTimes(2);
});

it("knows a slug that follows the headline from one somebody chose", () => {
  expect(chosenSlug("the-harbour-opens", "The harbour opens")).toBeUndefined();
  expect(chosenSlug("the-harbour-opens-2", "The harbour opens")).toBeUndefined();
  expect(chosenSlug("untitled-3", "")).toBeUndefined();
  expect(chosenSlug("the-harbour-opens-up", "The harbour opens")).toBe("the-harbour-opens-up");
  expect(chosenSlug("harbour", "The harbour opens")).toBe("harbour");
});

it("takes only the end of a text for its end", () => {
  const empty = { type: "paragraph" } as const;
  expect(withoutEmptyEnd(bodyOf(empty, "Text.", empty, "More.", empty))).toEqual(
    bodyOf(empty, "Text.", empty, "More."),
  );
  expect(withoutEmptyEnd(bodyOf(empty))).toEqual(bodyOf());
});
