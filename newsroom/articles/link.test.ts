import { describe, expect, it } from "vitest";
import { bodyOf, link, paragraph } from "../testing/bodies";
import { pick, seeded } from "../testing/random";
import { body, linkAddress } from "./body";

// What addresses are made of, and what is slipped into them.
const tricks = [
  ...["http", "https:", "mailto:", "java", "script:", "JAVASCRIPT:", "data:", "evil.example", "a"],
  ...["/", "//", "\\", ".", "@", "#", "?", "%0a", "\t", "\n", " ", "\u0000", "\u00a0"],
];

describe("a link", () => {
  it.each([
    "https://example.org",
    "http://example.org/a/b?c=d&e=%20#f",
    "HTTPS://EXAMPLE.ORG/",
    "https://example.org/wiki/Harbour_(disambiguation)",
    "https://bücher.example/straße",
    "mailto:desk@example.org?subject=Hello%20there",
    "/world/the-harbour-opens",
    "/",
    "#top",
  ])("may lead to %s", (href) => {
    expect(linkAddress.safeParse(href).success).toBe(true);
  });

  it.each([
    ["a script", "javascript:alert(1)"],
    ["a script in disguise", "JaVaScRiPt:alert(1)"],
    ["a script behind white space", " javascript:alert(1)"],
    ["a script with a tab in its scheme", "java\tscript:alert(1)"],
    ["a script with a line feed in its scheme", "java\nscript:alert(1)"],
    ["a script behind a control character", "\u0001javascript:alert(1)"],
    ["a document of its own", "data:text/html,<script>alert(1)</script>"],
    ["Visual Basic", "vbscript:msgbox(1)"],
    ["a file", "file:///etc/passwd"],
    ["a blob", "blob:https://example.org/1"],
    ["another host, by two slashes", "//evil.example"],
    ["another host, by a backslash", "/\\evil.example"],
    ["another host, by two backslashes", "\\\\evil.example"],
    ["another host, by slash, tab, slash", "/\t/evil.example"],
    ["another host behind a backslash", "https:\\\\evil.example"],
    ["no host", "https://"],
    ["no host but a path", "https:///evil.example"],
    ["a scheme without slashes", "https:evil.example"],
    ["a name without a scheme", "example.org"],
    ["a relative path", "../admin"],
    ["an address with a blank", "https://example.org/a b"],
    ["a line that goes on", "https://example.org/\nX-Header: 1"],
    ["a null", "https://example.org/\u0000"],
    ["half a character", "https://example.org/\ud800"],
    ["nothing", ""],
    ["a host that cannot be", "https://%0a/"],
    ["no mail address", "mailto:desk"],
    ["two thousand characters and more", `https://example.org/${"a".repeat(2000)}`],
  ])("may not lead to %s", (_, href) => {
    expect(linkAddress.safeParse(href).success).toBe(false);
    const { error } = body.safeParse(bodyOf(paragraph(link(href, "here"))));
    expect(error?.issues[0]?.path.join(".")).toBe("content.0.content.0.marks.0.attrs.href");
  });

  it("never leaves http, https, mailto or this site, whatever is tried", () => {
    const random = seeded(7);
    let taken = 0;
    for (let round = 0; round < 20_000; round += 1) {
      const length = 1 + Math.floor(random() * 6);
      const href = Array.from({ length }, () => pick(random, tricks)).join("");
      if (!linkAddress.safeParse(href).success) continue;
      taken += 1;
      const url = new URL(href, "https://paper.example");
      expect(["http:", "https:", "mailto:"]).toContain(url.protocol);
      if (href.startsWith("/") || href.startsWith("#")) expect(url.host).toBe("paper.example");
    }
    expect(taken).toBeGreaterThan(500);
  });
});
