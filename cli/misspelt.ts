/** Naming variables that nobody reads, where whoever starts a command sees it. */
import { variableNames } from "@/newsroom/env";
import { misspelt } from "@/newsroom/misspelt";

/** Tells of them on standard error. The work goes on: they may be another program's after all. */
export function tellMisspelt(): void {
  for (const line of misspelt(process.env, variableNames)) process.stderr.write(`${line}\n`);
}
