/**
 * Makes one Prisma client per database from the portable models.
 * Prisma fixes the provider in the schema, so each client's schema is its datasource plus copies of the same models. What
 * runs is bundled into clients/PROVIDER.js and kept in the repository, so that serving a paper takes none of Prisma's
 * tools; the types stay in generated/. Its argument is what the clients say they were made from. Run: `npm run generate`.
 */
import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const root = fileURLToPath(new URL(".", import.meta.url));
const project = join(root, "..");
const [, , made = "models of today"] = process.argv;

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
  await build({
    absWorkingDir: project,
    entryPoints: [join(folder, "client", "client.ts")],
    outfile: join(root, "clients", `${provider}.js`),
    banner: { js: `/** Made by \`npm run generate\` from ${made}. */` },
    bundle: true,
    format: "esm",
    platform: "node",
    target: "node22.13",
    packages: "external",
    legalComments: "none",
  });
}
