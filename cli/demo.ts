import { makeSizes } from "@/newsroom/media/read";
import { fillPaper } from "./ready";
import { withPaper } from "./with-paper";

/** `stet demo`. @throws Refused when the paper has stories of its own. */
export async function fillNow(): Promise<void> {
  await withPaper(async () => {
    const hashes = await fillPaper((_label, work) => work(() => undefined));
    for (const hash of hashes) await makeSizes(hash);
  });
  process.stdout.write("The demo edition stands in the paper.\n");
}
