import { once } from "node:events";
import { request as ask, createServer, type IncomingMessage, type Server } from "node:http";
import { type AddressInfo, connect } from "node:net";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { readToken } from "@/newsroom/readership/token";
import { type Pages, pageAt } from "./address";
import { openClients } from "./client";
import { openDoor } from "./door";
import { openEdition } from "./edition";
import { keepFailurePage } from "./failure";
import { limits, openGate } from "./limits";
import { type Handler, type Print, printing } from "./print";
import { renderQueue } from "./queue";
import { openReads } from "./reads";
import { countRequests } from "./requests";

const log = () => ({ debug: vi.fn(), info: vi.fn(), warn: vi.fn(), error: vi.fn() });
const html = { "content-type": "text/html; charset=utf-8" };
const agent = "Mozilla/5.0 (X11; Linux x86_64) Gecko/20100101 Firefox/150.0";
const secret = "a secret";
const siteUrl = "https://paper.example";
const beacon = `tides ${readToken(secret, "tides")}`;

/** A paper whose pages say their address, and whose Next says what it was asked. */
async function open() {
  const told = log();
  const print: Print = vi.fn(async (address, visitor) => {
    if (address === "/broken") throw new Error("no such luck");
    const whose = visitor ? ` for ${visitor.cookie}` : "";
    return printing(200, html, Buffer.from(`page ${address}${whose}`), new Set(["latest"]));
  });
  const handle: Handler = vi.fn(async (request, response) => {
    if (request.url?.startsWith("/admin/join")) return new Promise(() => undefined);
    let bytes = 0;
    for await (const chunk of request) bytes += (chunk as Buffer).length;
    response
      .writeHead(200, html)
      .end(JSON.stringify({ bytes, headers: request.headers, url: request.url }));
    return undefined;
  });
  const requests = countRequests();
  const reads = openReads({ secret, log: told, write: async () => ({ leftOut: 0 }) });
  const pages: Pages = {
    print,
    find: async () => ({ kind: "page", tags: new Set() }),
    missing: () => print("/unavailable/missing"),
  };
  const edition = openEdition({
    print: (key) => pageAt(pages, key),
    queue: renderQueue({ atOnce: 2, most: 10 }),
    bounds: { bytes: 1e6, missing: 10 },
    log: told,
  });
  const health = {
    says: () => [],
    answer: (path: string) => (path === "/readyz" ? Promise.resolve(503) : undefined),
    leave: () => undefined,
  };
  const server = createServer(
    openDoor({
      edition,
      pages,
      failure: await keepFailurePage(print, told),
      handle,
      files: (_request, _response, next) => next(),
      pictures: (_request, _response, next) => next(),
      reads,
      health,
      strangers: {
        isStaff: async (cookie) => cookie === "staff",
        queue: renderQueue({ atOnce: 1, most: 2 }),
      },
      clients: openClients(["loopback"], () => undefined, { siteUrl }),
      gate: openGate(),
      requests,
      fixed: ["X-Content-Type-Options", "nosniff"],
      siteUrl,
      dev: false,
      log: told,
    }),
  );
  await once(server.listen(0, "127.0.0.1"), "listening");
  return { server, told, print, handle, edition, reads, requests };
}

type Asked = { method?: string; headers?: Record<string, string>; body?: string | string[] };

async function answered(
  server: Server,
  path: string,
  { method = "GET", headers = {}, body }: Asked = {},
) {
  const { port } = server.address() as AddressInfo;
  const asked = ask({
    port,
    host: "127.0.0.1",
    path,
    method,
    headers: { host: "paper.example", "user-agent": agent, ...headers },
    agent: false,
  });
  // Pieces are sent without saying how much they will be.
  if (Array.isArray(body)) for (const piece of body) asked.write(piece);
  const sent = asked.end(Array.isArray(body) ? undefined : body);
  const [answer] = (await once(sent, "response")) as [IncomingMessage];
  let text = "";
  for await (const chunk of answer) text += chunk;
  return { status: answer.statusCode, headers: answer.headers, text };
}

