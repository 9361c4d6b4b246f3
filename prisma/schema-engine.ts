/** Prisma's schema engine as WebAssembly: no binary to download, the same `_prisma_migrations` table as the CLI's. */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import {
  bindMigrationAwareSqlAdapterFactory,
  type SqlMigrationAwareDriverAdapterFactory,
} from "@prisma/driver-adapter-utils";
import * as engine from "@prisma/schema-engine-wasm/schema_engine_bg";

let loaded = false;

/** The engine never clears its ten-second timers; without this, a process that migrated stays that much longer. */
function withoutWaiting(imports: WebAssembly.ModuleImports): WebAssembly.ModuleImports {
  return Object.fromEntries(
    Object.entries(imports).map(([name, value]) => {
      if (!name.startsWith("__wbg_setTimeout_") || typeof value !== "function")
        return [name, value];
      return [name, (...given: unknown[]) => (value(...given) as NodeJS.Timeout).unref()];
    }),
  );
}

/** Starts an engine on a database. `schema` (file name and text pairs) is needed only to diff. */
export async function schemaEngine(
  adapter: SqlMigrationAwareDriverAdapterFactory,
  schema?: [string, string][],
): Promise<engine.SchemaEngine> {
  if (!loaded) {
    const bytes = readFileSync(
      // The package's plain entry wants a bundler that imports WebAssembly, so its file is read by hand.
      // `require.resolve`, because Vitest's module runner has no `import.meta.resolve`.
      join(
        dirname(
          createRequire(import.meta.url).resolve("@prisma/schema-engine-wasm/schema_engine_bg"),
        ),
        "schema_engine_bg.wasm",
      ),
    );
    const { instance } = await WebAssembly.instantiate(bytes, {
      "./schema_engine_bg.js": withoutWaiting(engine as unknown as WebAssembly.ModuleImports),
    });
    engine.__wbg_set_wasm(instance.exports);
    (instance.exports.__wbindgen_start as () => void)();
    loaded = true;
  }
  return engine.SchemaEngine.new(
    { datamodels: schema },
    () => undefined,
    bindMigrationAwareSqlAdapterFactory(adapter),
  );
}
