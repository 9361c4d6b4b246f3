import { database, type Queries } from "../database";
import { uses } from "../freshness";
import { type Settings, settings } from "./schema";

/** The paper's settings, defaults filled in. A stored value that no longer parses falls back to its default. */
export async function readSettings(queries: Queries = database()): Promise<Settings> {
  uses("settings");
  const rows = await queries.setting.findMany();
  const stored = Object.fromEntries(rows.map(({ key, value }) => [key, value]));
  const known: Record<string, unknown> = {};
  for (const [key, shape] of Object.entries(settings.shape)) {
    if (key in stored && shape.safeParse(stored[key]).success) known[key] = stored[key];
  }
  return settings.parse(known);
}
