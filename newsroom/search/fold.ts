/** Letters as the index compares them: without case or accents, so that "Cafe" finds "café". */
export function folded(text: string): string {
  return text
    .normalize("NFKD")
    .replace(/\p{M}+/gu, "")
    .toLowerCase()
    .replace(/ß/g, "ss")
    .replace(/[’‘]/g, "'");
}
