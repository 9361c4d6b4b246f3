import { describe, expect, it } from "vitest";
import { deskPath } from "./rules";

describe("where signing in leads", () => {
  it.each([
    ["/admin", "/admin"],
    ["/admin/", "/admin/"],
    ["/admin?status=draft&q=a%20b", "/admin?status=draft&q=a+b"],
    ["/admin/stories/12", "/admin/stories/12"],
    ["/admin/stories/12?_rsc=1x2y", "/admin/stories/12"],
    ["/admin/../admin/front", "/admin/front"],
  ])("follows %s", (asked, path) => {
    expect(deskPath(asked)).toBe(path);
  });

  it.each([
    null,
    undefined,
    "",
    "admin",
    "https://evil.example/admin",
    "//evil.example/admin",
    "///evil.example/admin",
    "/\\evil.example/admin",
    "/admin\\@evil.example",
    "\\\\evil.example",
    "/\t/evil.example/admin",
    "/admin\r\nLocation: https://evil.example",
    "javascript:alert(1)",
    "data:text/html,x",
    "/administrator",
    "/science/tides",
    "/admin/../api/auth/sign-out",
    "/admin/%2e%2e/science",
    "/admin/sign-in?next=/admin",
    "/admin/setup?token=x",
    `/admin/${"x".repeat(3000)}`,
  ])("does not follow %j", (asked) => {
    expect(deskPath(asked)).toBe("/admin");
  });
});
