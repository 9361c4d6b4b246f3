import { expect, test } from "../fixtures";
import { kindsOfPages } from "../pages/kinds";

test("no kind of page breaks its own security policy, or asks anybody else for anything", async ({
  page,
  request,
  baseURL,
}) => {
  const complaints: string[] = [];
  page.on("console", (message) => {
    if (/Content Security Policy|Refused to/.test(message.text())) complaints.push(message.text());
  });
  page.on("request", (asked) => {
    const url = new URL(asked.url());
    if (url.origin !== new URL(baseURL ?? "").origin) complaints.push(asked.url());
  });
  for (const { path } of await kindsOfPages(request)) {
    const answer = await page.goto(path, { waitUntil: "load" });
    const headers = answer?.headers() ?? {};
    expect(headers["content-security-policy"], path).toContain("default-src 'none'");
    expect(headers["content-security-policy"], path).not.toMatch(/unsafe|nonce/);
    expect(headers["x-content-type-options"], path).toBe("nosniff");
    expect(headers["set-cookie"], path).toBeUndefined();
  }
  expect(complaints).toEqual([]);
});

test("no framework script stands in any kind of page", async ({ request }) => {
  for (const { path } of await kindsOfPages(request)) {
    const html = await (await request.get(path)).text();
    const scripts = [...html.matchAll(/<script(?![^>]*ld\+json)[^>]*>/g)].map(([tag]) => tag);
    expect(scripts, path).toHaveLength(1);
    expect(scripts[0], path).toContain('src="/reader/');
  }
});
