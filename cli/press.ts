import { purge } from "@/newsroom/purge";
import { commandLine } from "@/newsroom/staff/schema";
import { withPaper } from "./with-paper";

/** `stet press purge`: says what will be printed anew. @throws Refused when something named is no tag. */
export async function purgeNow(tags: string[]): Promise<void> {
  const purged = await withPaper(() => purge(commandLine, tags));
  process.stdout.write(
    purged.includes("everything")
      ? "Every page will be printed anew when it is next asked for.\n"
      : `Pages made from ${purged.join(", ")} will be printed anew when they are next asked for.\n`,
  );
}
