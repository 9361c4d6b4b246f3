import { expect, test } from "../fixtures";

test("a crawl of the whole paper meets no broken link, and the corrections link on every page", async ({
  request,
  baseURL,
}) => {
  test.setTimeout(240_000);
  const origin = new URL(baseURL ?? "").origin;
  const waiting = ["/"];
  const from = new Map<string, string>([["/", "the start"]]);
  const broken: string[] = [];
  const withoutCorrections: string[] = [];
  let pages = 0;
  while (waiting.length > 0) {
    const batch = waiting.splice(0, 4);
    await Promise.all(
      batch.map(async (path) => {
        const response = await request.get(path, { maxRedirects: 0 });
        const status = response.status();
        const gone = status === 410 && from.get(path)?.startsWith("/corrections");
        if (status !== 200 && !gone) broken.push(`${status} ${path} (from ${from.get(path)})`);
        if (!response.headers()["content-type"]?.startsWith("text/html")) return;
        pages += 1;
        const html = await response.text();
        if (
          !/<footer(?:(?!<\/footer>).)*href="mailto:[^"]+\?subject=[^"]+&amp;body=[^"]+"/s.test(
            html,
          )
        ) {
          withoutCorrections.push(path);
        }
        for (const [, address] of html.matchAll(/\s(?:href|src)="([^"#]+)/g)) {
          const url = new URL((address ?? "").replaceAll("&amp;", "&"), origin + path);
          if (
            !url.protocol.startsWith("http") ||
            (url.origin !== origin && url.host !== "localhost")
          )
            continue;
          const next = url.pathname + url.search;
          if (from.has(next)) continue;
          from.set(next, path);
          waiting.push(next);
        }
      }),
    );
  }
  expect(broken).toEqual([]);
  expect(withoutCorrections).toEqual([]);
  expect(pages).toBeGreaterThan(60);
});

test("every size of a picture that a page offers can be had", async ({ request }) => {
  const html = await (await request.get("/")).text();
  const srcset = /srcset="([^"]+)"/i.exec(html)?.[1] ?? "";
  const offered = srcset.split(",").map((part) => part.trim().split(" ")[0] ?? "");
  expect(offered.length).toBeGreaterThan(2);
  for (const path of offered) {
    const response = await request.get(path);
    expect(response.status(), path).toBe(200);
    expect(response.headers()["content-type"], path).toMatch(/^image\//);
  }
});
