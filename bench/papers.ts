/** Papers to measure on, filled once and kept in the temporary folder. */
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fillDemo } from "@/demo/fill";
import { connect, disconnect } from "@/newsroom/database";
import { migrate } from "@/prisma/migrate";
import { fillLargePaper } from "./large-paper";

/** A copy of the demo edition, to do with as one likes. */
export async function demoPaper(): Promise<string> {
  const dataDir = join(tmpdir(), "stet-bench-demo");
  if (!existsSync(join(dataDir, "filled"))) {
    rmSync(dataDir, { recursive: true, force: true });
    mkdirSync(dataDir, { recursive: true });
    const target = { provider: "sqlite", file: join(dataDir, "stet.db") } as const;
    process.env.DATA_DIR = dataDir;
    await migrate(target);
    connect(target);
    await fillDemo();
    await disconnect();
    mkdirSync(join(dataDir, "filled"));
  } else await migrate({ provider: "sqlite", file: join(dataDir, "stet.db") });
  const copy = mkdtempSync(join(tmpdir(), "stet-bench-"));
  cpSync(dataDir, copy, { recursive: true });
  return copy;
}

/** A paper of so many articles, to be read only. */
export async function largePaper(articles: number): Promise<string> {
  const dataDir = join(tmpdir(), `stet-bench-${articles}`);
  if (!existsSync(join(dataDir, "filled"))) {
    mkdirSync(dataDir, { recursive: true });
    const target = { provider: "sqlite", file: join(dataDir, "stet.db") } as const;
    await migrate(target);
    connect(target);
    await fillLargePaper(articles, { newest: new Date(Date.UTC(2026, 0, 1)) });
    await disconnect();
    mkdirSync(join(dataDir, "filled"));
  } else await migrate({ provider: "sqlite", file: join(dataDir, "stet.db") });
  return dataDir;
}
