/** Looking for words as they stand in a column: for what the full-text index does not hold. Both dialects. */
import { dialect, Prisma } from "../database";

/** The words of a search: at most eight, each matched as it stands. */
export function wordsTyped(typed = ""): string[] {
  // A half of a surrogate pair, or U+0000, stands in no text PostgreSQL could hold.
  const words = typed.replace(/[\p{Cc}\p{Cs}]/gu, " ").split(/\s+/);
  return words.filter((word) => word !== "").slice(0, 8);
}

/** Whether a text, such as a column, has a word in it, in capitals or not. */
export function holds(text: Prisma.Sql, word: string): Prisma.Sql {
  const like = (form: string) => `%${form.replace(/[\\%_]/g, "\\$&")}%`;
  const matches = Prisma.raw(dialect() === "sqlite" ? "LIKE" : "ILIKE");
  // SQLite takes A for a, but not Ä for ä; nor does PostgreSQL in a database that was made without a language.
  const lower = word.toLowerCase();
  const forms = [word, lower, word.toUpperCase(), lower.replace(/^./u, (at) => at.toUpperCase())];
  // What differs in A and a alone is found by one of them.
  const plain = (form: string) => form.replace(/[A-Z]/g, (letter) => letter.toLowerCase());
  const different = forms.filter((form, index) => forms.map(plain).indexOf(plain(form)) === index);
  const any = different.map((form) => Prisma.sql`${text} ${matches} ${like(form)} ESCAPE '\\'`);
  return Prisma.sql`(${Prisma.join(any, " OR ")})`;
}
