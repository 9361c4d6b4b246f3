import { fillPaper } from "./ready";
import { withPaper } from "./with-paper";

/** `stet demo`. @throws Refused when the paper has stories of its own. */
export async function fillNow(): Promise<void> {
  await withPaper(() => fillPaper((_label, work) => work(() => undefined)));
  process.stdout.write("The demo edition stands in the paper.\n");
}
