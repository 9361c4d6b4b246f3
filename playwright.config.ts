import { defineConfig, devices } from "@playwright/test";
import { installedBrowser } from "./cli/checks/browser.mjs";
import { requireFittingNode } from "./cli/node/fitting.mjs";

requireFittingNode("npm run check:browser -- PATH");

const asRoot = process.getuid?.() === 0;

/** Browser tests, against the production server that e2e/serve.ts starts on a paper of its own. */
export default defineConfig({
  testDir: "e2e",
  globalSetup: "./e2e/serve.ts",
  outputDir: "test-results",
  fullyParallel: true,
  forbidOnly: Boolean(process.env.CI),
  // A busy machine may keep a page waiting once; which test needed its second try is said at the end.
  retries: process.env.CI ? 1 : 0,
  workers: 2,
  timeout: 60_000,
  reporter: process.env.TEST_REPORT
    ? [["dot"], ["json", { outputFile: process.env.TEST_REPORT }]]
    : "list",
  use: {
    ...devices["Desktop Chrome"],
    trace: "retain-on-failure",
    launchOptions: {
      executablePath: installedBrowser(),
      args: [
        // Chromium's sandbox does not work for root, as which containers often run everything.
        ...(asRoot ? ["--no-sandbox"] : []),
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-gpu",
        "--disable-sync",
        "--no-first-run",
      ],
    },
  },
  projects: [
    { name: "reader", testDir: "e2e/reader" },
    { name: "desk", testDir: "e2e/desk" },
    { name: "press", testDir: "e2e/press" },
  ],
});
