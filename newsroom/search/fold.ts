/** Letters as the index compares them: without case or accents, so that "Cafe" finds "café". */

// Marks that stress or colour a letter, and soft hyphens. Not those of Japanese, nor the vowel signs of Indic and Thai
// scripts: they are marks to Unicode too, but without them it is another word.
const accents =
  /(?![\u3099\u309a])(?=\p{M})[\p{sc=Inherited}\p{sc=Cyrillic}\p{sc=Arabic}\p{sc=Hebrew}]|\u00ad/gu;

/** Letters Unicode does not take apart, as a keyboard without them spells them. */
const spelled: Record<string, string> = {
  ß: "ss",
  æ: "ae",
  œ: "oe",
  ø: "o",
  ł: "l",
  đ: "d",
  ð: "d",
  þ: "th",
  ħ: "h",
  ı: "i",
  ς: "σ",
};

/** A text without case or accents. Its length may differ from the original's. */
export function folded(text: string): string {
  return text
    .normalize("NFKD")
    .replace(accents, "")
    .toLowerCase()
    .replace(/[ßæœøłđðþħıς]/g, (letter) => spelled[letter] ?? letter)
    .normalize("NFKC");
}
