/** Tokens of one-time links. The token travels in the link; the database keeps only its hash. */
import { createHash, randomBytes } from "node:crypto";

/** A new token: 32 random bytes, base64url. */
export function newToken(): string {
  return randomBytes(32).toString("base64url");
}

/** What is kept of a token: its SHA-256, in hex. It is long and random, so a hash without salt suffices. */
export function hashOfToken(token: string): string {
  return createHash("sha256").update(token).digest("hex");
}
