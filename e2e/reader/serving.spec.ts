/** What goes over the wire: asked with Node's own client, which follows, unpacks and hides nothing. */
import { once } from "node:events";
import { request as ask, type IncomingMessage } from "node:http";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { expect, test } from "../fixtures";
import { kindsOfPages } from "../pages/kinds";

type Answer = { status: number; headers: IncomingMessage["headers"]; body: Buffer };

async function get(
  base: string | undefined,
  path: string,
  headers: Record<string, string> = {},
  method = "GET",
): Promise<Answer> {
  const { hostname, port } = new URL(base ?? "");
  // As written: URL would tidy up the very addresses some of these tests are about.
  const asked = ask({ hostname, port, path, method, headers });
  const [answer] = (await once(asked.end(), "response")) as [IncomingMessage];
  const chunks: Buffer[] = [];
  for await (const chunk of answer) chunks.push(chunk as Buffer);
  return { status: answer.statusCode ?? 0, headers: answer.headers, body: Buffer.concat(chunks) };
}

test("every kind of page answers with its true status, its length and a way to ask again", async ({
  request,
  baseURL,
}) => {
  for (const { name, path, status } of await kindsOfPages(request)) {
    const page = await get(baseURL, path);
    expect.soft(page.status, name).toBe(status);
    expect.soft(page.headers["content-type"], name).toBe("text/html; charset=utf-8");
    expect.soft(page.headers["content-length"], name).toBe(String(page.body.length));
    expect.soft(page.headers["cache-control"], name).toContain("max-age=0");
    expect.soft(page.headers.vary, name).toBe("Accept-Encoding");
    expect.soft(Boolean(page.headers.etag), name).toBe(status === 200);
    expect.soft(page.headers["set-cookie"], name).toBeUndefined();
  }
});

test("no kind of page carries a script of the framework, or asks for one", async ({
  request,
  baseURL,
}) => {
  for (const { name, path } of await kindsOfPages(request)) {
    const html = (await get(baseURL, path)).body.toString();
    expect.soft(html, name).not.toMatch(/\/_next\/[^"]*\.js|__next_f|as="script"|<!--/);
    const scripts = [...html.matchAll(/<script[^>]*>/g)].map(([tag]) => tag);
    const strange = scripts.filter((tag) => !/application\/ld\+json|data-keep/.test(tag));
    expect.soft(strange, name).toEqual([]);
  }
});

test("a page that has not changed is answered with 304, in whichever coding it is known", async ({
  baseURL,
}) => {
  for (const coding of ["identity", "gzip", "br"]) {
    const headers = { "accept-encoding": coding };
    const { etag = "" } = (await get(baseURL, "/", headers)).headers;
    expect(etag).toMatch(/^"[^"]+"$/);
    for (const known of [etag, `W/${etag}`, `"another", ${etag}`]) {
      const again = await get(baseURL, "/", { ...headers, "if-none-match": known });
      expect(again.status).toBe(304);
      expect(again.headers.etag).toBe(etag);
      expect(again.body).toHaveLength(0);
    }
    const other = await get(baseURL, "/", { ...headers, "if-none-match": '"another"' });
    expect(other.status).toBe(200);
  }
});

test("the same words come plain, as gzip and as brotli", async ({ baseURL }) => {
  const plain = await get(baseURL, "/");
  expect(plain.headers["content-encoding"]).toBeUndefined();
  const gzip = await get(baseURL, "/", { "accept-encoding": "gzip" });
  expect(gzip.headers["content-encoding"]).toBe("gzip");
  expect(gunzipSync(gzip.body).equals(plain.body)).toBe(true);
  const asBrotli = () => get(baseURL, "/", { "accept-encoding": "gzip, deflate, br" });
  // Brotli may be made behind the first answer.
  await expect
    .poll(async () => (await asBrotli()).headers["content-encoding"], { timeout: 10_000 })
    .toBe("br");
  const brotli = await asBrotli();
  expect(brotliDecompressSync(brotli.body).equals(plain.body)).toBe(true);
  expect(brotli.body.length).toBeLessThan(plain.body.length / 3);
});

test("HEAD says what GET would send, and sends nothing", async ({ request, baseURL }) => {
  for (const { name, path, status } of await kindsOfPages(request)) {
    const page = await get(baseURL, path);
    const head = await get(baseURL, path, {}, "HEAD");
    expect.soft(head.status, name).toBe(status);
    expect.soft(head.body, name).toHaveLength(0);
    for (const header of ["content-length", "content-type", "etag", "vary"]) {
      expect.soft(head.headers[header], `${name}: ${header}`).toBe(page.headers[header]);
    }
  }
});

test("every other spelling of an address leads to the page in one hop", async ({
  request,
  baseURL,
}) => {
  const kinds = await kindsOfPages(request);
  const article = kinds.find(({ name }) => name === "article")?.path ?? "";
  for (const spelling of [
    `${article}/`,
    `${article}//`,
    `/${article}`,
    article.toUpperCase(),
    `${article.toUpperCase()}/`,
    `/x/..${article}`,
    `/_next/%2E%2e${article}/.`,
    `/%${article.charCodeAt(1).toString(16)}${article.slice(2)}`,
  ]) {
    const moved = await get(baseURL, spelling);
    expect.soft(moved.status, spelling).toBe(308);
    expect.soft(moved.headers.location, spelling).toBe(article);
    expect.soft(moved.body, spelling).toHaveLength(0);
  }
});

test("an old address leads to where the article is now, in one hop", async ({ baseURL, moved }) => {
  for (const old of [moved.first, moved.second]) {
    for (const spelling of [old, `${old}/`, old.toUpperCase(), `/${old}//`]) {
      const answer = await get(baseURL, spelling);
      expect.soft(answer.status, spelling).toBe(308);
      expect.soft(answer.headers.location, spelling).toBe(moved.now);
    }
  }
  expect((await get(baseURL, moved.now)).status).toBe(200);
});

test("what is missing is missing at once, whatever the spelling", async ({ baseURL }) => {
  const paths = [
    "/no-such/story/",
    "/NO-SUCH/story",
    "//evil.example/x",
    "/\\evil.example",
    "/%E0%A4%A",
    "/%00",
    "/%E6%97%A5%E6%9C%AC/%0D%0A",
    "/archive/1900/01",
    "/archive/1900/01/01",
  ];
  for (const path of [...paths, "/unavailable", "/unavailable/", "/_not-found", "/a/b/c/d"]) {
    const page = await get(baseURL, path);
    expect.soft(page.status, path).toBe(404);
    expect.soft(page.headers.location, path).toBeUndefined();
    expect.soft(page.body.toString(), path).toContain("mailto:");
  }
});

test("readers' pages are for reading: other methods are refused", async ({ baseURL }) => {
  for (const method of ["POST", "PUT", "DELETE"]) {
    const answer = await get(baseURL, "/", { "content-length": "0" }, method);
    expect(answer.status).toBe(405);
    expect(answer.headers.allow).toBe("GET, HEAD");
  }
});
