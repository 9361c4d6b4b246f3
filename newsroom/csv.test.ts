import { describe, expect, it } from "vitest";
import { csvRow, csvStream } from "./csv";

describe("a row of comma-separated values", () => {
  it("quotes what would break it, and ends as the standard asks", () => {
    expect(csvRow(["plain", 12, null, 'say "no"', "a, b", "two\nlines"])).toBe(
      'plain,12,,"say ""no""","a, b","two\nlines"\r\n',
    );
  });

  it.each(["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", " =1", "＝1"])(
    "is no formula: %j",
    (text) => {
      expect(csvRow([text]).replaceAll('"', "")).toBe(`'${text}\r\n`);
    },
  );

  it("leaves numbers as they are, those below nothing too", () => {
    expect(csvRow([-3, "3 − 1", "a=b"])).toBe("-3,3 − 1,a=b\r\n");
  });
});

it("a list is sent as it comes", async () => {
  const text = await new Response(csvStream([csvRow(["ü"]), csvRow([2])])).arrayBuffer();
  expect(Buffer.from(text).toString()).toBe("\ufeffü\r\n2\r\n");
});
