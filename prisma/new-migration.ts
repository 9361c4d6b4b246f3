/**
 * Writes the migration that leads from the repository's migrations to its models, for both databases at once.
 * Run: `npm run migration -- name-of-the-change`. Look at the SQL before you commit it.
 */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { adapterFor, type DatabaseTarget } from "./adapter";
import { handWritten, migrate } from "./migrate";
import { schemaEngine } from "./schema-engine";
import { startPostgres } from "./testing/postgres";

const name = process.argv[2];
if (!name || !/^[a-z0-9-]+$/.test(name)) {
  console.error(
    "Say what changes, in lower-case words with hyphens: npm run migration -- add-live-blogs",
  );
  process.exit(1);
}
const here = fileURLToPath(new URL(".", import.meta.url));
const stamp = new Date().toISOString().replace(/\D/g, "").slice(0, 14);

function schemaOf(provider: string): [string, string][] {
  const models = readdirSync(join(here, "models")).map((file): [string, string] => [
    file,
    readFileSync(join(here, "models", file), "utf8"),
  ]);
  return [
    ["datasource.prisma", readFileSync(join(here, provider, "datasource.prisma"), "utf8")],
    ...models,
  ];
}

async function writeMigration(target: DatabaseTarget): Promise<void> {
  await migrate(target);
  const schema = schemaOf(target.provider);
  const files = schema.map(([path, content]) => ({ path, content }));
  const engine = await schemaEngine(adapterFor(target, "migrate"), schema);
  const { stdout } = await engine.diff({
    from: { tag: "schemaDatasource", files, configDir: here },
    to: { tag: "schemaDatamodel", files },
    script: true,
    exitCode: null,
    filters: handWritten(target.provider),
  });
  engine.free();
  if (!stdout || stdout.startsWith("-- This is an empty migration")) {
    console.log(`${target.provider}: nothing to change`);
    return;
  }
  const folder = join(here, target.provider, "migrations", `${stamp}_${name}`);
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, "migration.sql"), stdout);
  console.log(`${target.provider}: wrote ${folder}/migration.sql`);
}

const scratch = mkdtempSync(join(tmpdir(), "stet-migration-"));
await writeMigration({ provider: "sqlite", file: join(scratch, "scratch.db") });
const postgres = await startPostgres();
try {
  await writeMigration({ provider: "postgresql", url: await postgres.newDatabase() });
} finally {
  await postgres.stop();
  rmSync(scratch, { recursive: true, force: true });
}
