/** What every browser test starts from: the paper that serve.ts serves. */
import { test as base } from "@playwright/test";
import type { Moved } from "./moved";

export { expect } from "@playwright/test";

/** `moved`: an article with old addresses. */
export const test = base.extend<{ moved: Moved }>({
  baseURL: async ({ baseURL: _ }, use) => {
    const address = process.env.E2E_ADDRESS;
    if (!address) throw new Error("no paper is being served; run the tests through Playwright");
    await use(address);
  },
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads a fixture's needs from its first parameter.
  moved: async ({}, use) => {
    // Written by serve.ts, the only one who sets it.
    await use(JSON.parse(process.env.E2E_MOVED ?? "null") as Moved);
  },
});
