/** Compressing what a build made, once and as small as it gets, so that no server has to while somebody waits. */
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";

const brotli = promisify(brotliCompress);
const zip = promisify(gzip);

/** Smaller files fit into one packet as they are, in bytes. */
const worth = 1_024;

/**
 * Lays "name.br" and "name.gz" beside every script, style sheet and drawing in a folder; press/static.ts sends them to
 * whoever can read them. Fonts and pictures are compressed already.
 * @param {string} folder
 */
export async function compress(folder) {
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((file) => /\.(?:js|css|svg|json)$/.test(file))
    .map((file) => join(folder, file));
  await Promise.all(
    files.map(async (file) => {
      const bytes = readFileSync(file);
      if (bytes.length < worth) return;
      const size = { [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length };
      writeFileSync(`${file}.br`, await brotli(bytes, { params: size }));
      writeFileSync(`${file}.gz`, await zip(bytes, { level: 9 }));
    }),
  );
}
