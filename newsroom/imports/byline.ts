/** Bylines as they are typed. Pure. */

const roles =
  /^(?:(?:staff|senior|chief|special|political|science|sports|foreign|contributing|guest) )*(?:writers?|reporters?|correspondents?|contributors?|columnists?|editors?|staff)$/i;

const name =
  /^\p{Lu}[\p{L}\p{M}.’'-]*(?: (?:(?:de|da|do|dos|del|della|di|du|la|le|van|von|der|den|bin|al|el|y|e)\b|\p{Lu}[\p{L}\p{M}.’'-]*)){0,5}$/u;

const shouted = (words: string) => words === words.toUpperCase();
const spoken = (words: string) =>
  words
    .toLowerCase()
    .replace(/(?<![\p{L}\p{M}’'])\p{L}|(?<=\b(?:mc|o’|o'))\p{L}/gu, (letter) =>
      letter.toUpperCase(),
    );

/**
 * The names in "By Ann Lee and Bo Diaz, Staff Writers"; the roles are left out.
 * @returns null for a line that is no byline, such as "By noon the square was full".
 */
export function bylineNames(line: string): string[] | null {
  const typed = /^by:?\s+(.{2,200})$/i.exec(line.trim())?.[1]?.replace(/[.|]$/, "");
  if (!typed) return null;
  const parts = typed
    .split(/\s*(?:,|;|&|\||\b(?:and|AND)\b)\s*/)
    .filter((part) => part !== "" && !roles.test(part));
  const names = parts.map((part) => (shouted(part) ? spoken(part) : part));
  return names.length > 0 && names.every((part) => name.test(part)) ? names : null;
}
