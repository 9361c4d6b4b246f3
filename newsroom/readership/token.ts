/**
 * The token in an article's page. A read is counted only with it, so it has to come from a page this paper printed. It
 * says nothing of the reader and never lapses, so that it works in pages a CDN keeps.
 */
import { createHmac, timingSafeEqual } from "node:crypto";

/** HMAC-SHA256 of the article's public id (RFC 2104), its first 128 bits in base64url: 22 characters. */
export function readToken(secret: string, publicId: string): string {
  const signature = createHmac("sha256", secret).update(publicId).digest();
  return signature.subarray(0, 16).toString("base64url");
}

/** Whether a token is the right one, letter by letter, and in a time that does not tell how many letters were right. */
export function sameToken(given: string, right: string): boolean {
  const [one, other] = [Buffer.from(given), Buffer.from(right)];
  return one.length === other.length && timingSafeEqual(one, other);
}
