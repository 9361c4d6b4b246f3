/**
 * Telling systemd how the paper is: ready, ending, and, as long as it asks, alive (sd_notify(3), Type=notify).
 * Node cannot write to a datagram socket, so `systemd-notify` does, which is there wherever systemd is; being a child's
 * word, it needs NotifyAccess=all in the unit.
 */
import { execFile } from "node:child_process";
import type { Log } from "@/press/log";

/** What systemd is told through. */
export type Supervisor = {
  /** The paper is served from here on. */
  ready: () => void;
  /** It is being closed. */
  stopping: () => void;
};

type Options = {
  variables: Record<string, string | undefined>;
  /** Whether the database answers and pages can be had. */
  isReady: () => Promise<boolean>;
  log: Pick<Log, "warn">;
};

/** Milliseconds between looks where no watchdog says how often; the status line is for people. */
const looksEvery = 30_000;

/**
 * Tells nobody unless systemd asks for it. The watchdog is answered by the event loop itself: when that hangs, as it
 * does when SQLite never returns, systemd hears nothing and starts the paper anew. A database that is gone is no reason
 * to: readers have their printed pages meanwhile, so that is told as the status only.
 */
export function openSupervisor({ variables, isReady, log }: Options): Supervisor {
  if (!variables.NOTIFY_SOCKET) return { ready: () => undefined, stopping: () => undefined };
  let told = false;
  const notify = (...words: string[]) => {
    execFile("systemd-notify", words, { timeout: 10_000 }, (err) => {
      if (!err || told) return;
      told = true;
      log.warn({ err }, "systemd could not be told how the paper is; is systemd-notify there?");
    });
  };
  const watched = Number(variables.WATCHDOG_USEC) / 1_000;
  const mine = !variables.WATCHDOG_PID || Number(variables.WATCHDOG_PID) === process.pid;
  const asked = watched > 0 && mine;
  let status = "";
  const look = async () => {
    const now = (await isReady()) ? "Serving" : "Serving printed pages only; see the log";
    if (now !== status) notify(`STATUS=${now}`);
    status = now;
  };
  const timers: NodeJS.Timeout[] = [];
  return {
    ready: () => {
      status = "Serving";
      notify("READY=1", `STATUS=${status}`);
      // Half the time is what sd_watchdog_enabled(3) asks for; a third leaves room for a busy machine.
      if (asked) timers.push(setInterval(() => notify("WATCHDOG=1"), watched / 3));
      timers.push(
        setInterval(() => void look(), Math.min(asked ? watched : looksEvery, looksEvery)),
      );
    },
    stopping: () => {
      for (const timer of timers) clearInterval(timer);
      notify("STOPPING=1", "STATUS=Closing");
    },
  };
}
