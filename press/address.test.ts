import { describe, expect, it, vi } from "vitest";
import { type Pages, pageAt } from "./address";
import { movedTo, type Print, printing } from "./print";

const html = { "content-type": "text/html" };
const standing = ["/", "/news", "/news/here", "/Key123.txt", "/unavailable", "/_not-found", "/%E0"];

/** A paper with a few pages, a moved one and a retracted one. */
const print: Print = async (address) => {
  const path = address.split("?")[0] ?? "";
  if (/^\/(?:admin|api)/i.test(path)) return printing(404, html, Buffer.from("No such page"));
  if (path === "/old/moved") return movedTo("/news/here", new Set(["article:1"]));
  if (path === "/news/gone") return printing(410, html, Buffer.from("Gone"));
  if (standing.includes(path)) return printing(200, html, Buffer.from(address));
  return printing(404, html, Buffer.from("No such page"), new Set(["latest"]));
};

const pages: Pages = {
  print,
  find: async (path) =>
    path === "/nowhere"
      ? { kind: "missing", tags: new Set(["address:/nowhere"]) }
      : path === "/elsewhere"
        ? { kind: "moved", path: "/news/here", tags: new Set(["article:1"]) }
        : { kind: "page", tags: new Set() },
  missing: () => print("/unavailable/missing"),
};

const at = async (address: string) => {
  const { status, headers, bytes } = await pageAt(pages, address);
  return headers.location ? `${status} ${headers.location}` : `${status} ${bytes}`;
};

describe("pageAt", () => {
  it.each([
    ["/", "200 /"],
    ["/news/here", "200 /news/here"],
    ["/news/here?a=1?b", "200 /news/here?a=1?b"],
    ["/Key123.txt", "200 /Key123.txt"],
    ["/news/gone", "410 Gone"],
    ["/old/moved", "308 /news/here"],
    ["/nothing", "404 No such page"],
  ])("%s stands as it is: %s", async (address, expected) => {
    expect(await at(address)).toBe(expected);
  });

  it.each([
    ["/news/here/", "308 /news/here"],
    ["/news/here/?a=1", "308 /news/here?a=1"],
    ["//news///here", "308 /news/here"],
    ["/\\news/here", "308 /news/here"],
    ["/News/Here", "308 /news/here"],
    ["/NEWS/here/?Q=Capital", "308 /news/here?Q=Capital"],
    ["/news/gone/", "308 /news/gone"],
    ["//", "308 /"],
    ["/news/./here", "308 /news/here"],
    ["/x/../news/here", "308 /news/here"],
    ["/news/%68ere", "308 /news/here"],
    ["/x/%2E%2e/news/here?a=1", "308 /news/here?a=1"],
  ])("%s leads to the page in one hop: %s", async (address, expected) => {
    expect(await at(address)).toBe(expected);
  });

  it.each(["/old/moved/", "/Old/Moved", "/OLD//moved/?a=1"])(
    "%s leads to where the article is now, in one hop",
    async (address) => {
      expect(await at(address)).toBe("308 /news/here");
    },
  );

  it.each(["/nothing/", "/Nothing", "//evil.example/x", "/\\evil.example", "//Evil.example/"])(
    "%s is missing, without a detour",
    async (address) => {
      expect(await at(address)).toBe("404 No such page");
    },
  );

  it.each([
    "/unavailable",
    "/unavailable/",
    "/Unavailable",
    "/unavailable?x",
    "/_not-found",
    "/%E0",
  ])("%s is not for readers", async (address) => {
    expect(await at(address)).toBe("404 No such page");
  });

  it("keeps what an answer was made from", async () => {
    expect((await pageAt(pages, "/old/moved/")).tags).toEqual(new Set(["article:1"]));
    expect((await pageAt(pages, "/nothing")).tags).toEqual(new Set(["latest"]));
  });

  it("renders nothing where nothing stands, or where something stood", async () => {
    const render = vi.fn(print);
    const asked = (address: string) => pageAt({ ...pages, print: render }, address);
    const missing = await asked("/nowhere?utm=1");
    expect(missing).toMatchObject({ status: 404 });
    expect(missing.tags).toEqual(new Set(["address:/nowhere", "latest"]));
    expect(await asked("/elsewhere")).toMatchObject({
      status: 308,
      headers: { location: "/news/here" },
      tags: new Set(["article:1"]),
    });
    expect(render).not.toHaveBeenCalled();
  });

  it.each(["/Admin", "/ADMIN/stories", "/API/uploads"])(
    "%s leads to whoever answers without capitals, and is no page",
    async (address) => expect(await at(address)).toBe(`308 ${address.toLowerCase()}`),
  );
});
