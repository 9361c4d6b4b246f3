import { disconnect } from "@/newsroom/database";
import { migratePaper } from "./ready";

/** `stet migrate`: says what was applied. */
export async function migrateNow(): Promise<void> {
  const applied = await migratePaper((_label, migrate) => migrate(() => undefined));
  await disconnect();
  process.stdout.write(
    applied.length > 0
      ? `Applied:\n${applied.map((name) => `  ${name}\n`).join("")}`
      : "The database is up to date.\n",
  );
}
