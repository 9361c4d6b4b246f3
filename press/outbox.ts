/** What other processes and the command line changed: rows of the Invalidation table this process did not write itself. */
import { database, transaction } from "@/newsroom/database";
import { type Change, onChanged, type Tag } from "@/newsroom/freshness";

/** Rows are kept this long, in milliseconds: far longer than any process takes to read them. */
const keptFor = 3_600_000;
/**
 * PostgreSQL hands out ids before it commits, so a lower id may appear after a higher one. So many ids back are looked
 * at again each time.
 */
const lookBack = 500;

/** A reader of the outbox. */
export type Outbox = {
  /** Reads what is new and tells of it. */
  read: () => Promise<void>;
  /** Takes rows out that every process has read. */
  trim: (now?: Date) => Promise<number>;
  stop: () => void;
};

/**
 * Starts reading from now on. What this process writes is told to `own` at once, and waited for before the write is
 * acknowledged; what others wrote is told to `others`.
 */
export async function openOutbox(tell: {
  own: (change: Change) => Promise<void>;
  others: (change: Change) => void;
}): Promise<Outbox> {
  const seen = new Set<number>();
  const stop = onChanged((change) => {
    if (change.id !== undefined) seen.add(change.id);
    return tell.own(change);
  });
  const standing = await database().invalidation.findMany({
    orderBy: { id: "desc" },
    take: lookBack,
    select: { id: true },
  });
  let last = standing[0]?.id ?? 0;
  for (const { id } of standing) seen.add(id);

  return {
    stop,
    read: async () => {
      const rows = await database().invalidation.findMany({
        where: { id: { gt: last - lookBack } },
        orderBy: { id: "asc" },
      });
      for (const { id, tags, soft } of rows) {
        last = Math.max(last, id);
        if (seen.has(id)) continue;
        seen.add(id);
        // Written by `changed`, which only takes tags.
        tell.others({ id, tags: tags.split(" ") as Tag[], soft });
      }
      for (const id of seen) if (id <= last - lookBack) seen.delete(id);
    },
    trim: async (now = new Date()) => {
      const before = new Date(now.getTime() - keptFor);
      const { count } = await transaction((tx) =>
        tx.invalidation.deleteMany({ where: { at: { lt: before } } }),
      );
      return count;
    },
  };
}
