/** Finding a browser for the browser tests, or getting one. */
import { accessSync, constants, existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { run } from "../steps/child.mjs";
import { Trouble } from "../steps/trouble.mjs";

const names = ["chromium", "chromium-browser", "google-chrome-stable", "google-chrome"];
const applications = [
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
];

/** @param {string | undefined} file */
function isProgram(file) {
  if (!file) return false;
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/**
 * The Chromium or Chrome that CHROME_PATH names or this machine has; undefined when Playwright is to use its own.
 * @returns {string | undefined}
 */
export function installedBrowser() {
  const named = process.env.CHROME_PATH;
  if (named && !isProgram(named)) {
    throw new Trouble(
      `CHROME_PATH names ${named}, which is not a program.`,
      "unset it, or correct it",
    );
  }
  const folders = (process.env.PATH ?? "").split(delimiter);
  const onPath = names.flatMap((name) => folders.map((folder) => join(folder, name)));
  return named ?? [...onPath, ...applications].find(isProgram);
}

/** Whether Playwright has a browser of its own. */
async function hasOwn() {
  const { chromium } = await import("@playwright/test");
  return existsSync(chromium.executablePath());
}

/**
 * Makes sure that there is a browser: installed, or Playwright's own, or else fetched now.
 * @param {string} root
 */
export async function getBrowser(root) {
  if (installedBrowser() || (await hasOwn())) return;
  const asked = [
    {
      command: process.execPath,
      args: [join(root, "node_modules/playwright/cli.js"), "install", "chromium"],
    },
    ...(process.getuid?.() === 0
      ? [
          {
            command: "sh",
            args: ["-c", "apt-get update && apt-get install -y --no-install-recommends chromium"],
          },
        ]
      : []),
  ];
  for (const { command, args } of asked) {
    try {
      await run({
        command,
        args,
        cwd: root,
        env: { DEBIAN_FRONTEND: "noninteractive" },
        what: "No browser came",
        mend: "",
      });
    } catch {
      // The next way may work; the last line says what a person can do.
    }
    if (installedBrowser() || (await hasOwn())) return;
  }
  throw new Trouble(
    "There is no browser for the browser tests, and none could be fetched.",
    "install Chromium or Chrome, or name one: CHROME_PATH=/path/to/chrome npm test",
  );
}
