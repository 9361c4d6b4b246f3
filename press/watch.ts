/** Looking after what the paper stands on: its database's file, its disk, its pictures. */
import { conditions, lookAround } from "@/newsroom/conditions";
import { env } from "@/newsroom/env";
import { lookForPictures } from "@/newsroom/media/missing";
import type { Duty } from "./clock";
import type { Log } from "./log";

const second = 1_000;

/** Looks every few seconds; the log hears of a condition when it begins and when it ends, and not in between. */
export function watches(log: Log): Duty[] {
  return [
    {
      name: "look after disk and database",
      every: 5 * second,
      perform: async () => tellOf(lookAround(), log),
    },
    {
      name: "look for pictures",
      every: 600 * second,
      perform: lookForPictures,
    },
  ];
}

function tellOf({ begun, ended }: ReturnType<typeof lookAround>, log: Log): void {
  for (const { kind, sentence, isBad } of begun) {
    log[isBad ? "error" : "warn"]({ condition: kind, dataDir: env().dataDir }, sentence);
  }
  for (const { kind } of ended) {
    const others = conditions().length;
    log.info({ condition: kind, others }, "this is in order again");
  }
}
