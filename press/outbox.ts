/** What other processes and the command line changed: rows of the Invalidation table this process did not write itself. */
import { database, transaction } from "@/newsroom/database";
import { type Change, onChanged, type Tag } from "@/newsroom/freshness";

/** Rows are kept this long, in milliseconds, and the newest `lookBack` of them for ever. */
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
 * acknowledged; what others wrote is told to `others`. `lost` is called when rows may have gone by unread: the process was
 * cut off from the database or asleep until they were trimmed, or another database was restored under it.
 */
export async function openOutbox(tell: {
  own: (change: Change) => Promise<void>;
  others: (change: Change) => void;
  lost: () => void;
}): Promise<Outbox> {
  const seen = new Set<number>();
  const stop = onChanged((change) => {
    if (change.id !== undefined) seen.add(change.id);
    return tell.own(change);
  });
  // The newest row that was read. Rows are trimmed from the oldest on, so as long as it is there, so is all that follows.
  let last = await begin();

  async function begin(): Promise<Row | undefined> {
    const standing = await database().invalidation.findMany({
      orderBy: { id: "desc" },
      take: lookBack,
    });
    seen.clear();
    for (const { id } of standing) seen.add(id);
    return standing[0];
  }

  return {
    stop,
    read: async () => {
      const from = last;
      const rows = await database().invalidation.findMany({
        where: { id: { gt: (from?.id ?? 0) - lookBack } },
        orderBy: { id: "asc" },
      });
      const gapless = from ? rows.some((row) => isSame(row, from)) : rows.length < lookBack;
      if (!gapless) {
        last = await begin();
        tell.lost();
        return;
      }
      for (const row of rows) {
        const { id, tags, soft } = row;
        if (!last || id > last.id) last = row;
        if (seen.has(id)) continue;
        seen.add(id);
        // Written by `changed`, which only takes tags.
        tell.others({ id, tags: tags.split(" ") as Tag[], soft });
      }
      for (const id of seen) if (id <= (last?.id ?? 0) - lookBack) seen.delete(id);
    },
    trim: async (now = new Date()) => {
      const before = new Date(now.getTime() - keptFor);
      // By id, in order: a row written by a clock that goes wrong must not leave while an older one stays. And never the
      // newest, whatever the time is said to be: they tell every process that it missed nothing.
      const [keep, old] = await Promise.all([
        database().invalidation.findFirst({ orderBy: { id: "desc" }, skip: lookBack - 1 }),
        database().invalidation.findFirst({
          where: { at: { lt: before } },
          orderBy: { id: "desc" },
        }),
      ]);
      if (!keep || !old) return 0;
      const { count } = await transaction((tx) =>
        tx.invalidation.deleteMany({ where: { id: { lt: Math.min(keep.id, old.id + 1) } } }),
      );
      return count;
    },
  };
}

type Row = { id: number; tags: string; at: Date };

/** Whether it is the very row, and not one that got its number in another course of events. */
const isSame = (one: Row, other: Row) =>
  one.id === other.id && one.tags === other.tags && one.at.getTime() === other.at.getTime();
