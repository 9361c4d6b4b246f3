import { describe, expect, it } from "vitest";
import { addressOf, isPassing } from "./routes";

describe("isPassing", () => {
  it.each(["/_next/static/a.css", "/admin", "/admin?x", "/admin/articles/1", "/api/auth/x"])(
    "%s goes to Next",
    (address) => expect(isPassing(address)).toBe(true),
  );
  it.each(["/media/abc/640.avif", "/__nextjs_font/a.woff2"])("%s goes to Next", (address) =>
    expect(isPassing(address)).toBe(true),
  );
  it.each([
    "/",
    "/?admin",
    "/administration",
    "/news/admin",
    "/mediation",
    "/feed.xml",
    "/apiary",
    "/metrics",
  ])("%s is printed", (address) => expect(isPassing(address)).toBe(false));
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
