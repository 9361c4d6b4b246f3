/** Prisma's schema engine as WebAssembly: no binary to download, the same `_prisma_migrations` table as the CLI's. */
import { readFileSync } from "node:fs";
import {
  bindMigrationAwareSqlAdapterFactory,
  type SqlMigrationAwareDriverAdapterFactory,
} from "@prisma/driver-adapter-utils";
import * as engine from "@prisma/schema-engine-wasm/schema_engine_bg";

let loaded = false;

/** Starts an engine on a database. `schema` (file name and text pairs) is needed only to diff. */
export async function schemaEngine(
  adapter: SqlMigrationAwareDriverAdapterFactory,
  schema?: [string, string][],
): Promise<engine.SchemaEngine> {
  if (!loaded) {
    const bytes = readFileSync(
      // The package's plain entry wants a bundler that imports WebAssembly, so its file is read by hand.
      new URL(
        "schema_engine_bg.wasm",
        import.meta.resolve("@prisma/schema-engine-wasm/schema_engine_bg"),
      ),
    );
    const { instance } = await WebAssembly.instantiate(bytes, {
      "./schema_engine_bg.js": engine as unknown as WebAssembly.ModuleImports,
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
