import { expect, it } from "vitest";
import { acceptedLink, linkFrom } from "./link-address";

it.each([
  ["https://example.org/a", "https://example.org/a"],
  ["  example.org/a?b=c ", "https://example.org/a?b=c"],
  ["example.org:8080/a", "https://example.org:8080/a"],
  ["ann@example.org", "mailto:ann@example.org"],
  ["mailto:ann@example.org", "mailto:ann@example.org"],
  ["/world/a-story", "/world/a-story"],
  ["#notes", "#notes"],
  ["https://www.google.com/url?q=https://example.org/x&sa=D", "https://example.org/x"],
])("takes %j for %j", (typed, href) => expect(linkFrom(typed)).toBe(href));

it.each(["", "words", "javascript:alert(1)", "data:text/html,x", "//evil.example", "a b.example"])(
  "refuses %j",
  (typed) => expect(linkFrom(typed)).toBeNull(),
);

it("unwraps and refuses pasted addresses too", () => {
  expect(acceptedLink("https://www.google.com/url?q=javascript:alert(1)")).toBeNull();
  expect(acceptedLink("https://www.google.com/url?q=https://a.example/")).toBe(
    "https://a.example/",
  );
  expect(acceptedLink(null)).toBeNull();
});
