/** A sheet: a printed page in the codings it is served in. */
import { promisify } from "node:util";
import { gunzip } from "node:zlib";
import type { Tag } from "@/newsroom/freshness";
import { type Encoding, encode, isCompressible } from "./encoding";
import type { Printing } from "./print";

const unzip = promisify(gunzip);

/** Below this, in bytes, compressing costs more than it saves: it all fits one packet. */
const worthCompressing = 860;

/** A page ready to go out. */
export type Sheet = {
  status: number;
  headers: Printing["headers"];
  etag: string;
  tags: ReadonlySet<Tag>;
  /** Milliseconds since the epoch after which it is no longer true, if it said so. */
  until: number | undefined;
  /** The codings at hand, best first. */
  codings: () => readonly Encoding[];
  /** The bytes in a coding, if they are at hand without work. */
  bytes: (coding: Encoding) => Buffer | undefined;
  /** The same, unpacked if need be: few clients take no coding at all, so plain bytes are not kept. */
  unpacked: () => Promise<Buffer>;
  /** Makes the best coding; resolves when it is there. */
  finish: () => Promise<void>;
  /** Bytes it takes in memory, about. */
  size: () => number;
};

/** Objects, headers and tags of a sheet, in bytes; measured on an article of the demo edition. */
const overhead = 2_048;

/** Compresses a printing enough to be served at once; `finish` does the rest. */
export async function sheetOf(printing: Printing): Promise<Sheet> {
  const compressible =
    printing.bytes.length >= worthCompressing &&
    isCompressible(String(printing.headers["content-type"] ?? ""));
  const { status, headers, etag, tags, until } = printing;
  const base = { status, headers, etag, tags, until };
  if (!compressible) {
    const { bytes } = printing;
    return {
      ...base,
      codings: () => [],
      bytes: (coding) => (coding === "identity" ? bytes : undefined),
      unpacked: async () => bytes,
      finish: async () => undefined,
      size: () => bytes.length + overhead,
    };
  }
  const zipped = await encode(printing.bytes, "gzip");
  let plain: Buffer | undefined = printing.bytes;
  let best: Buffer | undefined;
  return {
    ...base,
    codings: () => (best ? ["br", "gzip"] : ["gzip"]),
    bytes: (coding) => (coding === "br" ? best : coding === "gzip" ? zipped : plain),
    unpacked: async () => plain ?? unzip(zipped),
    finish: async () => {
      best = await encode(plain ?? (await unzip(zipped)), "br");
      plain = undefined;
    },
    size: () => (plain?.length ?? 0) + zipped.length + (best?.length ?? 0) + overhead,
  };
}
