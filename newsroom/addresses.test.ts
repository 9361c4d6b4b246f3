import { readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { addresses, isAnswered, isOwnPage, ownPages, placeAt, reservedSlugs } from "./addresses";

/** Every address the folder `app/` answers, as its folders spell it. */
function inApp(folder = join(import.meta.dirname, "../app"), path = ""): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    if (entry.isDirectory()) {
      const step = /^\(.*\)$/.test(entry.name) ? "" : `/${entry.name}`;
      return inApp(join(folder, entry.name), path + step);
    }
    if (/^(?:page\.tsx|route\.ts)$/.test(entry.name)) return [path || "/"];
    return entry.name === "icon.svg" ? [`${path}/icon.svg`] : [];
  });
}

// What readers see of it is any address nothing else answers: a redirect, or nothing.
const rest = "/[...missing]";
describe("the map of addresses", () => {
  it("names what the folder app/ answers, and nothing else", () => {
    const named = addresses.filter(({ by }) => by !== "press").map(({ path }) => path);
    expect(named.sort()).toEqual(
      inApp()
        .filter((path) => path !== rest)
        .sort(),
    );
  });

  it("finds each kind of address again, and not one for the other", () => {
    const words: Record<string, string> = {
      year: "2026",
      month: "03",
      day: "14",
      policy: "ethics",
    };
    for (const { path } of addresses) {
      const example = path.replace(/\[(?:\.\.\.)?(\w+)\]/g, (_, name: string) =>
        name === "hash" ? "0af9".repeat(8) : (words[name] ?? "12"),
      );
      expect(placeAt(example)?.path, example).toBe(path);
    }
  });

  it.each([
    "/civics.rsc",
    "/a.segments/b.segment.rsc",
    "/civics/x.rsc",
    "/__nextjs_anything",
    "/_next/image",
    "/archive/year",
    "/archive/2026/3",
    "/about/team",
    "/media/../stet.db",
    "/media/abc/640.avif",
    "/a/b/c",
    "/a%00",
    "/a%2fb",
    "/%E0",
    "//x",
    "",
  ])("has nothing at %s", (path) => expect(placeAt(path)).toBeNull());

  it.each([
    ["/admin/stories/12", "desk"],
    ["/admin/whatever/there/is", "desk"],
    ["/admin/sign-in/forgot", "door"],
    ["/api/auth/sign-in/email", "machine"],
    ["/api/nothing", "machine"],
    ["/api/read", "press"],
    ["/administration", "page"],
    ["/preview/front", "preview"],
    ["/%D9%85%D8%AF%D9%8A%D9%86%D8%A9", "page"],
  ])("%s is answered by the %s", (path, by) => expect(placeAt(path)?.by).toBe(by));

  it("keeps the first steps of its own addresses from sections", () => {
    for (const slug of ["about", "feed", "sitemaps", "healthz", "reader", "metrics", "atom"]) {
      expect(reservedSlugs.has(slug), slug).toBe(true);
    }
    for (const slug of ["world", "ethics", "section", ""]) {
      expect(reservedSlugs.has(slug), slug).toBe(false);
    }
  });

  it("tells the sitemap the pages that are always there", () => {
    expect([...ownPages].sort()).toEqual([
      "/",
      "/about",
      "/about/corrections",
      "/about/ethics",
      "/about/popular",
      "/about/privacy",
      "/archive",
      "/corrections",
    ]);
  });
});

it.each(["/", "/admin", "/admin/x", "/api/read", "/about", "/about/ethics", "/feed.xml"])(
  "%s can never redirect",
  (path) => expect(isAnswered(path)).toBe(true),
);
it.each(["/feed", "/about-us", "/about/team", "/2019/05/12/story", "/topics/old", "/by/gone"])(
  "%s can redirect",
  (path) => expect(isAnswered(path)).toBe(false),
);
it.each(["/", "/about/ethics", "/search?q=x", "/archive/2026/03", "/feed.xml"])(
  "%s can be led to",
  (path) => expect(isOwnPage(path)).toBe(true),
);
it.each(["/admin", "/api/auth/sign-out", "/archive/elsewhere", "/nothing"])(
  "%s cannot be led to as a page of the paper’s own",
  (path) => expect(isOwnPage(path)).toBe(false),
);
