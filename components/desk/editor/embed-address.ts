/** Addresses of things kept elsewhere that a story can show. Safe in a browser. */
import { embedHosts } from "@/newsroom/articles/body";
import type { Provider } from "@/newsroom/articles/embed";

const isProvider = (name: string): name is Provider => name in embedHosts;

/** The provider whose address this is, and the address as https; null for any other. */
export function recogniseEmbed(address: string): { provider: Provider; url: string } | null {
  const text = address.trim().replace(/^http:/i, "https:");
  const url = URL.parse(/^https:/i.test(text) ? text : `https://${text}`);
  // A bare host is somebody's front door, nothing to show.
  if (!url || /\s/.test(text) || text.length > 900 || url.username || url.pathname === "/") {
    return null;
  }
  for (const [provider, hosts] of Object.entries(embedHosts)) {
    const known = hosts.some((host) => url.hostname === host || url.hostname.endsWith(`.${host}`));
    if (known && isProvider(provider)) return { provider, url: url.href };
  }
  return null;
}
