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

/** Whether a token is the one of this article, letter by letter. */
export function isReadToken(secret: string, publicId: string, token: string): boolean {
  const given = Buffer.from(token);
  const right = Buffer.from(readToken(secret, publicId));
  return given.length === right.length && timingSafeEqual(given, right);
}
