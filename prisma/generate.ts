/**
 * Generates one Prisma client per database from the portable models.
 * Prisma fixes the provider in the schema, so each client's schema is its datasource plus copies of the same models.
 * Run: `npm run generate`.
 */
import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL(".", import.meta.url));

for (const provider of ["sqlite", "postgresql"] as const) {
  const folder = join(root, "generated", provider);
  const schema = join(folder, "schema");
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(schema, { recursive: true });
  cpSync(join(root, "models"), schema, { recursive: true });
  cpSync(join(root, provider, "datasource.prisma"), join(schema, "datasource.prisma"));
  const cli = fileURLToPath(import.meta.resolve("prisma/package.json"));
  const result = spawnSync(
    process.execPath,
    [join(cli, "..", "build", "index.js"), "generate", "--no-hints", "--schema", schema],
    {
      encoding: "utf8",
      // `generate` looks for the schema engine but never runs it; any executable spares its download.
      env: {
        ...process.env,
        PRISMA_SCHEMA_ENGINE_BINARY: process.execPath,
        CHECKPOINT_DISABLE: "1",
      },
    },
  );
  if (result.status !== 0) {
    process.stderr.write(`${result.stdout}${result.stderr}`);
    process.exit(1);
  }
}
