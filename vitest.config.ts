import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";
import { requireFittingNode } from "./cli/node/fitting.mjs";

requireFittingNode("npm run check:unit -- PATH");

const folders = ["app", "cli", "components", "demo", "newsroom", "press", "prisma", "reader"];

export default defineConfig({
  resolve: { alias: { "@": fileURLToPath(new URL(".", import.meta.url)).replace(/\/$/, "") } },
  oxc: { jsx: { runtime: "automatic" } },
  test: {
    environment: "node",
    include: folders.map((folder) => `${folder}/**/*.test.{ts,tsx}`),
    globalSetup: "newsroom/testing/databases.ts",
    setupFiles: "newsroom/testing/environment.ts",
    // By default one core stays idle for an editor; a test run is waited for.
    maxWorkers: "100%",
    // A file of domain tests shares two cores with others and with PostgreSQL.
    testTimeout: 20_000,
    hookTimeout: 30_000,
    restoreMocks: true,
    unstubEnvs: true,
  },
});
