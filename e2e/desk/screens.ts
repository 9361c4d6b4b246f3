/** Every screen of the desk, for checks that hold on all of them. */
import type { Page } from "@playwright/test";

/** The first link on a list that leads to one of what it lists. */
async function firstOf(page: Page, list: string): Promise<string> {
  await page.goto(list);
  const link = page.locator(`a[href^="${list}/"]`).first();
  return (await link.getAttribute("href")) ?? `${list}/none`;
}

/** Addresses of the screens an admin has; `page` must be signed in as one. */
export async function screens(page: Page): Promise<string[]> {
  await page.goto("/admin");
  const story = await page
    .locator('a[href^="/admin/stories/"]:not([href$="/new"])')
    .first()
    .getAttribute("href");
  const listed = ["/admin/pictures", "/admin/sections", "/admin/topics", "/admin/authors"];
  const each = [];
  for (const list of listed) each.push(list, await firstOf(page, list));
  return [
    "/admin",
    "/admin/stories/new",
    ...["", "/publish", "/versions", "/preview"].map((end) => `${story}${end}`),
    "/admin/front",
    "/admin/front/science",
    "/admin/calendar",
    ...each,
    "/admin/audience",
    "/admin/redirects",
    "/admin/staff",
    "/admin/policies",
    "/admin/policies/about",
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
