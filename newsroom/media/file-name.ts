/** Names of files as they were handed in: shown and searched, and never part of a path. Pure. */

// Control characters, and those that turn the direction of what follows: "gpj.exe" read backwards.
const unshowable = /[\p{Cc}\p{Cs}\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/gu;

/** The last part of a name, without what cannot be shown; null when nothing is left of it. At most 200 characters. */
export function cleanFileName(given: string | null | undefined): string | null {
  const last = (given ?? "").split(/[/\\]/).at(-1) ?? "";
  const shown = last.replace(unshowable, "").replace(/\s+/g, " ").trim();
  if (/^\.*$/.test(shown)) return null;
  return [...shown].slice(0, 200).join("");
}
