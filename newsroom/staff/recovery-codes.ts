/** Recovery codes: written down on paper, and typed from it in a hurry. */
import { randomInt } from "node:crypto";

// No letter that looks like another, or like a digit.
const alphabet = "abcdefghjkmnpqrstuvwxyz23456789";

/** Ten codes such as "k3v9a-b2c4d", of 49 random bits each. */
export function newRecoveryCodes(): string[] {
  const letters = () => Array.from({ length: 10 }, () => alphabet[randomInt(alphabet.length)]);
  return Array.from({ length: 10 }, () => recoveryCode(letters().join("")));
}

/** A code as it is kept, from what was typed: capitals, blanks and hyphens make no difference. */
export function recoveryCode(typed: string): string {
  const letters = typed.toLowerCase().replace(/[^a-z0-9]/g, "");
  return `${letters.slice(0, 5)}-${letters.slice(5)}`;
}
