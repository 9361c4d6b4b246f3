import type { IncomingMessage } from "node:http";
import { describe, expect, it, vi } from "vitest";
import { openClients } from "./client";

/** As much of a request as is looked at. */
function from(remoteAddress: string | undefined, headers: Record<string, string> = {}) {
  return { socket: { remoteAddress }, headers } as unknown as IncomingMessage;
}
const heard = (chain: string) => ({ "x-forwarded-for": chain });
const open = (...trusted: string[]) => openClients(trusted, () => undefined);

describe("a client's address", () => {
  it.each([
    ["203.0.113.9", "203.0.113.9"],
    ["::ffff:203.0.113.9", "203.0.113.9"],
    ["2001:db8:1:2:3:4:5:6", "2001:db8:1:2::/64"],
    ["2001:db8:1:2:ffff::1", "2001:db8:1:2::/64"],
    ["2001:db8::1", "2001:db8:0:0::/64"],
    ["fe80::1%eth0", "fe80:0:0:0::/64"],
    [undefined, "unknown"],
  ])("of %s is %s", (address, expected) => {
    expect(open().of(from(address))).toBe(expected);
  });

  it("is the peer's, whatever it says, when no proxy is trusted", () => {
    expect(open().of(from("127.0.0.1", heard("203.0.113.9")))).toBe("127.0.0.1");
    expect(open("10.0.0.1").of(from("10.0.0.2", heard("203.0.113.9")))).toBe("10.0.0.2");
  });

  it.each([
    ["an address", ["10.0.0.1"], "10.0.0.1"],
    ["a range", ["10.0.0.0/8"], "10.77.1.2"],
    ["an address in IPv6's clothes", ["10.0.0.1"], "::ffff:10.0.0.1"],
    ["an IPv6 range", ["fd00::/8"], "fd12:3456::1"],
    ["loopback", ["loopback"], "127.0.0.1"],
    ["loopback", ["loopback"], "::1"],
  ])("is what a trusted proxy says: %s", (_, trusted, peer) => {
    expect(open(...trusted).of(from(peer, heard("203.0.113.9")))).toBe("203.0.113.9");
    expect(open(...trusted).of(from(peer, heard("2001:db8:9:9::7")))).toBe("2001:db8:9:9::/64");
  });

  it("is the last stranger in the chain, not what that one claims of others", () => {
    const clients = open("loopback", "10.0.0.0/8");
    const of = (chain: string) => clients.of(from("127.0.0.1", heard(chain)));
    expect(of("1.1.1.1, 203.0.113.9")).toBe("203.0.113.9");
    expect(of("1.1.1.1, 127.0.0.1, 203.0.113.9, 10.0.0.3")).toBe("203.0.113.9");
    expect(of("1.1.1.1,203.0.113.9,10.0.0.3,10.0.0.4")).toBe("203.0.113.9");
    // All of them trusted: the furthest one.
    expect(of("10.0.0.3, 10.0.0.4")).toBe("10.0.0.3");
  });

  it("over a socket is that of this machine, whose word counts where loopback is trusted", () => {
    const onHidden = vi.fn();
    const request = from(undefined, heard("203.0.113.9"));
    const stranger = openClients([], onHidden, { overSocket: true });
    expect(stranger.of(request)).toBe("127.0.0.1");
    expect(onHidden).toHaveBeenCalledOnce();
    const trusted = openClients(["loopback"], onHidden, { overSocket: true });
    expect(trusted.of(request)).toBe("203.0.113.9");
    trusted.correct(request);
    expect(request.headers["x-forwarded-for"]).toBe("203.0.113.9");
    expect(onHidden).toHaveBeenCalledOnce();
  });

  it.each([
    ["nothing", ""],
    ["words", "unknown"],
    ["a broken address", "1.1.1.1, 203.0.113"],
    ["something else's notation", "1.1.1.1, 0x7f.1"],
    ["a name", "1.1.1.1, reader.example"],
  ])("is the proxy's own when it passes on %s", (_, chain) => {
    expect(open("loopback").of(from("127.0.0.1", heard(chain)))).toBe("127.0.0.1");
  });

  it.each([
    ["203.0.113.9:51234", "203.0.113.9"],
    ["[2001:db8::1]:443", "2001:db8:0:0::/64"],
    ["[2001:db8::1]", "2001:db8:0:0::/64"],
    [" 203.0.113.9 ", "203.0.113.9"],
  ])("may come with a port: %s", (chain, expected) => {
    expect(open("loopback").of(from("127.0.0.1", heard(chain)))).toBe(expected);
  });

  it("does not match a range of the other kind", () => {
    expect(open("0.0.0.0/0").of(from("2001:db8::1", heard("203.0.113.9")))).toBe(
      "2001:db8:0:0::/64",
    );
  });
});

describe("a proxy nobody told us of", () => {
  it("is noticed once, when it is on this machine or network", () => {
    const onHidden = vi.fn();
    const clients = openClients([], onHidden);
    clients.of(from("203.0.113.9", heard("198.51.100.7")));
    clients.of(from("127.0.0.1"));
    expect(onHidden).not.toHaveBeenCalled();
    clients.of(from("172.17.0.1", heard("198.51.100.7")));
    clients.of(from("127.0.0.1", heard("198.51.100.7")));
    expect(onHidden).toHaveBeenCalledOnce();
  });
});

describe("forwarding headers", () => {
  const forged = {
    "x-forwarded-for": "1.1.1.1, 203.0.113.9",
    "x-forwarded-proto": "https",
    "x-forwarded-host": "evil.example",
    "x-forwarded-port": "666",
    "x-real-ip": "1.1.1.1",
    forwarded: "for=1.1.1.1",
    host: "paper.example",
  };

  it("say what is known, not what a stranger claims", () => {
    const request = from("198.51.100.7", { ...forged });
    open("loopback").correct(request);
    expect(request.headers).toEqual({
      host: "paper.example",
      "x-forwarded-for": "198.51.100.7",
      "x-forwarded-proto": "http",
    });
  });

  it("keep what a trusted proxy says, but for the host, which is the paper's own", () => {
    const request = from("127.0.0.1", { ...forged });
    openClients(["loopback"], () => undefined, { siteUrl: "https://paper.example" }).correct(
      request,
    );
    expect(request.headers).toEqual({
      host: "paper.example",
      "x-forwarded-for": "203.0.113.9",
      "x-forwarded-proto": "https",
      "x-forwarded-host": "paper.example",
    });
  });

  it.each([
    ["https, http", "https"],
    ["http", "http"],
    ["gopher", "http"],
    ["", "http"],
  ])("take the protocol the reader used: %j", (said, expected) => {
    const request = from("127.0.0.1", { "x-forwarded-proto": said });
    open("loopback").correct(request);
    expect(request.headers["x-forwarded-proto"]).toBe(expected);
  });
});

describe("a request's id", () => {
  const given = { "x-request-id": "7f3a21c9-of-the-proxy" };

  it("is a trusted proxy's word, or new", () => {
    expect(open("loopback").idOf(from("127.0.0.1", given))).toBe(given["x-request-id"]);
    for (const [peer, headers] of [
      ["198.51.100.7", given],
      ["127.0.0.1", {}],
      ["127.0.0.1", { "x-request-id": "a b" }],
      ["127.0.0.1", { "x-request-id": "x".repeat(65) }],
    ] as const) {
      expect(open("loopback").idOf(from(peer, headers))).toMatch(/^[0-9a-f]{8}$/);
    }
  });
});
