/** The address behind every corrections link. Safe in a browser. */

/** What a reader writes about. `version` is the number printed on the page, if it has one. */
export type MailSubject = { subject: string; body: string };

// RFC 6068, section 2: beyond what encodeURIComponent leaves, these would end or change a header field.
const encoded = (text: string) =>
  // A lone surrogate has no encoding at all.
  encodeURIComponent(text.replace(/\p{Surrogate}/gu, "\ufffd")).replace(
    /[!'()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );

/**
 * A mailto address with subject and body, percent-encoded; line breaks of any kind become %0D%0A (RFC 6068, section 5).
 * Without `to` the reader chooses whom to write to.
 */
export function mailto(to: string | null, { subject, body }: MailSubject): string {
  const lines = body.replace(/\r\n|\r|\n/g, "\r\n");
  const line = subject.replace(/\s+/g, " ").trim();
  return `mailto:${to ? encodedAddress(to) : ""}?subject=${encoded(line)}&body=${encoded(lines)}`;
}

function encodedAddress(address: string): string {
  const at = address.lastIndexOf("@");
  return `${encoded(address.slice(0, at))}@${encodeURI(address.slice(at + 1))}`;
}
