import { expect, it, vi } from "vitest";
import * as environment from "@/newsroom/env";
import { GET } from "./route";

it("shows the way to the sitemaps and shuts nothing readers may see", async () => {
  vi.spyOn(environment, "env").mockReturnValue({
    ...environment.env(),
    siteUrl: "https://paper.example",
  });
  const text = await GET().text();
  expect(text).toContain("\nSitemap: https://paper.example/sitemap.xml\n");
  expect(text).toContain("\nSitemap: https://paper.example/news-sitemap.xml\n");
  expect(text.match(/^Disallow: .*$/gm)).toEqual(["Disallow: /admin", "Disallow: /api/"]);
});
