import { describe, expect, it } from "vitest";
import { keyOf } from "./key";

describe("keyOf", () => {
  it("leaves out what a page does not know", () => {
    expect(keyOf("/science/tide?utm_source=x&fbclid=y")).toBe("/science/tide");
    expect(keyOf("/?before=x")).toBe("/");
    expect(keyOf("/about?before=x")).toBe("/about");
    expect(keyOf("/feed.xml?x=1")).toBe("/feed.xml");
    expect(keyOf("/archive?before=x")).toBe("/archive");
  });

  it("keeps what it knows, sorted, once, and only if it says something", () => {
    expect(keyOf("/search?to=&q=a+b&q=c&section=science&x=1")).toBe(
      "/search?q=a+b&section=science",
    );
    expect(keyOf("/search?section=science&q=a%20b")).toBe("/search?q=a+b&section=science");
    expect(keyOf("/science?utm_medium=z&before=abc-1")).toBe("/science?before=abc-1");
    expect(keyOf("/archive/2026/03/14?after=abc-1&page=2")).toBe("/archive/2026/03/14?after=abc-1");
  });

  it("leaves out a place in a list that nobody was given", () => {
    expect(keyOf("/science?before=abc")).toBe("/science");
    expect(keyOf("/corrections?before=%00")).toBe("/corrections");
  });

  it("keeps a place in what was found, and what was asked for on a detour", () => {
    expect(keyOf("/search?q=story&after=g")).toBe("/search?after=g&q=story");
    expect(keyOf("/search?q=story&after=%00")).toBe("/search?q=story");
    expect(keyOf("/search/?q=tides")).toBe("/search/?q=tides");
    expect(keyOf("/Search?q=tides&x=1")).toBe("/Search?q=tides");
    expect(keyOf("/x/../foreign/?before=abc-1")).toBe("/x/../foreign/?before=abc-1");
  });

  it("survives what no browser would send", () => {
    expect(keyOf("/search?q=%E0%A4%A&&=&q")).toMatch(/^\/search/);
    expect(keyOf("/search?")).toBe("/search");
  });
});
