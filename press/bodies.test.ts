import { describe, expect, it } from "vitest";
import { refusalOfBody } from "./bodies";

describe("what is sent", () => {
  it.each([
    ["nothing", "/admin", {}, undefined],
    ["a form", "/admin", { "content-length": "1048576" }, undefined],
    ["more than a megabyte", "/admin", { "content-length": "1048577" }, 413],
    ["a picture", "/api/uploads", { "content-length": "31457280" }, undefined],
    ["more than a picture", "/api/uploads", { "content-length": "32505857" }, 413],
    ["an unknown amount", "/api/uploads", { "transfer-encoding": "chunked" }, 411],
  ])("%s", (_, path, headers, expected) => {
    expect(refusalOfBody({ headers }, path)).toBe(expected);
  });
});
