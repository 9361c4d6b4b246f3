/** Making the usual sizes of pictures behind the pages, for those that came in while no server was there to do it. */
import { database } from "../database";
import { sizeOnDisk } from "./make";
import { pictureSelect } from "./read";
import { usualSizes } from "./sizes";

/** Older pictures are seldom asked for; theirs are made when they are. */
const newest = 200;

type Log = { error: (about: object, message: string) => void };

/**
 * Makes what is missing of the newest pictures' usual sizes, the newest first, one at a time, so that a size somebody
 * waits for never waits long. Returns how to stop it: after the size under way.
 */
export function startSizes({ log }: { log: Log }): () => Promise<void> {
  let stopped = false;
  const round = makeAll(() => stopped, log).catch((err: unknown) => {
    log.error({ err }, "sizes of pictures could not be made ahead");
  });
  return () => {
    stopped = true;
    return round;
  };
}

async function makeAll(stopped: () => boolean, log: Log): Promise<void> {
  const pictures = await database().image.findMany({
    select: pictureSelect,
    orderBy: { id: "desc" },
    take: newest,
  });
  for (const picture of pictures) {
    try {
      for (const size of usualSizes(picture)) {
        if (stopped()) return;
        await sizeOnDisk(picture, size);
      }
    } catch (err) {
      // One file that cannot be read or written is told, and keeps nobody else from theirs.
      log.error({ err, picture: picture.hash }, "sizes of a picture could not be made ahead");
    }
  }
}
