/** Pictures the database names and the paper's folder has not: forgotten when it was moved, or on another machine. */
import { processWide } from "@/prisma/process-wide";
import { database } from "../database";
import { originalOf } from "./folder";

/** So many of the newest are looked for, and so many from all over the library. */
const sample = { newest: 50, others: 150 };

type Found = { missing: number; looked: number };

const found = processWide("missing pictures", () => ({ last: { missing: 0, looked: 0 } as Found }));

/** What the last look found. */
export const missingPictures = (): Found => found.last;

/** Looks for the files of some pictures, the newest among them: not of all, there may be a hundred thousand. */
export async function lookForPictures(): Promise<Found> {
  const hashes = await sampleOfHashes();
  let missing = 0;
  for (const hash of hashes) if (!(await originalOf(hash))) missing += 1;
  found.last = { missing, looked: hashes.size };
  return found.last;
}

async function sampleOfHashes(): Promise<Set<string>> {
  const newest = await database().image.findMany({
    orderBy: { id: "desc" },
    take: sample.newest,
    select: { id: true, hash: true },
  });
  const hashes = new Set(newest.map(({ hash }) => hash));
  const last = newest[0]?.id ?? 0;
  const first =
    (await database().image.findFirst({ orderBy: { id: "asc" }, select: { id: true } }))?.id ?? 0;
  // By chance among the ids: where one is free, nothing is found, and that is as well.
  const ids = Array.from(
    { length: sample.others },
    () => first + Math.floor(Math.random() * (last - first + 1)),
  );
  const others = await database().image.findMany({
    where: { id: { in: ids } },
    select: { hash: true },
  });
  for (const { hash } of others) hashes.add(hash);
  return hashes;
}
