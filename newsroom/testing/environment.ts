/** Before each test file: an environment no developer's own settings reach, and a DATA_DIR that goes away. */
import { mkdtempSync } from "node:fs";
import { join } from "node:path";
import { inject } from "vitest";

for (const name of ["DATABASE_URL", "SITE_URL", "PORT", "HOST", "INDEXNOW_KEY", "WEBSUB_HUB"]) {
  delete process.env[name];
}
process.env.DATA_DIR = mkdtempSync(join(inject("run").folder, "data-"));
process.env.LOG_LEVEL = "silent";
