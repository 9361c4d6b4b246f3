import { describe, expect, it } from "vitest";
import { refusalOfBody } from "./bodies";

describe("what is sent", () => {
  it.each([
    ["nothing", {}, undefined],
    ["a form", { "content-length": "1048576" }, undefined],
    ["more than a megabyte", { "content-length": "1048577" }, 413],
    ["an unknown amount", { "transfer-encoding": "chunked" }, 411],
  ])("%s", (_, headers, expected) => {
    expect(refusalOfBody({ headers })).toBe(expected);
  });
});
