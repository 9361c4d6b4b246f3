/** Opening a paper: the press, the clock, the pings; and closing all of it again. */
import { rememberPlace } from "@/newsroom/conditions";
import { disconnect } from "@/newsroom/database";
import { env } from "@/newsroom/env";
import { startSizes } from "@/newsroom/media/start";
import { startPings } from "@/newsroom/pings/start";
import { linkTo } from "@/newsroom/staff/links";
import { commandLine } from "@/newsroom/staff/schema";
import { inviteFirstAdmin } from "@/newsroom/staff/write";
import { duties, startClock } from "@/press/clock";
import { surviveErrors } from "@/press/life";
import { openLog } from "@/press/log";
import { openPress } from "@/press/server";
import { watches } from "@/press/watch";
import { openSupervisor } from "./supervisor";

const second = 1_000;

/** An open paper. `welcome` is for the person who started it: the address, and how to become its first admin. */
export type OpenPaper = { port: number; welcome: string; close: () => Promise<void> };

/** Where and how to open a paper. `onFatal` is called after an error nobody can say the reach of: it is to be closed. */
export type Opening = { root: string; dev: boolean; onFatal: () => void };

/** Opens the paper in a checkout. */
export async function open({ root, dev, onFatal }: Opening): Promise<OpenPaper> {
  const { siteUrl, logLevel } = env();
  const log = openLog(logLevel);
  surviveErrors(log, onFatal);
  rememberPlace();
  const press = await openPress({ ...env(), dir: root, dev, log });
  const stopClock = startClock(
    [
      ...duties(log),
      ...watches(log),
      { name: "hear of other processes", every: second, perform: press.outbox.read },
      { name: "write down reads", every: 5 * second, perform: press.reads.flush },
      { name: "trim the outbox", every: 600 * second, perform: () => press.outbox.trim() },
    ],
    log,
  );
  const stopPings = startPings({ log });
  const stopSizes = startSizes({ log });
  const words = await welcome(siteUrl);
  const supervisor = openSupervisor({ variables: process.env, isReady: press.isReady, log });
  supervisor.ready();
  return {
    port: press.port,
    welcome: words,
    close: async () => {
      supervisor.stopping();
      await Promise.all([stopClock(), stopPings(), stopSizes(), press.close()]);
      await disconnect();
    },
  };
}

async function welcome(siteUrl: string): Promise<string> {
  const invitation = await inviteFirstAdmin(commandLine);
  const lines = [``, `  Your paper: ${siteUrl}`];
  if (invitation) {
    lines.push(
      `  It has no staff yet. Whoever opens this link within 24 hours sets it up, and becomes its first admin:`,
      `  ${linkTo("setup", invitation.token)}`,
    );
  }
  return `${[...lines, `  Ctrl-C ends it.`].join("\n")}\n\n`;
}
