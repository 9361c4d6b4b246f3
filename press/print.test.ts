import { describe, expect, it, vi } from "vitest";
import { answersWith, freshUntil, uses } from "@/newsroom/freshness";
import { openEdition } from "./edition";
import type { Log } from "./log";
import { adoptConsole } from "./log";
import { type Handler, printer, RenderFailed } from "./print";
import { renderQueue } from "./queue";

const quiet = () => ({ debug: vi.fn(), info: vi.fn(), warn: vi.fn(), error: vi.fn() });
const script = '<script src="/_next/a.js"></script>';
const page = (body: string) => `<!DOCTYPE html><html lang="en"><body>${body}</body></html>`;
const nextDefault = "private, no-cache, no-store, max-age=0, must-revalidate";

/** A stand-in for Next: answers by path. */
const next: Handler = async (request, response) => {
  const path = request.url?.split("?")[0];
  const send = (status: number, body: string, headers: Record<string, string> = {}) =>
    response
      .writeHead(status, {
        "content-type": "text/html; charset=utf-8",
        "cache-control": nextDefault,
        vary: "rsc, next-router-state-tree",
        "x-nextjs-cache": "MISS",
        "set-cookie": "a=b",
        ...headers,
      })
      .end(body);
  await Promise.resolve();
  switch (path) {
    case "/": {
      uses("front", "latest");
      return send(200, page(`<p>${request.url} ${request.headers.host}</p>${script}`));
    }
    case "/cookies":
      return send(200, page(request.headers.cookie ?? "none"));
    case "/gone":
      answersWith(410);
      return send(200, page("Gone"));
    case "/moved":
      uses("article:1");
      answersWith(410);
      return send(308, page("moved"), { location: "/news/here" });
    case "/missing":
      uses("address:/missing");
      return send(404, `<!DOCTYPE html><html id="__next_error__"><body>${script}</body></html>`);
    case "/unavailable/missing":
      uses("settings");
      return send(404, page(`No such page${script}`));
    case "/late":
      return send(200, page(`<template id="B:0"></template>${script}`));
    case "/picture":
      return response
        .writeHead(200, { "content-type": "image/png", "cache-control": "public, max-age=60" })
        .end(Buffer.from([0x89, 0x50, 0xff, 0x00]));
    case "/framed":
      return send(200, page('<button data-frame="https://flo.uri.sh/story/1/embed">Load</button>'));
    case "/fonts":
      return send(200, page(""), {
        link: '</a.js>; rel=preload; as="script", </b.woff2>; rel=preload; as="font"; crossorigin=""',
      });
    case "/never":
      return new Promise(() => undefined);
    case "/feed":
      freshUntil(new Date(4_000_000_000_000));
      return response
        .writeHead(200, { "content-type": "application/xml; charset=utf-8" })
        .end("<urlset/>");
    case "/soon":
      freshUntil(new Date(4_000_000_000_000));
      return send(404, `<!DOCTYPE html><html id="__next_error__"><body>${script}</body></html>`);
    case "/later":
      freshUntil(new Date(4_000_000_000_000));
      return send(307, "", { location: "/feed" });
    case "/payload":
      return response.writeHead(200, { "content-type": "text/x-component" }).end("0:{}");
    case "/told":
      console.error("⨯", new Error("not fatal"));
      return send(200, page("whole"));
    case "/boom":
      console.error("⨯", new Error("boom"));
      return send(500, page("Internal Server Error"));
    default:
      throw new Error("thrown");
  }
};

type Options = { dev?: boolean; log?: Log; patience?: number };
function open({ dev = false, log = quiet(), ...options }: Options = {}) {
  return printer({ handle: next, siteUrl: "https://paper.example", dev, log, ...options });
}

