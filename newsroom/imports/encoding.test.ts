import { describe, expect, it } from "vitest";
import { decode, lineAt, mostStoryBytes } from "./encoding";
import { Unusable } from "./story";

const bytes = (...parts: (string | number[])[]): Uint8Array =>
  Buffer.concat(
    parts.map((part) => (typeof part === "string" ? Buffer.from(part) : Buffer.from(part))),
  );

const problem = (given: Uint8Array) => {
  try {
    decode(given);
  } catch (error) {
    if (error instanceof Unusable) return error.problems[0];
    throw error;
  }
  return undefined;
};

describe("text is read", () => {
  it("as UTF-8, with or without a byte order mark", () => {
    expect(decode(bytes("Café “tide”\n"))).toBe("Café “tide”\n");
    expect(decode(bytes([0xef, 0xbb, 0xbf], "Café\n"))).toBe("Café\n");
  });

  it("as UTF-16 when its mark says so, in both byte orders", () => {
    const little = Buffer.from("\ufeffCafé “tide”", "utf16le");
    expect(decode(little)).toBe("Café “tide”");
    expect(decode(Buffer.from(little).swap16())).toBe("Café “tide”");
  });

  // 0x93 “, 0x94 ”, 0x92 ’, 0x97 —, 0xE9 é
  const words = [[0x93], "Caf", [0xe9], [0x94], " ", [0x97], " it", [0x92], "s"] as const;
  const windows = (...head: string[]) =>
    bytes(...head, ...words.map((part) => (typeof part === "string" ? part : [...part])));

  it.each([
    ["a mail header", "Content-Type: text/plain; charset=windows-1252\n"],
    [
      "a mail header with quotes",
      'content-type: text/plain; format=flowed; charset="Windows-1252"\n',
    ],
    ["a first line", "charset: windows-1252\r\n"],
    ["a first line by another name", "charset=cp1252\n"],
  ])("as Windows-1252 when %s says so, and that line is no part of the story", (_, head) => {
    expect(decode(windows(head))).toBe("\n“Café” — it’s");
  });

  it("as Windows-1252 when the front matter says so", () => {
    const head = "---\nheadline: x\nencoding: windows-1252\n---\n";
    expect(decode(windows(head))).toBe(`${head}“Café” — it’s`);
  });

  it("as what it is when it claims Windows-1252 but is good UTF-8", () => {
    expect(decode(bytes("charset: windows-1252\nCafé"))).toBe("\nCafé");
  });

  it("with any line ends, and accents joined to their letters", () => {
    expect(decode(bytes("a\r\nb\rc\u2028d\ne\u0301"))).toBe("a\nb\nc\nd\né");
  });
});

describe("a file is refused", () => {
  it("with the line that is not UTF-8, and how to say what it is", () => {
    const found = problem(bytes("one\ntwo\nit", [0x92], "s three\n"));
    expect(found?.line).toBe(3);
    expect(found?.message).toContain("encoding: windows-1252");
    expect(problem(bytes("one\nfour ", [0xe2, 0x80]))?.line).toBe(2);
  });

  it("when it says UTF-8 and is not", () => {
    expect(problem(bytes("charset: utf-8\nit", [0x92], "s"))?.line).toBe(2);
  });

  it("when it names an encoding nobody knows, or has bytes of none", () => {
    expect(problem(bytes("charset: klingon\n", [0x92]))).toEqual({
      line: 1,
      message: "says it is klingon, which is not read here; save it as UTF-8",
    });
    expect(problem(bytes("charset: windows-1252\n\na", [0x81]))?.line).toBe(3);
  });

  it("when it is empty, or as good as", () => {
    expect(problem(new Uint8Array())?.message).toBe("is empty");
    expect(problem(bytes([0xef, 0xbb, 0xbf], " \r\n\t\n"))?.message).toBe("is empty");
  });

  it("when it has control characters, with the line", () => {
    expect(problem(bytes("one\ntwo \u0000\n"))).toEqual({
      line: 2,
      message: "has a control character (U+0000), which cannot be printed",
    });
  });

  it("when it is over 2 MB, and not a byte before", () => {
    expect(problem(new Uint8Array(mostStoryBytes + 1))?.message).toBe("is larger than 2 MB");
    expect(decode(new Uint8Array(mostStoryBytes).fill(0x61))).toHaveLength(mostStoryBytes);
  });
});

it("lines count from 1, and a line feed belongs to the line it ends", () => {
  expect([0, 1, 2, 3, 4].map((index) => lineAt("a\nb\nc", index))).toEqual([1, 1, 2, 2, 3]);
});
