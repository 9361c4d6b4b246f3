import { promisify } from "node:util";
import { brotliDecompress, gunzip } from "node:zlib";
import { describe, expect, it } from "vitest";
import { encode, isCompressible, preferredEncoding } from "./encoding";

describe("preferredEncoding", () => {
  it.each([
    [undefined, "identity"],
    ["", "identity"],
    ["gzip, deflate, br, zstd", "br"],
    ["br;q=1.0, gzip;q=1.0", "br"],
    ["gzip;q=1.0, br;q=0.5", "gzip"],
    ["GZIP", "gzip"],
    ["deflate", "identity"],
    ["*", "br"],
    ["br;q=0, *", "gzip"],
    ["br;q=0, gzip;q=0", "identity"],
    ["identity;q=1, gzip;q=0.2", "identity"],
    ["identity;q=0, gzip;q=0.2", "gzip"],
    ["br ; q=0.1 , gzip ; q=0", "br"],
    ["br;q=nonsense", "identity"],
  ])("of %j is %s", (header, expected) => {
    expect(preferredEncoding(header)).toBe(expected);
  });
});

describe("encode", () => {
  const bytes = Buffer.from("The same words, again and again. ".repeat(200));

  it("gives back the same words, in fewer bytes", async () => {
    const [br, gz] = [await encode(bytes, "br"), await encode(bytes, "gzip")];
    expect(await promisify(brotliDecompress)(br)).toEqual(bytes);
    expect(await promisify(gunzip)(gz)).toEqual(bytes);
    expect(Math.max(br.length, gz.length)).toBeLessThan(bytes.length / 10);
    expect(await encode(bytes, "identity")).toBe(bytes);
  });
});

describe("isCompressible", () => {
  it.each([
    ["text/html; charset=utf-8", true],
    ["application/rss+xml; charset=utf-8", true],
    ["application/feed+json", true],
    ["application/json", true],
    ["image/svg+xml", true],
    ["text/plain", true],
    ["image/png", false],
    ["image/avif", false],
    ["font/woff2", false],
    ["application/zip", false],
    ["undefined", false],
  ])("%s: %s", (type, expected) => {
    expect(isCompressible(type)).toBe(expected);
  });
});