describe("the door", () => {
  let paper: Awaited<ReturnType<typeof open>>;
  beforeEach(async () => {
    paper = await open();
  });
  afterEach(() => void paper.server.close());
  const get = (path: string, asked?: Asked) => answered(paper.server, path, asked);
  const post = (path: string, asked: Asked) => get(path, { method: "POST", ...asked });
  const counted = () => paper.reads.figures().verdicts.counted;

  it("gives pages, printed once, and counts how they were asked for", async () => {
    expect(await get("/tides")).toMatchObject({ status: 200, text: "page /tides" });
    expect(await get("/tides?utm_source=x")).toMatchObject({ status: 200, text: "page /tides" });
    expect(await get("/tides", { method: "HEAD" })).toMatchObject({ status: 200, text: "" });
    expect(await post("/tides", { body: "x" })).toMatchObject({
      status: 405,
      headers: { allow: "GET, HEAD" },
    });
    expect(paper.edition.figures()).toMatchObject({ renders: 1, hits: 2 });
    expect(paper.requests.figures()).toEqual([
      { kind: "page", status: "2xx", count: 3 },
      { kind: "page", status: "4xx", count: 1 },
    ]);
  });

  it("lets no detour lead past the press, its limits or the desk's policy", async () => {
    for (const detour of ["/_next/../admin/x?a", "/api/%2e%2e/admin/x?a", "//admin\\x?a"]) {
      expect(await get(detour)).toMatchObject({ status: 308, headers: { location: "/admin/x?a" } });
    }
    // A page's detour is the printer's business (address.ts), whatever it begins with.
    expect(await get("/api/../tides")).toMatchObject({
      status: 308,
      headers: { location: "/tides" },
    });
    expect((await get("/_next/image?url=x")).status).toBe(404);
    const times = limits.find(({ name }) => name === "preview")?.times ?? 0;
    const answers = await Promise.all(
      Array.from({ length: times + 1 }, () => get("/x/../preview/abc")),
    );
    expect(answers.filter(({ status }) => status === 429)).toHaveLength(1);
    expect(paper.edition.figures().pages).toBe(1);
  });

  it("sends those who ask for another host to the paper, and tells anybody how it is", async () => {
    const headers = { host: "paper.evil.example" };
    expect(await get("/tides", { headers })).toMatchObject({
      status: 308,
      headers: { location: "https://paper.example/tides" },
    });
    expect(await get("/readyz", { headers })).toMatchObject({ status: 503 });
  });

  it("tells the desk which of its screens was asked for, whatever a client claims", async () => {
    const headers = { "x-stet-asked": "/admin/other", cookie: "staff" };
    const { text } = await get("/admin/stories/12?tab=versions", { headers });
    expect(JSON.parse(text).headers["x-stet-asked"]).toBe("/admin/stories/12?tab=versions");
  });

  it("prints a preview for whoever asks, each time anew, and keeps it nowhere", async () => {
    for (const cookie of ["one", "other"]) {
      const answer = await get("/preview/abc?x=1", { headers: { cookie } });
      expect(answer).toMatchObject({ status: 200, text: `page /preview/abc?x=1 for ${cookie}` });
      expect(answer.headers).toMatchObject({
        "cache-control": "private, no-store",
        "x-robots-tag": "noindex, nofollow",
      });
      expect(answer.headers).not.toHaveProperty("cache-tag");
    }
    expect((await post("/preview/abc", { body: "x" })).status).toBe(405);
    expect(paper.edition.figures()).toMatchObject({ renders: 0, pages: 0 });
  });

  it("gives the paper's own words when a page fails, and goes on", async () => {
    expect(await get("/broken")).toMatchObject({ status: 500, text: "page /unavailable" });
    expect(paper.told.error.mock.calls.at(-1)?.[0]).toMatchObject({ path: "/broken" });
    expect(await get("/tides")).toMatchObject({ status: 200 });
  });

  it("names a request in its answer, in the log and to Next: as a trusted proxy does, or by itself", async () => {
    const own = String((await get("/broken")).headers["x-request-id"]);
    expect(own).toMatch(/^[0-9a-f]{8}$/);
    expect(paper.told.error).toHaveBeenCalledWith(
      expect.objectContaining({ request: own }),
      "a page could not be made",
    );
    const from = { "x-request-id": "of-the-proxy.7" };
    expect((await get("/broken", { headers: from })).headers).toMatchObject(from);
    const forged = { "x-request-id": "<script>" };
    expect((await get("/broken", { headers: forged })).headers["x-request-id"]).toMatch(
      /^[0-9a-f]{8}$/,
    );
  });

  it("counts a beacon and says nothing of it", async () => {
    const answers = [
      await post("/api/read", { body: beacon }),
      await post("/api/read", { body: beacon }),
      await post("/api/read", { body: "tides forged" }),
      await post("/api/read", { body: beacon, headers: { "user-agent": "curl/8" } }),
      await post("/api/read?x", { body: [beacon.slice(0, 9), beacon.slice(9)] }),
      await post("/api/read", { body: beacon, headers: { "x-forwarded-for": "203.0.113.1" } }),
    ];
    for (const answer of answers) {
      const { date: _, ...headers } = answer.headers;
      expect({ ...answer, headers }).toEqual({
        status: 204,
        text: "",
        headers: {
          "x-content-type-options": "nosniff",
          "cache-control": "no-store",
          connection: "close",
        },
      });
    }
    expect(paper.reads.figures().verdicts).toMatchObject({ counted: 2, again: 2, bot: 1 });
    expect(paper.requests.figures()).toEqual([{ kind: "beacon", status: "2xx", count: 6 }]);
  });

  it("takes no other method and no long beacon, announced or not", async () => {
    expect(await get("/api/read")).toMatchObject({ status: 405, headers: { allow: "POST" } });
    expect(await post("/api/read", { body: `${beacon}${" ".repeat(300)}` })).toMatchObject({
      status: 413,
    });
    const pieces = Array.from({ length: 40 }, () => " ".repeat(10));
    expect(await post("/api/read", { body: pieces })).toMatchObject({ status: 413 });
    expect(counted()).toBe(0);
  });

  it("asks those who search too often to wait, each for themselves; pages in the edition cost nothing", async () => {
    const times = limits.find(({ name }) => name === "search")?.times ?? 0;
    const from = (address: string) => ({ headers: { "x-forwarded-for": address } });
    await get("/search?q=tides", from("203.0.113.2"));
    const answers = await Promise.all(
      Array.from({ length: times + 5 }, () => get("/search?q=tides", from("203.0.113.1"))),
    );
    const refused = answers.filter(({ status }) => status === 429);
    expect(refused).toHaveLength(5);
    expect(Number(refused[0]?.headers["retry-after"])).toBeGreaterThan(0);
    expect(await get("/search?q=tides", from("203.0.113.2"))).toMatchObject({ status: 200 });
    const pages = await Promise.all(
      Array.from({ length: times + 5 }, () => get("/tides", from("203.0.113.1"))),
    );
    expect(pages.every(({ status }) => status === 200)).toBe(true);
    expect(paper.edition.figures().renders).toBe(2);
  });

  it("has a limit for beacons, too", async () => {
    const times = limits.find(({ name }) => name === "reads")?.times ?? 0;
    const statuses: (number | undefined)[] = [];
    for (let sent = 0; sent < times + 3; sent += 1) {
      const headers = { "x-forwarded-for": "203.0.113.1", "user-agent": `${agent} ${sent}` };
      statuses.push((await post("/api/read", { body: beacon, headers })).status);
    }
    expect(statuses.filter((status) => status === 429)).toHaveLength(3);
    expect(counted()).toBe(times);
  });

  it("hands on to Next who asks, as far as that is known", async () => {
    const headers = { "x-forwarded-for": "1.1.1.1, 203.0.113.9", forwarded: "for=1.1.1.1" };
    const answer = await post("/api/auth/x", { headers, body: "a=b" });
    const { bytes, headers: seen } = JSON.parse(answer.text);
    expect(bytes).toBe(3);
    expect(seen).toMatchObject({ "x-forwarded-for": "203.0.113.9", "x-forwarded-proto": "http" });
    expect(seen.forwarded).toBeUndefined();
    expect(answer.headers["x-content-type-options"]).toBe("nosniff");
  });

  it("lets nothing large or of unknown size through to Next", async () => {
    const megabyte = "x".repeat(1024 * 1024);
    const headers = { cookie: "staff", origin: siteUrl };
    expect((await post("/admin/articles", { headers, body: megabyte })).status).toBe(200);
    expect((await post("/admin/articles", { headers, body: `${megabyte}x` })).status).toBe(413);
    expect((await post("/api/x", { headers, body: ["a", "b"] })).status).toBe(411);
  });

  const byNext = () => vi.mocked(paper.handle).mock.calls.length;

  it("answers strangers at the desk's doors itself, and lets only those who sign in further", async () => {
    expect(await get("/admin/stories/12?tab=versions&_rsc=x")).toMatchObject({
      status: 307,
      headers: { location: "/admin/sign-in?next=%2Fadmin%2Fstories%2F12%3Ftab%3Dversions" },
    });
    expect(await get("/admin", { headers: { cookie: "stet.session_token=forged" } })).toMatchObject(
      { status: 307, headers: { location: "/admin/sign-in" } },
    );
    expect((await get("/admin/staff", { headers: { rsc: "1" } })).status).toBe(401);
    expect(await get("/api/pictures")).toMatchObject({
      status: 401,
      text: expect.stringContaining("signed out"),
    });
    expect((await get("/api/nothing-here")).status).toBe(404);
    const large = "x".repeat(2_000_000);
    expect((await post("/api/uploads", { body: large })).status).toBe(401);
    expect(byNext()).toBe(0);
    expect((await get("/admin/sign-in")).status).toBe(200);
    expect((await post("/api/auth/sign-in/email", { body: "x" })).status).toBe(200);
    expect((await get("/admin/staff", { headers: { cookie: "staff" } })).status).toBe(200);
    expect(byNext()).toBe(3);
  });

  it("lets strangers ask for the sign-in page so many times, and staff as often as they like", async () => {
    const times = limits.find(({ name }) => name === "strangers")?.times ?? 0;
    const statuses: (number | undefined)[] = [];
    for (let asked = 0; asked < times + 2; asked += 1) {
      statuses.push((await get("/admin/sign-in")).status);
    }
    expect(statuses.filter((status) => status === 429)).toHaveLength(2);
    expect((await get("/admin/staff", { headers: { cookie: "staff" } })).status).toBe(200);
  });

  it("lets strangers wait for each other, and nobody else for them", async () => {
    const hung = Promise.allSettled([1, 2, 3].map((n) => get(`/admin/join?token=${n}`)));
    await vi.waitFor(() => expect(byNext()).toBe(1));
    expect((await get("/admin/sign-in")).status).toBe(503);
    expect((await get("/tides")).status).toBe(200);
    expect((await get("/admin/staff", { headers: { cookie: "staff" } })).status).toBe(200);
    paper.server.closeAllConnections();
    await hung;
    await vi.waitFor(async () => expect((await get("/admin/sign-in")).status).toBe(200));
  });

  it.each([
    "/__nextjs_anything",
    "/_next/anything",
    "/tides.rsc",
    "/a.segments/b.segment.rsc",
    "/_next/image?url=x",
  ])("hands %s to nobody", async (path) => {
    await get(path);
    expect(byNext()).toBe(0);
  });

  it.each([
    ["another site", { "sec-fetch-site": "cross-site" }],
    ["another site of the same domain", { "sec-fetch-site": "same-site", origin: siteUrl }],
    ["another origin", { origin: "https://evil.example" }],
    [
      "an origin a proxy vouches for",
      { origin: "https://evil.example", "x-forwarded-host": "evil.example" },
    ],
    ["a page without HTTPS", { origin: "http://paper.example" }],
    ["nobody knows where", {}],
  ])("refuses what %s sends to the desk, and has nothing to log about it", async (_, headers) => {
    const answer = await post("/admin/account", {
      headers: { ...headers, cookie: "staff", "next-action": "x" } as Record<string, string>,
      body: "x",
    });
    expect(answer.status).toBe(403);
    expect(byNext()).toBe(0);
    expect(paper.told.error).not.toHaveBeenCalled();
    expect(paper.told.warn).not.toHaveBeenCalled();
  });

  it("hears one host, the request line's before any header's", async () => {
    const raw = async (...lines: string[]) => {
      const { port } = paper.server.address() as AddressInfo;
      const socket = connect(port, "127.0.0.1");
      socket.write([...lines, "Connection: close", "", ""].join("\r\n"));
      let text = "";
      for await (const chunk of socket) text += chunk;
      return text;
    };
    const own = "Host: paper.example";
    expect(await raw("GET /tides HTTP/1.1", own, "HOST: evil.example")).toMatch(/^HTTP\/1.1 400/);
    expect(await raw("GET http://evil.example/admin HTTP/1.1", own)).toMatch(
      /^HTTP\/1.1 308[\s\S]*Location: https:\/\/paper.example\/admin\r/,
    );
    expect(await raw("GET https://paper.example/tides HTTP/1.1", "Host: evil.example")).toMatch(
      /^HTTP\/1.1 200[\s\S]*page \/tides$/,
    );
    const own308 = await raw("GET http://paper.example/admin/sign-in HTTP/1.1", own);
    expect(own308).toMatch(/^HTTP\/1.1 200[\s\S]*"url":"\/admin\/sign-in"/);
  });

  it("tells Next the paper's own host, whatever a proxy was told", async () => {
    const headers = { "x-forwarded-host": "evil.example", cookie: "staff" };
    const { text } = await get("/admin/staff", { headers });
    expect(JSON.parse(text).headers["x-forwarded-host"]).toBe("paper.example");
  });

  it("prints so many made-up places in lists for one client", async () => {
    const times = limits.find(({ name }) => name === "places")?.times ?? 0;
    const places = Array.from(
      { length: times + 5 },
      (_, n) => `/science?before=${(n + 99).toString(36)}-1`,
    );
    const answers: (number | undefined)[] = [];
    for (const place of places) answers.push((await get(place)).status);
    expect(answers.filter((status) => status === 429)).toHaveLength(5);
    expect((await get(places[times - 1] ?? "")).status).toBe(200);
  });

  it("refuses what is no address", async () => {
    expect((await get("*")).status).toBe(400);
    expect((await get(`/${"x".repeat(2_000)}`)).status).toBe(414);
    expect(paper.requests.figures()).toEqual([{ kind: "refused", status: "4xx", count: 2 }]);
  });
});
