/** What every command does around its own work: open the paper, and close it behind itself. */
import { disconnect } from "@/newsroom/database";
import { migratePaper } from "./ready";

/** Runs a command's work on a database of today's shape. */
export async function withPaper<Result>(work: () => Promise<Result>): Promise<Result> {
  try {
    const applied = await migratePaper((_label, migrate) => migrate(() => undefined));
    if (applied.length > 0) process.stderr.write("The database was brought up to date.\n");
    return await work();
  } finally {
    await disconnect();
  }
}
