/** Pure decisions about accounts. */

/** NIST SP 800-63B, 3.1.1: length is what counts; which characters is nobody's business. */
export const shortestPassword = 12;

/** What scripts of the desk hear when nobody is signed in. */
export const signedOut = "you are signed out; sign in again in another tab";

// Where nobody is led after signing in: these are for those who are not signed in.
const doors = /^\/admin\/(?:sign-in|setup|join|reset)(?:\/|$)/;

/**
 * Where to go after signing in: the screen that was asked for if it is one of the desk's, else the first. Anything else,
 * such as another site's address, is not followed.
 */
export function deskPath(asked: string | null | undefined): string {
  const first = "/admin";
  // A browser takes "\" for "/", and leaves out tabs and line breaks.
  if (!asked?.startsWith("/") || /[\\\p{Cc}]/u.test(asked) || asked.length > 2000) return first;
  const own = "http://desk.invalid";
  if (!URL.canParse(asked, own)) return first;
  const url = new URL(asked, own);
  if (url.origin !== own || !/^\/admin(?:\/|$)/.test(url.pathname)) return first;
  if (doors.test(url.pathname)) return first;
  // Next's own mark on what it fetches for a page that is open already.
  url.searchParams.delete("_rsc");
  return `${url.pathname}${url.search}`;
}
