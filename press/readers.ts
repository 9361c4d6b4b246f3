/**
 * Who read what this hour, so that the same reader and article count once: hashes that cannot be turned back, in memory
 * only. See docs/popular.md.
 */
import { hash, randomBytes } from "node:crypto";

/** Remembers readers for an hour. */
export type Readers = {
  /** Whether this reader was not seen with this article in the hour under way; from now on, both are. */
  isFirst: (reader: string, article: string) => boolean;
  /** Throws away what is over: the hour's hashes, and each day the salt that made them. */
  forget: () => void;
};

const hourLong = 3_600_000;
const dayLong = 24 * hourLong;

/**
 * `most` is how many readings are remembered at once (about 48 bytes each). Beyond that the oldest half is forgotten: a
 * reader may count twice then, which only a flood of a million readings in one hour brings about.
 */
export function openReaders({ now = Date.now, most = 1_000_000 } = {}): Readers {
  let salt = "";
  let day = Number.NaN;
  let hour = Number.NaN;
  let newer = new Set<number>();
  let older = new Set<number>();

  function forget(): void {
    const at = now();
    if (Math.floor(at / hourLong) === hour) return;
    hour = Math.floor(at / hourLong);
    newer = new Set();
    older = new Set();
    // Days begin with an hour (UTC), so that no reading is hashed in two ways within one.
    if (Math.floor(at / dayLong) === day) return;
    day = Math.floor(at / dayLong);
    salt = randomBytes(32).toString("base64");
  }

  return {
    forget,
    isFirst: (reader, article) => {
      forget();
      const whole = hash("sha256", `${salt}\n${reader}\n${article}`, "buffer");
      // 48 bits: among a million, one new reading in 280 million is taken for another.
      const reading = whole.readUIntBE(0, 6);
      if (newer.has(reading) || older.has(reading)) return false;
      if (newer.size >= most / 2) {
        older = newer;
        newer = new Set();
      }
      newer.add(reading);
      return true;
    },
  };
}
