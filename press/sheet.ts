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

type Packed = Pick<Sheet, "codings" | "bytes" | "unpacked" | "finish" | "size">;

// The same bytes may be the page at many addresses: whatever is not there.
const packed = new WeakMap<Buffer, Promise<Packed>>();

/** Compresses a printing enough to be served at once; `finish` does the rest. */
export async function sheetOf(printing: Printing): Promise<Sheet> {
  const { status, headers, etag, tags, until, bytes } = printing;
  const isSmall = bytes.length < worthCompressing;
  const isPlain = isSmall || !isCompressible(String(headers["content-type"] ?? ""));
  const done = packed.get(bytes) ?? (isPlain ? Promise.resolve(plainly(bytes)) : pack(bytes));
  packed.set(bytes, done);
  done.catch(() => packed.delete(bytes));
  return { status, headers, etag, tags, until, ...(await done) };
}

function plainly(bytes: Buffer): Packed {
  return {
    codings: () => [],
    bytes: (coding) => (coding === "identity" ? bytes : undefined),
    unpacked: async () => bytes,
    finish: async () => undefined,
    size: () => bytes.length + overhead,
  };
}

async function pack(bytes: Buffer): Promise<Packed> {
  const zipped = await encode(bytes, "gzip");
  let plain: Buffer | undefined = bytes;
  let best: Promise<Buffer> | undefined;
  let ready: Buffer | undefined;
  return {
    codings: () => (ready ? ["br", "gzip"] : ["gzip"]),
    bytes: (coding) => (coding === "br" ? ready : coding === "gzip" ? zipped : plain),
    unpacked,
    finish: async () => {
      best ??= unpacked().then((all) => encode(all, "br"));
      ready = await best;
      plain = undefined;
    },
    size: () => (plain?.length ?? 0) + zipped.length + (ready?.length ?? 0) + overhead,
  };

  async function unpacked(): Promise<Buffer> {
    return plain ?? unzip(zipped);
  }
}
