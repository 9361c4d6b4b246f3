/** Whether a paper may be begun where there is none. */
import { stat } from "node:fs/promises";
import type { Env } from "@/newsroom/env";
import type { DatabaseTarget } from "@/prisma/adapter";
import { missingMigrations } from "@/prisma/migrate";

/** There is no paper where one that readers know is said to be. The message is for the operator. */
export class NoPaperHere extends Error {
  constructor(place: string, siteUrl: string) {
    super(`There is no paper in ${place} yet, and SITE_URL is ${siteUrl}, which readers may know.`);
  }
}

const onThisMachine = /^https?:\/\/(localhost|[^/:]*\.localhost|127\.[\d.]+|\[::1\])(:\d+)?$/;

/**
 * A paper with a public address is begun only when somebody says so. A disk that failed to mount, or a misspelt DATA_DIR,
 * looks like a first start, and would put the demo edition before the paper's readers and a link to set it up in the log.
 * @throws NoPaperHere
 */
export async function expectPaper(
  target: DatabaseTarget,
  { siteUrl, mayBegin, dataDir }: Pick<Env, "siteUrl" | "mayBegin" | "dataDir">,
): Promise<void> {
  if (mayBegin || onThisMachine.test(siteUrl) || !(await isNew(target))) return;
  throw new NoPaperHere(target.provider === "sqlite" ? dataDir : "the database", siteUrl);
}

async function isNew(target: DatabaseTarget): Promise<boolean> {
  if (target.provider === "sqlite") {
    // Looking into it would make it.
    const size = await stat(target.file).then(
      (found) => found.size,
      (error: NodeJS.ErrnoException) => (error.code === "ENOENT" ? 0 : 1),
    );
    if (size === 0) return true;
  }
  return (await missingMigrations(target)).isNew;
}
