import { once } from "node:events";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { access, mkdir } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { disconnect } from "@/newsroom/database";
import { env, parseEnv } from "@/newsroom/env";
import { DatabaseIsNewer, migrate } from "@/prisma/migrate";
import { explained, Trouble, troubleOf } from "./trouble";

const caught = (work: () => unknown): Promise<unknown> =>
  Promise.resolve()
    .then(work)
    .catch((error: unknown) => error);

describe("troubleOf", () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "stet-trouble-"));
  });
  afterEach(async () => {
    await disconnect();
    rmSync(folder, { recursive: true, force: true });
  });

  it("names each variable that is wrong", async () => {
    const error = await caught(() => parseEnv({ SITE_URL: "paper", STET_DEMO: "yes" }));
    expect(troubleOf(error)?.message).toMatch(/^The configuration cannot be used:\n {2}SITE_URL: /);
    expect(troubleOf(error)?.message).toContain("\n  STET_DEMO: ");
  });

  it("says that a database is newer than the code", () => {
    const trouble = troubleOf(new DatabaseIsNewer(["29990101000000_later"]));
    expect(trouble?.message).toContain("newer version of Stet (it has 29990101000000_later)");
    expect(trouble?.mend).toContain("git pull");
  });

  it("says why the paper's folder cannot be used", async () => {
    const file = join(folder, "file");
    writeFileSync(file, "");
    const error = await caught(() => mkdir(join(file, "data"), { recursive: true }));
    expect(troubleOf(error)).toMatchObject({
      message: `The paper's folder ${env().dataDir} cannot be used: a part of the path is a file.`,
      mend: expect.stringContaining("DATA_DIR="),
    });
    const denied = Object.assign(new Error(), { code: "EACCES", syscall: "access" });
    expect(troubleOf(denied)?.message).toMatch(/this user may not write there\.$/);
  });

  it("says what is wrong with a database file", async () => {
    const file = join(folder, "stet.db");
    writeFileSync(file, "This is a letter, not a database. ".repeat(200));
    const letter = await caught(() => migrate({ provider: "sqlite", file }));
    expect(troubleOf(letter)?.message).toMatch(
      /stet\.db cannot be used: file is not a database\.$/,
    );
    mkdirSync(join(folder, "folder.db"));
    const asFolder = { provider: "sqlite", file: join(folder, "folder.db") } as const;
    const opened = await caught(() => migrate(asFolder));
    expect(troubleOf(opened)?.message).toMatch(/unable to open database file\.$/);
  });

  it("says that no server answers, and keeps the password to itself", async () => {
    const url = "postgresql://ada:secret@127.0.0.1:1/paper?sslmode=disable";
    const error = await caught(() => migrate({ provider: "postgresql", url }));
    vi.stubEnv("DATABASE_URL", url);
    vi.resetModules();
    const anew = await import("./trouble");
    expect(anew.troubleOf(error)?.message).toBe(
      "The database at DATABASE_URL (postgresql://ada@127.0.0.1:1/paper) cannot be used: nothing answers at 127.0.0.1:1.",
    );
  });

  it("says so of a server that hangs up", async () => {
    const server = createServer((socket) => socket.destroy()).listen(0, "127.0.0.1");
    await once(server, "listening");
    const address = server.address();
    const port = address && typeof address === "object" ? address.port : 0;
    const url = `postgresql://ada@127.0.0.1:${port}/paper?sslmode=disable`;
    const error = await caught(() => migrate({ provider: "postgresql", url }));
    server.close();
    expect(troubleOf(error)?.message).toMatch(/cannot be used: .*(terminated|closed|reset)/i);
  });

  it("leaves what it does not know alone", async () => {
    const unknown = new Error("a mistake in the code");
    expect(troubleOf(unknown)).toBeUndefined();
    await expect(explained(() => Promise.reject(unknown))).rejects.toBe(unknown);
    const missing = await caught(() => access(join(folder, "no")));
    expect(troubleOf(missing)).toBeUndefined();
    const trouble = new Trouble("taken", "wait");
    await expect(explained(() => Promise.reject(trouble))).rejects.toBe(trouble);
  });
});
