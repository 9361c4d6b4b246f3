/**
 * Addresses of the pictures that stand for a page where it is shared. Each ends in a digest of all that is drawn on it,
 * so that a picture never changes at its address and may be kept for ever.
 */
import { createHash } from "node:crypto";

/** How the pictures look; raised when that changes, so that nobody is shown an old one. */
const look = 1;

/** What a picture shows. */
export type ShareSubject =
  | { kind: "article"; publicId: string; headline: string; section: string }
  | { kind: "section"; slug: string; section: string }
  | { kind: "paper" }
  | { kind: "logo" };

/** What is drawn on all of them: how the paper names itself, and its language, which sets the type. */
export type ShareStyle = { name: string; tagline: string; language: string; logo: string | null };

/** Pixels of a picture for sharing, as Open Graph wants it, and of the square one for a publisher's logo. */
export const shareSize = { width: 1200, height: 630 } as const;
export const logoSize = { width: 600, height: 600 } as const;

function drawn(subject: ShareSubject, style: ShareStyle): string[] {
  switch (subject.kind) {
    case "article":
      return [style.name, subject.section, subject.headline];
    case "section":
      return [style.name, subject.section];
    case "paper":
      return [style.name, style.tagline];
    case "logo":
      return [style.name, style.logo ?? ""];
    default:
      return subject satisfies never;
  }
}

function nameOf(subject: ShareSubject): string {
  switch (subject.kind) {
    case "article":
      return subject.publicId;
    case "section":
      return `section-${subject.slug}`;
    case "paper":
    case "logo":
      return subject.kind;
    default:
      return subject satisfies never;
  }
}

/** The path of a picture, e.g. "/share/k3v9…-1f2e3d4c.png". */
export function sharePath(subject: ShareSubject, style: ShareStyle): string {
  const text = JSON.stringify([look, style.language, ...drawn(subject, style)]);
  const digest = createHash("sha256").update(text).digest("hex").slice(0, 8);
  return `/share/${nameOf(subject)}-${digest}.png`;
}

/** What a file name of "/share/" asks for. A digest may be missing or old; null when it is none of ours. */
export type ShareRequest =
  | { kind: "article"; publicId: string }
  | { kind: "section"; slug: string }
  | { kind: "paper" }
  | { kind: "logo" };

/** Reads a file name. */
export function shareRequest(file: string): ShareRequest | null {
  const name = /^(.+?)(?:-[0-9a-f]{8})?\.png$/.exec(file)?.[1];
  if (!name) return null;
  if (name === "paper" || name === "logo") return { kind: name };
  if (/^section-[a-z0-9-]{1,120}$/.test(name))
    return { kind: "section", slug: name.slice("section-".length) };
  return /^[0-9a-z]{1,32}$/.test(name) ? { kind: "article", publicId: name } : null;
}
