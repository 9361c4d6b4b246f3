/** What every command does around its own work: open the paper, and close it behind itself. */
import { disconnect } from "@/newsroom/database";
import { tellMisspelt } from "./misspelt";
import { expectMigrated } from "./ready";

/** Runs a command's work on a database of today's shape. */
export async function withPaper<Result>(work: () => Promise<Result>): Promise<Result> {
  tellMisspelt();
  try {
    await expectMigrated();
    return await work();
  } finally {
    await disconnect();
  }
}
