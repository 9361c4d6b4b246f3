/** The accessibility checker (axe-core), put into a page. Needs `bypassCSP`: the paper's policy rightly forbids it. */
import { createRequire } from "node:module";
import type { Page } from "@playwright/test";
import type { AxeResults } from "axe-core";

const axe = createRequire(import.meta.url).resolve("axe-core/axe.min.js");

/** What on a page breaks WCAG 2.2 AA or best practice, each with the markup it concerns. */
export async function violations(page: Page): Promise<string[]> {
  await page.addScriptTag({ path: axe });
  const results = await page.evaluate<AxeResults>(
    `axe.run({ runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] })`,
  );
  return results.violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(" | ")}`,
  );
}
