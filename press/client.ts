/** Who asks: the client's address, behind however many proxies the operator trusts, and no others. */
import { randomBytes } from "node:crypto";
import type { IncomingMessage } from "node:http";
import ipaddr from "ipaddr.js";
import { LRUCache } from "lru-cache";
import { isLoopback } from "./routes";

type Address = ipaddr.IPv4 | ipaddr.IPv6;
type Range = [Address, number];

/** Reads who asks from requests. */
export type Clients = {
  /**
   * The client as limits and counting know it: an IPv4 address, or the /64 of an IPv6 address, since everyone has a whole
   * one to choose addresses from.
   */
  of: (request: IncomingMessage) => string;
  /** Makes a request's forwarding headers say what is known, for those who read them further on. */
  correct: (request: IncomingMessage) => void;
  /** What a trusted proxy calls this request in `X-Request-Id`, or a name of eight letters of its own. */
  idOf: (request: IncomingMessage) => string;
};

const loopback = ["127.0.0.0/8", "::1/128"];
const here = "127.0.0.1";
/** Kinds of addresses no reader comes from, over the internet. */
const near: readonly string[] = ["loopback", "private", "uniqueLocal", "linkLocal"];

/**
 * `trusted` are addresses, ranges (CIDR) or "loopback": the proxies whose word about their own clients counts. `onHidden`
 * is told once when a proxy on this machine or network seems to be missing there. Whoever comes over a Unix socket
 * has no address; being on this machine, they count as one of "loopback". `siteUrl` is the paper's own address, which is
 * what it is asked for by, whatever a proxy says.
 */
export function openClients(
  trusted: readonly string[],
  onHidden: () => void,
  { overSocket = false, siteUrl = "http://localhost" } = {},
): Clients {
  const own = new URL(siteUrl).host;
  const publicHost = isLoopback(own) ? undefined : own;
  const ranges = trusted.flatMap((name) => (name === "loopback" ? loopback : [name])).map(rangeOf);
  let told = false;

  // Behind a proxy every request comes from the same few peers.
  const peers = new LRUCache<string, Address>({ max: 100 });
  function peerOf(text: string | undefined): Address | undefined {
    const known = peers.get(text ?? "");
    if (known || text === undefined) return known;
    const address = parsed(text);
    if (address) peers.set(text, address);
    return address;
  }

  const isTrusted = (address: Address) =>
    ranges.some(([base, bits]) => base.kind() === address.kind() && address.match(base, bits));

  function find(request: IncomingMessage): { address: Address | undefined; proxied: boolean } {
    const peer = peerOf(overSocket ? here : request.socket.remoteAddress);
    const chain = String(request.headers["x-forwarded-for"] ?? "").split(",");
    if (!peer || !isTrusted(peer)) {
      if (peer && !told && chain[0] && near.includes(peer.range())) {
        told = true;
        onHidden();
      }
      return { address: peer, proxied: false };
    }
    let address = peer;
    // Each proxy adds at the end whom it heard; the first stranger from there is the client. What it says itself of those
    // before it could be anything.
    while (isTrusted(address)) {
      const next = parsed(chain.pop());
      if (!next) break;
      address = next;
    }
    return { address, proxied: true };
  }

  return {
    of: (request) => {
      const { address } = find(request);
      if (!address) return "unknown";
      return address instanceof ipaddr.IPv6
        ? `${address.parts
            .slice(0, 4)
            .map((part) => part.toString(16))
            .join(":")}::/64`
        : address.toString();
    },
    idOf: (request) => {
      const given = request.headers["x-request-id"];
      const isGiven = typeof given === "string" && /^[\w.:-]{1,64}$/.test(given);
      return isGiven && find(request).proxied ? given : randomBytes(4).toString("hex");
    },
    correct: (request) => {
      const { address, proxied } = find(request);
      const { headers } = request;
      const protocol = String(headers["x-forwarded-proto"] ?? "")
        .split(",", 1)[0]
        ?.trim();
      // Next compares it with where a form was sent from. A proxy that hands on what it was told would let that be forged.
      if (proxied && publicHost !== undefined) headers["x-forwarded-host"] = publicHost;
      else delete headers["x-forwarded-host"];
      delete headers["x-forwarded-port"];
      // What no one here reads cannot be mistaken for the truth there.
      delete headers.forwarded;
      delete headers["x-real-ip"];
      headers["x-forwarded-for"] = address?.toString() ?? "";
      headers["x-forwarded-proto"] = proxied && protocol === "https" ? "https" : "http";
    },
  };
}

function rangeOf(text: string): Range {
  if (text.includes("/")) {
    const [base, bits] = ipaddr.parseCIDR(text);
    return [base, bits];
  }
  const address = ipaddr.process(text);
  return [address, address.kind() === "ipv4" ? 32 : 128];
}

/** An address as proxies write it: alone, in brackets, or with a port. An IPv4 address in IPv6's clothes is one again. */
function parsed(text: string | undefined): Address | undefined {
  const bare = text?.trim().replace(/^\[(.*)\](?::\d+)?$/, "$1") ?? "";
  const address = /^[\d.]+:\d+$/.test(bare) ? bare.slice(0, bare.indexOf(":")) : bare;
  if (ipaddr.IPv4.isValidFourPartDecimal(address) || ipaddr.IPv6.isValid(address))
    return ipaddr.process(address);
  return undefined;
}
