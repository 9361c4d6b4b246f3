/** Addresses as people type and paste them. Safe in a browser. */
import { linkAddress } from "@/newsroom/articles/body";

/** The page behind the addresses Google Docs puts into what is copied from it. */
function unwrapped(href: string): string {
  const url = URL.parse(href);
  const isWrapper =
    url && /^(www\.)?google\.[a-z.]+$/.test(url.hostname) && url.pathname === "/url";
  return (isWrapper && url.searchParams.get("q")) || href;
}

/**
 * An address a link may have, from what somebody typed: "example.org/page" becomes "https://example.org/page",
 * "ann@example.org" a mail address. Null when it is none.
 */
export function linkFrom(typed: string): string | null {
  const text = unwrapped(typed.trim());
  const candidate = /^[a-z][a-z0-9+.-]*:(?!\d)|^[/#]/i.test(text)
    ? text
    : /^[^\s@/]+@[^\s@/]+\.[^\s@/]+$/.test(text)
      ? `mailto:${text}`
      : /^[^\s/]+\.[^\s/]{2,}/.test(text)
        ? `https://${text}`
        : text;
  const parsed = linkAddress.safeParse(candidate);
  return parsed.success ? parsed.data : null;
}

/** The address of a link that was pasted or stands in the text, or null when a story may not have it. */
export function acceptedLink(href: string | null): string | null {
  const parsed = linkAddress.safeParse(unwrapped(href ?? ""));
  return parsed.success ? parsed.data : null;
}
