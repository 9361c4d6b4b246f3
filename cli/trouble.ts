/** Errors a newcomer may meet, in one line with the mend. The others stay as they are. */
import { databaseTarget } from "@/newsroom/database";
import { inWords, roomOnDisk } from "@/newsroom/disk";
import { BadConfiguration, env } from "@/newsroom/env";
import { outageOf } from "@/newsroom/outage";
import { DatabaseIsNewer, DatabaseIsOlder } from "@/prisma/migrate";
import { NoPaperHere } from "./new-paper";

/** Something the person at the keyboard can mend. Printed as two lines, without a stack. */
export class Trouble extends Error {
  constructor(
    message: string,
    readonly mend: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}

/** Runs `work`; an error that can be explained is thrown as Trouble. */
export async function explained<Result>(work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    throw troubleOf(error) ?? error;
  }
}

/** The trouble behind an error, if it is one we know. */
export function troubleOf(error: unknown): Trouble | undefined {
  if (error instanceof Trouble) return error;
  if (error instanceof BadConfiguration) {
    return new Trouble(
      `The configuration cannot be used:\n  ${error.message.replaceAll("\n", "\n  ")}`,
      "correct these environment variables; the README's table explains each",
    );
  }
  if (error instanceof DatabaseIsNewer) {
    return new Trouble(
      `The database was written by a newer version of Stet (it has ${error.unknown.join(", ")}).`,
      "update this checkout (git pull), or point DATA_DIR or DATABASE_URL at another paper",
    );
  }
  if (error instanceof DatabaseIsOlder) {
    return new Trouble(
      `The database is older than this version of Stet (it lacks ${error.missing.join(", ")}).`,
      "restart the server, which brings it up to date, or run `stet migrate`; then call this again",
    );
  }
  if (error instanceof NoPaperHere) {
    return new Trouble(
      error.message,
      "see that its disk is mounted, and that DATA_DIR or DATABASE_URL is right; to begin a new paper there: STET_NEW=1 npm start",
    );
  }
  return folderTrouble(error) ?? databaseTrouble(error);
}

const folderReasons: Record<string, string> = {
  EACCES: "this user may not write there",
  EPERM: "this user may not write there",
  EROFS: "the disk is read-only",
  ENOTDIR: "a part of the path is a file",
  EEXIST: "it is a file, not a folder",
  ENOSPC: "the disk is full",
};

const makingReasons: Record<string, string> = {
  ...folderReasons,
  ENOENT: "no folder can be made there",
};

function folderTrouble(error: unknown): Trouble | undefined {
  const code = textOf(error, "code");
  const syscall = textOf(error, "syscall");
  const reasons = syscall === "mkdir" ? makingReasons : folderReasons;
  const reason = code && syscall && /^(mkdir|access|open|write)$/.test(syscall) && reasons[code];
  if (!reason) return undefined;
  return new Trouble(
    `The paper's folder ${env().dataDir} cannot be used: ${reason}.`,
    "DATA_DIR=/a/folder/of/yours npm start, or give this user the right to write there",
    { cause: error },
  );
}

function databaseTrouble(error: unknown): Trouble | undefined {
  const reason = databaseReason(error);
  if (reason === undefined) return undefined;
  const room = roomOnDisk();
  if (outageOf(error)?.kind === "full" && room) {
    return new Trouble(
      `No room is left for the database: of the disk with ${env().dataDir}, ${inWords(room)}.`,
      "make room there, or on the database server’s disk, and start again",
      { cause: error },
    );
  }
  const target = databaseTarget();
  return target.provider === "sqlite"
    ? new Trouble(
        `The database ${target.file} cannot be used: ${reason}.`,
        "check that the file is a Stet paper, and that this user may write to it and its folder",
        { cause: error },
      )
    : new Trouble(
        `The database at DATABASE_URL (${withoutPassword(target.url)}) cannot be used: ${reason}.`,
        "check the address and that PostgreSQL runs there; without DATABASE_URL Stet keeps a file",
        { cause: error },
      );
}

/** Why a database cannot be opened, as its driver or Prisma's adapter says; undefined for any other error. */
function databaseReason(error: unknown): string | undefined {
  const message = textOf(error, "message");
  if (textOf(error, "code")?.startsWith("SQLITE_")) return message;
  // What pg says of a server that is far away or hangs up, before it has become an error of Prisma's.
  if (message && /^(Connection terminated|timeout expired|timeout exceeded)/.test(message)) {
    return `no connection came about (${message.toLowerCase()})`;
  }
  const cause = propertyOf(error, "cause");
  const reason = textOf(cause, "originalMessage") ?? textOf(cause, "reason");
  switch (textOf(cause, "kind")) {
    case "DatabaseNotReachable":
      return `nothing answers at ${textOf(cause, "host")}:${propertyOf(cause, "port") ?? 5432}`;
    case "AuthenticationFailed":
    case "DatabaseAccessDenied":
    case "DatabaseDoesNotExist":
    case "SocketTimeout":
    case "TlsConnectionError":
    case "TooManyConnections":
      return reason ?? message;
    case "sqlite":
      return textOf(cause, "originalCode")?.startsWith("SQLITE_") ? reason : undefined;
    default:
      return undefined;
  }
}

function withoutPassword(url: string): string {
  if (!URL.canParse(url)) return "not an address";
  const address = new URL(url);
  address.password = "";
  address.search = "";
  return address.href;
}

function propertyOf(value: unknown, key: string): unknown {
  return typeof value === "object" && value !== null && key in value
    ? value[key as keyof typeof value]
    : undefined;
}

function textOf(value: unknown, key: string): string | undefined {
  const found = propertyOf(value, key);
  return typeof found === "string" ? found : undefined;
}
