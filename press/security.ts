/** What answers say to keep readers safe. */
import { createHash } from "node:crypto";

/** Header names and values in turn, as `writeHead` takes them. */
export type HeaderList = readonly string[];

/**
 * The Content-Security-Policy of a printed page: nothing but the paper's own files, no inline script, and inline styles
 * only by the hash of what was printed. Structured data is no script to it. `frames` are the origins a reader's click may
 * load a frame from; most pages have none. `framed`: whether the paper's own pages may show it in a frame.
 */
export function readerPolicy(
  styles: readonly string[],
  frames: readonly string[] = [],
  framed = false,
): string {
  const hashes = styles.map(
    (text) => `'sha256-${createHash("sha256").update(text).digest("base64")}'`,
  );
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src ${hashes.length > 0 ? hashes.join(" ") : "'none'"}`,
    "img-src 'self'",
    "font-src 'self'",
    "connect-src 'self'",
    ...(frames.length > 0 ? [`frame-src ${frames.join(" ")}`] : []),
    "form-action 'self'",
    "base-uri 'none'",
    `frame-ancestors ${framed ? "'self'" : "'none'"}`,
  ].join("; ");
}

/**
 * The Content-Security-Policy of the desk's screens: scripts and styles by a nonce of this one answer, and what those
 * load in turn. Next reads the nonce from the request. `dev`: its tools evaluate text and listen for changes.
 */
export function deskPolicy(nonce: string, dev: boolean): string {
  return [
    "default-src 'none'",
    `script-src 'nonce-${nonce}' 'strict-dynamic'${dev ? " 'unsafe-eval'" : ""}`,
    `style-src 'self' ${dev ? "'unsafe-inline'" : `'nonce-${nonce}'`}`,
    "img-src 'self' blob: data:",
    "font-src 'self'",
    `connect-src 'self'${dev ? " ws:" : ""}`,
    "frame-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join("; ");
}

const year = 365 * 24 * 3600;

/** Headers of every answer of the press. `siteUrl` is the paper's public address. */
export function safetyHeaders(siteUrl: string): HeaderList {
  return [
    ["X-Content-Type-Options", "nosniff"],
    ["Referrer-Policy", "strict-origin-when-cross-origin"],
    ["Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=()"],
    ["Cross-Origin-Opener-Policy", "same-origin"],
    // Feed readers on the web show the paper's pictures on pages of their own.
    ["Cross-Origin-Resource-Policy", "cross-origin"],
    ...(siteUrl.startsWith("https:") ? [["Strict-Transport-Security", `max-age=${year}`]] : []),
  ].flat();
}
