import { expect, it } from "vitest";
import { quotesOf } from "./typography";

it.each([
  ["en", "“”‘’"],
  ["en-GB", "“”‘’"],
  ["de-AT", "„“‚‘"],
  ["pt-PT", "«»“”"],
  ["pt-BR", "“”‘’"],
  ["xx", "“”‘’"],
])("quotes in %s with %s", (language, quotes) => {
  expect(quotesOf(language).join("")).toBe(quotes);
});