describe("print", () => {
  it("renders a page, without scripts, and notes what it was made from", async () => {
    const printed = await open()("/?page=2");
    expect(printed.bytes.toString()).toBe(page("<p>/?page=2 paper.example</p>"));
    expect(printed).toMatchObject({ status: 200, tags: new Set(["front", "latest"]) });
    expect(printed.headers).toMatchObject({ "content-type": "text/html; charset=utf-8" });
  });

  it("lets a page for one visitor know their cookies, and stand in a frame; others neither", async () => {
    const own = await open()("/cookies", { cookie: "a=b" });
    expect(own.bytes.toString()).toBe(page("a=b"));
    expect(own.headers["content-security-policy"]).toContain("frame-ancestors 'self'");
    const anybodys = await open()("/cookies");
    expect(anybodys.bytes.toString()).toBe(page("none"));
    expect(anybodys.headers["content-security-policy"]).toContain("frame-ancestors 'none'");
  });

  it("tags the same bytes alike and others differently", async () => {
    const print = open();
    const [one, same, other] = [await print("/"), await print("/"), await print("/?a")];
    expect(one.etag).toBe(same.etag);
    expect(one.etag).not.toBe(other.etag);
    expect(one.etag).toMatch(/^[A-Za-z0-9_-]{22}$/);
  });

  it("takes the status a page asks for, but not over Next's redirect", async () => {
    expect(await open()("/gone")).toMatchObject({ status: 410 });
    const moved = await open()("/moved");
    expect(moved).toMatchObject({ status: 308, headers: { location: "/news/here" } });
    expect(moved.headers["content-type"]).toBeUndefined();
    expect(moved.bytes).toHaveLength(0);
    expect(moved.tags).toEqual(new Set(["article:1"]));
  });

  it("prints the paper's own page where notFound() leaves an empty one", async () => {
    const printed = await open()("/missing");
    expect(printed.status).toBe(404);
    expect(printed.bytes.toString()).toBe(page("No such page"));
    expect(printed.tags).toEqual(new Set(["address:/missing", "settings"]));
  });

  it("leaves a page that waits for a script whole, and logs it", async () => {
    const log = quiet();
    const printed = await open({ log })("/late?q=private");
    expect(printed.bytes.toString()).toContain(script);
    expect(log.error).toHaveBeenCalledWith(
      { path: "/late", leftover: '<template id="B:0">' },
      expect.any(String),
    );
  });

  it("lets a page load frames from where its own embeds are, and no other page from anywhere", async () => {
    const policy = async (address: string) =>
      (await open()(address)).headers["content-security-policy"];
    expect(await policy("/framed")).toContain("frame-src https://flo.uri.sh;");
    expect(await policy("/")).not.toContain("frame-src");
  });

  it("keeps scripts in development", async () => {
    expect((await open({ dev: true })("/")).bytes.toString()).toContain(script);
  });

  it("leaves bytes that are not a page alone, and what a route says of its keeping", async () => {
    const printed = await open()("/picture");
    expect(printed.bytes).toEqual(Buffer.from([0x89, 0x50, 0xff, 0x00]));
    expect(printed.headers["cache-control"]).toBe("public, max-age=60");
  });

  it("announces fonts ahead, and no scripts", async () => {
    expect((await open()("/fonts")).headers.link).toBe(
      '</b.woff2>; rel=preload; as="font"; crossorigin=""',
    );
  });

  it("fails on a failed render, with what Next said as the cause and no query", async () => {
    const release = adoptConsole(quiet());
    try {
      const failure = await open()("/boom?q=private").catch((error: unknown) => error);
      expect(failure).toBeInstanceOf(RenderFailed);
      expect(failure).toMatchObject({
        message: "/boom answered 500",
        cause: expect.objectContaining({ message: "boom" }),
      });
    } finally {
      release();
    }
  });

  it("fails when Next throws, and passes its page on in development", async () => {
    await expect(open()("/thrown")).rejects.toThrow("thrown");
    const release = adoptConsole(quiet());
    expect(await open({ dev: true })("/boom")).toMatchObject({ status: 500 });
    release();
  });

  it("waits for no render that never ends", async () => {
    const failure = await open({ patience: 50 })("/never").catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(RenderFailed);
    expect(String(failure)).toContain("within 50 ms");
  });

  it("prints on after as many renders as there are places never ended", async () => {
    const edition = openEdition({
      print: open({ patience: 50 }),
      queue: renderQueue({ atOnce: 3, most: 10 }),
      bounds: { bytes: 1e6, missing: 10 },
      log: quiet(),
    });
    const hung = Promise.allSettled([1, 2, 3, 4, 5, 6].map((n) => edition.page(`/never?${n}`)));
    expect((await edition.page("/")).status).toBe(200);
    for (const { status } of await hung) expect(status).toBe("rejected");
  });

  it.each(["/feed", "/soon", "/later"])(
    "keeps how long %s is true, which is no page",
    async (path) => {
      expect((await open()(path)).until).toBe(4_000_000_000_000);
    },
  );

  it("makes no page of what is meant for Next's own script", async () => {
    const printed = await open()("/payload");
    expect(printed.status).toBe(404);
    expect(printed.bytes.toString()).toBe(page("No such page"));
  });

  it("logs what was complained of in a page that came out whole", async () => {
    const log = quiet();
    const release = adoptConsole(log);
    await open({ log })("/told?q=private");
    release();
    expect(log.error).not.toHaveBeenCalled();
    expect(log.warn).toHaveBeenCalledWith(
      { path: "/told", err: expect.objectContaining({ message: "not fatal" }) },
      expect.any(String),
    );
  });
});
