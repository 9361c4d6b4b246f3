import { once } from "node:events";
import { createServer, type IncomingMessage, request, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { afterEach, describe, expect, it } from "vitest";
import { deliver } from "./deliver";
import { movedTo, type Printing, printing } from "./print";
import { sheetOf } from "./sheet";

const fixed = ["X-Content-Type-Options", "nosniff"];
const caching = "public, max-age=0, s-maxage=10, stale-while-revalidate=60, stale-if-error=86400";
const html = { "content-type": "text/html; charset=utf-8" };
const words = "<p>Let it stand.</p>".repeat(100);
const page = printing(200, html, Buffer.from(words));

let server: Server;
afterEach(() => server.close());

async function ask(
  printed: Printing,
  { method = "GET", headers = {} }: { method?: string; headers?: Record<string, string> } = {},
): Promise<{ answer: IncomingMessage; body: Buffer }> {
  const sheet = await sheetOf(printed);
  await sheet.finish();
  server = createServer((incoming, response) => void deliver(incoming, response, sheet, fixed));
  await once(server.listen(0, "127.0.0.1"), "listening");
  const { port } = server.address() as AddressInfo;
  const asked = request({
    port,
    host: "127.0.0.1",
    method,
    headers: { ...headers, connection: "close" },
  });
  const [answer] = (await once(asked.end(), "response")) as [IncomingMessage];
  const chunks: Buffer[] = [];
  for await (const chunk of answer) chunks.push(chunk as Buffer);
  return { answer, body: Buffer.concat(chunks) };
}

describe("deliver", () => {
  it("sends the page with its length, a strong tag and how to keep it", async () => {
    const { answer, body } = await ask(page);
    expect(answer.statusCode).toBe(200);
    expect(body.toString()).toBe(words);
    expect(answer.headers).toMatchObject({
      "content-type": html["content-type"],
      "content-length": String(words.length),
      etag: `"${page.etag}"`,
      "cache-control": caching,
      vary: "Accept-Encoding",
      "x-content-type-options": "nosniff",
    });
    expect(answer.headers["content-encoding"]).toBeUndefined();
    expect(answer.headers["transfer-encoding"]).toBeUndefined();
  });

  it("lets a route say itself how long its answer keeps", async () => {
    const headers = { ...html, "cache-control": "public, max-age=31536000, immutable" };
    const { answer } = await ask(printing(200, headers, Buffer.from(words)));
    expect(answer.headers["cache-control"]).toBe(headers["cache-control"]);
  });

  it.each([
    ["br", brotliDecompressSync],
    ["gzip", gunzipSync],
  ])("speaks %s, under a tag of its own", async (encoding, unpack) => {
    const { answer, body } = await ask(page, { headers: { "accept-encoding": encoding } });
    expect(answer.headers["content-encoding"]).toBe(encoding);
    expect(answer.headers["content-length"]).toBe(String(body.length));
    expect(unpack(body).toString()).toBe(words);
    expect(answer.headers.etag).not.toBe(`"${page.etag}"`);
    expect(answer.headers.vary).toBe("Accept-Encoding");
  });

  it("does not compress what is small or compressed already", async () => {
    const headers = { "accept-encoding": "br, gzip" };
    const short = printing(200, html, Buffer.from("short"));
    const picture = printing(200, { "content-type": "image/png" }, Buffer.alloc(5000));
    for (const printed of [short, picture]) {
      const { answer, body } = await ask(printed, { headers });
      expect(answer.headers["content-encoding"]).toBeUndefined();
      expect(body).toEqual(printed.bytes);
    }
  });

  it("answers HEAD with the headers of GET and no body", async () => {
    const headers = { "accept-encoding": "br" };
    const got = await ask(page, { headers });
    const { answer, body } = await ask(page, { method: "HEAD", headers });
    expect(body).toHaveLength(0);
    const { date: _, ...expected } = got.answer.headers;
    expect(answer.headers).toMatchObject(expected);
  });

  it.each([
    ["the same tag", `"${page.etag}"`],
    ["a tag a proxy weakened", `W/"${page.etag}"`],
    ["the tag of another coding", `"${page.etag}-br"`],
    ["one of several", `"old", W/"${page.etag}-gz" , "older"`],
    ["any", " * "],
  ])("answers 304 to %s, without a body", async (_, tag) => {
    for (const method of ["GET", "HEAD"]) {
      const headers = { "if-none-match": tag, "accept-encoding": "gzip" };
      const { answer, body } = await ask(page, { method, headers });
      expect(answer.statusCode).toBe(304);
      expect(body).toHaveLength(0);
      expect(answer.headers).toMatchObject({
        etag: `"${page.etag}-gz"`,
        "cache-control": caching,
        vary: "Accept-Encoding",
      });
      expect(answer.headers["content-encoding"]).toBeUndefined();
    }
  });

  it.each([
    ["another", '"another"'],
    ["a part of it", `"${page.etag.slice(1)}"`],
    ["one without quotation marks", page.etag],
  ])("sends the page again for the tag %s", async (_, tag) => {
    const { answer } = await ask(page, { headers: { "if-none-match": tag } });
    expect(answer.statusCode).toBe(200);
  });

  it("never answers 304 for a page that is missing, gone or failed", async () => {
    for (const status of [404, 410, 500]) {
      const { answer, body } = await ask(
        { ...page, status },
        { headers: { "if-none-match": "*" } },
      );
      expect(answer.statusCode).toBe(status);
      expect(answer.headers.etag).toBeUndefined();
      expect(body.toString()).toBe(words);
    }
  });

  it("redirects without a body", async () => {
    const { answer, body } = await ask(movedTo("/news/here", new Set()));
    expect(answer.statusCode).toBe(308);
    expect(answer.headers).toMatchObject({ location: "/news/here", "content-length": "0" });
    expect(body).toHaveLength(0);
  });

  it("names what the page was made from, for a CDN that can forget by tag", async () => {
    const tagged = { ...page, tags: new Set(["article:1", "section:2"] as const) };
    const { answer } = await ask(tagged);
    expect(answer.headers["surrogate-key"]).toBe("article:1 section:2");
    expect(answer.headers["cache-tag"]).toBe("article:1,section:2");
  });

  it("names what somebody asked for, whatever letters it is written in", async () => {
    const tagged = { ...page, tags: new Set(["address:/caf\u00e9, \u0000b\r\n\u65e5" as const]) };
    const { answer } = await ask(tagged);
    expect(answer.statusCode).toBe(200);
    expect(answer.headers["surrogate-key"]).toBe("address:/caf%c3%a9%2c%20%00b%0d%0a%e6%97%a5");
  });

  it("gives what is at hand when the better coding is not made yet, and never one that was not asked for", async () => {
    const sheet = await sheetOf(printing(200, html, Buffer.from(words)));
    server = createServer((incoming, response) => void deliver(incoming, response, sheet, fixed));
    await once(server.listen(0, "127.0.0.1"), "listening");
    const { port } = server.address() as AddressInfo;
    const codingFor = async (accept: string) => {
      const asked = request({
        port,
        host: "127.0.0.1",
        headers: { "accept-encoding": accept, connection: "close" },
      });
      const [answer] = (await once(asked.end(), "response")) as [IncomingMessage];
      answer.resume();
      return answer.headers["content-encoding"];
    };
    expect(await codingFor("gzip, br")).toBe("gzip");
    expect(await codingFor("br")).toBeUndefined();
    await sheet.finish();
    expect(await codingFor("gzip, br")).toBe("br");
  });
});
