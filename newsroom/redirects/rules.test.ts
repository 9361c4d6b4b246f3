import { describe, expect, it } from "vitest";
import { sitePath } from "./rules";

const site = "https://paper.example";

describe("an address as somebody types it", () => {
  it.each([
    ["/old/page", "/old/page"],
    ["/Old/Page/", "/old/page"],
    ["/old//page", "/old/page"],
    ["https://paper.example/old/page/", "/old/page"],
    ["http://paper.example/old", "/old"],
    ["/2019/05/story.html", "/2019/05/story.html"],
    ["/café", "/caf%c3%a9"],
    ["/caf%C3%A9", "/caf%c3%a9"],
    ["/a/../b", "/b"],
    ["/", "/"],
  ])("%s is %s", (typed, path) => {
    expect(sitePath(typed, site)).toBe(path);
  });

  it.each([
    "old/page",
    "//evil.example/x",
    "/\\evil.example",
    "https://evil.example/x",
    "https://paper.example.evil.example/x",
    "https://me:secret@paper.example/x",
    "javascript:alert(1)",
    "mailto:desk@paper.example",
    "/?p=12",
    "/page#part",
    "/100%",
  ])("%s is none of this site", (typed) => {
    expect(sitePath(typed, site)).toBeNull();
  });

  it("may have a query where a redirect leads to", () => {
    expect(sitePath("/search?q=Harbour", site, { search: true })).toBe("/search?q=Harbour");
  });
});
