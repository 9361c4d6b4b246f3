/** Embeds: what a reader's click loads, from which hosts. Pure, and safe in a browser. */
import type { Block } from "./body";

type Attributes = Extract<Block, { type: "embed" }>["attrs"];
/** Where an embed comes from. */
export type Provider = Attributes["provider"];

/** What to call each provider. */
export const providerNames: Record<Provider, string> = {
  youtube: "YouTube",
  vimeo: "Vimeo",
  soundcloud: "SoundCloud",
  datawrapper: "Datawrapper",
  flourish: "Flourish",
};

/** The only hosts a reader's page may show a frame of. */
const frameHosts = [
  "www.youtube-nocookie.com",
  "player.vimeo.com",
  "w.soundcloud.com",
  "datawrapper.dwcdn.net",
  "flo.uri.sh",
] as const;

/** What a click loads. `shape` is how much room it is given before and after. */
export type Frame = { src: string; shape: "video" | "sound" | "chart" };

/**
 * The frame behind an embed's address, built from the ids in it and from nothing else; null for an address of the
 * provider's that shows no single thing, such as a channel or a short link.
 */
export function frameOf({ provider, url }: Pick<Attributes, "provider" | "url">): Frame | null {
  if (!URL.canParse(url)) return null;
  const address = new URL(url);
  if (address.protocol !== "https:" || address.username || address.password || address.port) {
    return null;
  }
  switch (provider) {
    case "youtube":
      return youtube(address);
    case "vimeo":
      return vimeo(address);
    case "soundcloud":
      return soundcloud(address);
    case "datawrapper":
      return datawrapper(address);
    case "flourish":
      return flourish(address);
    default:
      return provider satisfies never;
  }
}

/** The origin to allow for a frame's address, "https://player.vimeo.com"; null for a host that is none of ours. */
export function frameOrigin(src: string): string | null {
  if (!URL.canParse(src)) return null;
  const { protocol, host, origin } = new URL(src);
  return protocol === "https:" && frameHosts.some((known) => known === host) ? origin : null;
}

const frame = (shape: Frame["shape"], host: (typeof frameHosts)[number], path: string): Frame => ({
  shape,
  src: `https://${host}${path}`,
});

/** Whether an address is one of a host's, with or without "www." or "m.". */
const isAt = ({ hostname }: URL, host: string) => hostname.replace(/^(?:www|m)\./, "") === host;

function youtube(address: URL): Frame | null {
  const { pathname, searchParams } = address;
  const [, short] = /^\/([\w-]{11})\/?$/.exec(pathname) ?? [];
  const [, named] = /^\/(?:embed|shorts|live|v)\/([\w-]{11})\/?$/.exec(pathname) ?? [];
  const watched = pathname === "/watch" ? (searchParams.get("v") ?? "") : "";
  const id = isAt(address, "youtu.be") ? short : (named ?? watched);
  const known = ["youtu.be", "youtube.com", "music.youtube.com", "youtube-nocookie.com"];
  // Eleven letters, too, but a list of videos.
  if (id === "videoseries") return null;
  if (!id || !/^[\w-]{11}$/.test(id) || !known.some((host) => isAt(address, host))) return null;
  const start = seconds(searchParams.get("t") ?? searchParams.get("start") ?? "");
  const from = start > 0 ? `&start=${start}` : "";
  // The reader has just clicked: it plays.
  return frame("video", "www.youtube-nocookie.com", `/embed/${id}?autoplay=1${from}`);
}

/** "90", "90s", "1m30s" and "1h2m3s" in seconds; 0 for anything else. */
function seconds(time: string): number {
  const parts = /^(?:(\d{1,2})h)?(?:(\d{1,3})m)?(?:(\d{1,5})s?)?$/.exec(time);
  if (!parts) return 0;
  const [hours = 0, minutes = 0, rest = 0] = parts.slice(1).map((part) => Number(part ?? 0));
  return hours * 3600 + minutes * 60 + rest;
}

function vimeo(address: URL): Frame | null {
  const path = /^\/(?:video\/|channels\/[\w-]+\/)?(\d{1,12})(?:\/([\da-f]{6,20}))?\/?$/;
  const [, id, key] = path.exec(address.pathname) ?? [];
  if (!id || !(isAt(address, "vimeo.com") || isAt(address, "player.vimeo.com"))) return null;
  // A video that is not listed opens only with its key.
  const secret = key ?? address.searchParams.get("h") ?? "";
  const opened = /^[\da-f]{6,20}$/.test(secret) ? `&h=${secret}` : "";
  return frame("video", "player.vimeo.com", `/video/${id}?dnt=1&autoplay=1${opened}`);
}

function soundcloud(address: URL): Frame | null {
  if (!isAt(address, "soundcloud.com")) return null;
  const path = /^\/[\w-]{1,100}\/(?:sets\/)?[\w-]{1,200}(?:\/s-[\w]{1,40})?\/?$/;
  if (!path.test(address.pathname)) return null;
  const track = encodeURIComponent(`https://soundcloud.com${address.pathname}`);
  return frame("sound", "w.soundcloud.com", `/player/?url=${track}&auto_play=true`);
}

function datawrapper(address: URL): Frame | null {
  const at = isAt(address, "datawrapper.dwcdn.net")
    ? /^\/([A-Za-z\d]{5})(?:\/\d{0,5})?\/?$/
    : /^\/(?:_|chart)\/([A-Za-z\d]{5})(?:\/\w*)?\/?$/;
  const [, id] = at.exec(address.pathname) ?? [];
  const known = ["datawrapper.dwcdn.net", "datawrapper.de", "app.datawrapper.de"];
  if (!id || !known.some((host) => isAt(address, host))) return null;
  // Without a version the chart that is current then is shown.
  return frame("chart", "datawrapper.dwcdn.net", `/${id}/`);
}

function flourish(address: URL): Frame | null {
  const path = /^\/(visualisation|story)\/(\d{1,12})(?:\/embed)?\/?$/;
  const [, sort, id] = path.exec(address.pathname) ?? [];
  const known = ["flo.uri.sh", "public.flourish.studio", "app.flourish.studio"];
  if (!sort || !id || !known.some((host) => isAt(address, host))) return null;
  return frame("chart", "flo.uri.sh", `/${sort}/${id}/embed`);
}
