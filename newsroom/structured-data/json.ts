/** Structured data as text that may stand inside a script element. */

// "</script" would end the element and "<!--" change how it is read; U+2028 and U+2029 end a line in older JavaScript.
const unsafe = /[<>&\u2028\u2029]/g;

/** JSON without a character an HTML parser could stumble over; it parses to the same value. */
export function scriptJson(value: unknown): string {
  return JSON.stringify(value).replace(
    unsafe,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}
