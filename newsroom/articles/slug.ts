/** Names in addresses. Safe in a browser. */

const letters: Record<string, string> = {
  ß: "ss",
  æ: "ae",
  œ: "oe",
  ø: "o",
  ł: "l",
  đ: "d",
  ð: "d",
  þ: "th",
  ı: "i",
};

/**
 * A slug for a headline or a name: lower-case ASCII words joined by hyphens, at most `most` characters, cut between words.
 * Letters of other scripts cannot be spelled in ASCII; a headline with none left gives "".
 */
export function slugFrom(title: string, most = 80): string {
  const words = title
    .toLowerCase()
    .normalize("NFKD")
    .replace(/[\u0300-\u036f]/g, "")
    .replace(/[ßæœøłđðþı]/g, (letter) => letters[letter] ?? "")
    .replace(/[’'‘]/g, "")
    .split(/[^a-z0-9]+/)
    .filter(Boolean);
  let slug = "";
  for (const word of words) {
    const longer = slug ? `${slug}-${word}` : word;
    if (longer.length > most) break;
    slug = longer;
  }
  return slug || (words[0] ?? "").slice(0, most);
}

/** The slug somebody chose; undefined when it is the one made from the headline. */
export function chosenSlug(slug: string, headline: string): string | undefined {
  const made = slugFrom(headline) || "untitled";
  const follows =
    slug === made || (slug.startsWith(`${made}-`) && /^\d+$/.test(slug.slice(made.length + 1)));
  return follows ? undefined : slug;
}
