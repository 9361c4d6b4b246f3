import { describe, expect, it } from "vitest";
import {
  addressOf,
  hostOf,
  hostsIn,
  isHome,
  isNexts,
  isPreview,
  pathInLogs,
  straight,
} from "./routes";

describe("what is Next's own", () => {
  it.each(["/_next/static/a.css", "/__nextjs_font/a.woff2"])("%s", (address) =>
    expect(isNexts(address)).toBe(true),
  );
  it.each(["/", "/?_next/", "/next", "/_nextdoor"])("is not %s", (address) =>
    expect(isNexts(address)).toBe(false),
  );
});

describe("hosts of a request", () => {
  it("are counted however they are written", () => {
    expect(hostsIn(["Host", "a", "Accept", "host"])).toBe(1);
    expect(hostsIn(["host", "a", "HOST", "a"])).toBe(2);
  });

  it("are the request line's where that has one", () => {
    expect(hostOf("http://evil.example/admin")).toBe("evil.example");
    expect(hostOf("/http://evil.example/")).toBeUndefined();
    expect(hostOf("*")).toBeUndefined();
  });
});

describe("isPreview", () => {
  it.each([
    "/preview/abc",
    "/preview/story/1",
    "//preview/abc",
    "/%70review/abc",
    "/Preview%2Fabc",
  ])("%s is printed for its visitor alone", (path) => expect(isPreview(path)).toBe(true));
  it.each(["/", "/preview", "/previews/abc", "/news/preview/abc", "/%/preview/abc"])(
    "%s is anybody’s page",
    (path) => expect(isPreview(path)).toBe(false),
  );
});

describe("pathInLogs", () => {
  it("tells no preview link", () => {
    expect(pathInLogs("/preview/a-token")).toBe("/preview/…");
    expect(pathInLogs("//preview/a-token")).toBe("/preview/…");
    expect(pathInLogs("/preview/story/12")).toBe("/preview/story/12");
    expect(pathInLogs("/news/tides")).toBe("/news/tides");
  });
});

describe("straight", () => {
  it.each([
    ["/", "/"],
    ["/news/tides?a=../b", "/news/tides?a=../b"],
    ["/.well-known/x", "/.well-known/x"],
    ["/news/", "/news"],
    ["//news//tides", "/news/tides"],
    ["/_next/../admin", "/admin"],
    ["/api\\..\\admin/", "/admin"],
    ["/api/%2e%2E/admin?x", "/admin?x"],
    ["/api/.%2e/admin", "/admin"],
    ["/%61dmin/a", "/admin/a"],
    ["/x/../..//preview/a", "/preview/a"],
    ["/news/..", "/"],
    ["/caf%C3%A9", "/caf%C3%A9"],
    ["/a%2fb%", "/a%2fb%"],
  ])("%s is %s", (typed, expected) => {
    expect(straight(typed)).toBe(expected);
    expect(straight(expected)).toBe(expected);
  });
});

describe("addressOf", () => {
  it.each([
    ["/news?a=1", "/news?a=1"],
    ["//evil.example/x", "//evil.example/x"],
    ["http://paper.example/news?a=1", "/news?a=1"],
    ["*", undefined],
    ["ftp://paper.example/news", undefined],
    ["", undefined],
    [undefined, undefined],
  ])("of %j is %j", (target, expected) => {
    expect(addressOf(target)).toBe(expected);
  });
});

describe("isHome", () => {
  it.each([
    ["paper.example", true],
    ["Paper.Example", true],
    ["paper.example:443", true],
    ["paper.example.", true],
    ["paper.example.:443", true],
    ["paper.example:80", false],
    ["paper.example:8443", false],
    ["paper.example.evil.example", false],
    ["443", false],
    ["localhost:3000", true],
    [undefined, false],
  ])("a paper with HTTPS is at home at %s: %s", (host, home) => {
    expect(isHome(host, "https://paper.example")).toBe(home);
  });

  it("knows the port that plain HTTP implies, and the paper's own", () => {
    expect(isHome("paper.example:80", "http://paper.example")).toBe(true);
    expect(isHome("paper.example:443", "http://paper.example")).toBe(false);
    expect(isHome("paper.example:8080", "http://paper.example:8080")).toBe(true);
    expect(isHome("paper.example", "http://paper.example:8080")).toBe(false);
  });
});
