/** Every screen of the desk, for checks that hold on all of them. */
import type { Page } from "@playwright/test";

/** Addresses of the screens an admin has; `page` must be signed in as one. */
export async function screens(page: Page): Promise<string[]> {
  await page.goto("/admin");
  const story = await page
    .locator('a[href^="/admin/stories/"]:not([href$="/new"])')
    .first()
    .getAttribute("href");
  await page.goto("/admin/pictures");
  const picture = await page.locator('a[href^="/admin/pictures/"]').first().getAttribute("href");
  return [
    "/admin",
    "/admin/stories/new",
    ...["", "/publish", "/versions", "/preview"].map((end) => `${story}${end}`),
    "/admin/front",
    "/admin/calendar",
    "/admin/pictures",
    picture ?? "/admin/pictures/no-picture",
    "/admin/audience",
    "/admin/sections",
    "/admin/topics",
    "/admin/authors",
    "/admin/redirects",
    "/admin/staff",
    "/admin/policies",
    "/admin/settings",
    "/admin/log",
    "/admin/account",
    "/admin/not-allowed",
  ];
}

/** Screens for those who are not signed in. */
export const doors = [
  "/admin/sign-in",
  "/admin/sign-in/forgot",
  "/admin/join?token=none",
  "/admin/reset?token=none",
];
