/** Bytes of a file as text. */
import { Unusable } from "./story";

/** The largest story file, in bytes. A novel is about half of this. */
export const mostStoryBytes = 2 * 1024 * 1024;

const refused = (line: number | null, message: string): never => {
  throw new Unusable([{ line, message }]);
};

// "Content-Type: text/plain; charset=windows-1252", "charset: windows-1252", or "encoding: windows-1252" in front matter.
const declaration =
  /^(?:content-type:[^\n]*;[ \t]*charset=|charset[ \t]*[:=]|encoding[ \t]*[:=])[ \t]*["']?([\w.:-]+)/im;

const headers = /^(?:content-type:[^\n]*charset=|charset[ \t]*[:=])[^\n]*/i;

function strict(bytes: Uint8Array, label: string): string | null {
  try {
    return new TextDecoder(label, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

function firstBadLine(bytes: Uint8Array): number {
  let line = 1;
  let start = 0;
  // Inside a multi-byte character of UTF-8 no byte is a line feed, so lines can be judged one by one.
  for (let at = 0; at <= bytes.length; at += 1) {
    if (at < bytes.length && bytes[at] !== 0x0a) continue;
    if (strict(bytes.subarray(start, at), "utf-8") === null) return line;
    start = at + 1;
    line += 1;
  }
  return line;
}

const windows1252 =
  /^(?:windows-1252|cp-?1252|x-cp1252|iso-8859-1|iso_8859-1|latin-?1|us-ascii|ascii)$/i;
// Bytes 80 to 9F. Node 22.14 reads them as control characters (github.com/nodejs/node/issues/56542).
const upper = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";

function fromDeclared(bytes: Uint8Array): string {
  const raw = Buffer.from(bytes).toString("latin1");
  const label = declaration.exec(raw.slice(0, 4096))?.[1];
  if (!label || /^utf-?8$/i.test(label)) {
    return refused(
      firstBadLine(bytes),
      "is not UTF-8; a Windows-1252 file must say so, with “encoding: windows-1252” in its front matter or “charset: windows-1252” as its first line",
    );
  }
  if (!windows1252.test(label)) {
    return refused(1, `says it is ${label}, which is not read here; save it as UTF-8`);
  }
  const text = raw.replace(/[\u0080-\u009f]/g, (byte) => upper[byte.charCodeAt(0) - 0x80] ?? byte);
  const stray = text.search(/[\u0080-\u009f]/);
  return stray < 0
    ? text
    : refused(lineAt(text, stray), `has a byte that ${label} gives no letter`);
}

/** The line a place in a text lies on, counted from 1. */
export function lineAt(text: string, index: number): number {
  let line = 1;
  for (let at = text.indexOf("\n"); at >= 0 && at < index; at = text.indexOf("\n", at + 1))
    line += 1;
  return line;
}

// What XML 1.0 and PostgreSQL cannot hold; a feed with one of these in it does not parse.
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it looks for
const unprintable = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\ufffe\uffff]/;

/**
 * The text of a file: UTF-8 or UTF-16 by its byte order mark, UTF-8 without one, and anything else only when the file
 * says so. Line ends become "\n", letters and their accents one character (NFC), a leading charset line an empty one.
 * @throws Unusable with the line, for an empty file, one over 2 MB, bytes that are no text, control characters.
 */
export function decode(bytes: Uint8Array): string {
  if (bytes.byteLength > mostStoryBytes) refused(null, "is larger than 2 MB");
  const [first, second] = bytes;
  const utf16 =
    first === 0xff && second === 0xfe
      ? "utf-16le"
      : first === 0xfe && second === 0xff
        ? "utf-16be"
        : null;
  const text = utf16
    ? (strict(bytes, utf16) ?? refused(null, "begins like UTF-16 but is not"))
    : // What is good UTF-8 is UTF-8, whatever it says: other encodings are so by accident only.
      (strict(bytes, "utf-8") ?? fromDeclared(bytes));
  const lines = text
    .replace(/\r\n?|[\u2028\u2029]/g, "\n")
    .normalize("NFC")
    .replace(headers, "");
  if (lines.trim() === "") refused(null, "is empty");
  const bad = lines.search(unprintable);
  if (bad >= 0) {
    const code = lines.charCodeAt(bad).toString(16).toUpperCase().padStart(4, "0");
    refused(lineAt(lines, bad), `has a control character (U+${code}), which cannot be printed`);
  }
  return lines;
}
