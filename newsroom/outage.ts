/** What fails underneath the paper, its database or its disk, told apart from what somebody did wrong. */
import { isFull, roomOnDisk } from "./disk";

/**
 * What is out of order. "away": the database cannot be reached or used; "slow": it did not answer in time; "full": no
 * room is left on its disk, or the paper's; "gone": its file is not the one that was opened.
 */
type OutageKind = "away" | "slow" | "full" | "gone";

/** An outage in the words of whoever is at the desk. */
export type Outage = { kind: OutageKind; sentence: string };

const sentences: Record<OutageKind, string> = {
  away: "The paper cannot reach its database just now, so this was not done. Try again in a minute.",
  slow: "The paper’s database takes too long to answer just now. Try again in a minute.",
  full: "The disk is full, so nothing can be saved until whoever runs the server makes room on it.",
  gone: "The paper’s database is not where it was, so nothing can be saved. Tell whoever runs the server.",
};

/** The outage of this kind. */
const outage = (kind: OutageKind): Outage => ({ kind, sentence: sentences[kind] });

/**
 * The outage behind an error, looking through causes; undefined when the error is something else. By codes and words,
 * not by class: the server and the Next bundle each load a copy of Prisma's, and pg has none for some of its errors.
 */
export function outageOf(error: unknown): Outage | undefined {
  for (const layer of layersOf(error)) {
    const kind = kindOf(layer);
    // SQLite has one error for all its files can do, a full disk beneath its smaller ones included.
    if (kind === "away" && isFull(roomOnDisk())) return outage("full");
    if (kind) return outage(kind);
  }
  return undefined;
}

/** An error, and everything it says it comes from. */
function layersOf(error: unknown): Record<string, unknown>[] {
  const layers: Record<string, unknown>[] = [];
  const waiting = [error];
  while (waiting.length > 0 && layers.length < 12) {
    const next = waiting.shift();
    if (typeof next !== "object" || next === null) continue;
    const layer = next as Record<string, unknown>;
    if (layers.includes(layer)) continue;
    layers.push(layer);
    waiting.push(layer.cause, (layer.meta as Record<string, unknown>)?.driverAdapterError);
  }
  return layers;
}

/** Codes of Node, SQLite (sqlite.org/rescode.html), PostgreSQL (its appendix A) and Prisma, without what varies. */
const codes: readonly [RegExp, OutageKind][] = [
  [/^STET_FILE_GONE$|^SQLITE_READONLY_DBMOVED$/, "gone"],
  [/^ENOSPC$|^EDQUOT$|^SQLITE_FULL$|^53100$/, "full"],
  [/^57014$|^55P03$|^SQLITE_(BUSY|LOCKED)/, "slow"],
  // P2028: a transaction that could not begin in time, or took too long.
  [/^P1008$|^P2024$|^P2028$/, "slow"],
  [/^SQLITE_(IOERR|CORRUPT|NOTADB|CANTOPEN|READONLY|PERM)/, "away"],
  // Connections, resources, read-only servers, an operator's doing, the system's own errors.
  [/^(08...|53...|25006|55000|57P..|58...|XX00.|28...|3D000)$/, "away"],
  [/^P10(00|01|02|03|10|11|17)$/, "away"],
];

const kinds: Record<string, OutageKind> = {
  SocketTimeout: "slow",
  DatabaseNotReachable: "away",
  ConnectionClosed: "away",
  TooManyConnections: "away",
  AuthenticationFailed: "away",
  DatabaseAccessDenied: "away",
  DatabaseDoesNotExist: "away",
  TlsConnectionError: "away",
};

/** What pg says without a code. */
const words: readonly [RegExp, OutageKind][] = [
  [/^Query read timeout|^timeout (exceeded|expired)|due to connection timeout$/, "slow"],
  [/^Connection terminated|^Client has encountered a connection error/, "away"],
];

function kindOf(layer: Record<string, unknown>): OutageKind | undefined {
  for (const code of [layer.code, layer.originalCode]) {
    const known = typeof code === "string" && codes.find(([pattern]) => pattern.test(code));
    if (known) return known[1];
  }
  const { kind, message } = layer;
  if (typeof kind === "string" && kinds[kind]) return kinds[kind];
  if (typeof message !== "string") return undefined;
  return words.find(([pattern]) => pattern.test(message))?.[1];
}
