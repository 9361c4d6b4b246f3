import { rmSync } from "node:fs";
import { join } from "node:path";
import Sqlite from "better-sqlite3";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { database, disconnect } from "@/newsroom/database";
import { env } from "@/newsroom/env";
import { readSettings } from "@/newsroom/settings/read";
import { readInvitation } from "@/newsroom/staff/read";
import { run } from "./commands";
import { isEmptyPaper } from "./ready";

const start = vi.fn(async () => undefined);
let said: string;
let complained: string;

/** Runs the command line; returns its exit code. */
async function stet(...args: string[]): Promise<number> {
  process.exitCode = undefined;
  await run(args, { start });
  const code = Number(process.exitCode ?? 0);
  process.exitCode = undefined;
  return code;
}

beforeEach(() => {
  said = "";
  complained = "";
  vi.spyOn(process.stdout, "write").mockImplementation((text) => {
    said += text;
    return true;
  });
  vi.spyOn(process.stderr, "write").mockImplementation((text) => {
    complained += text;
    return true;
  });
});

afterEach(async () => {
  await disconnect();
  rmSync(env().dataDir, { recursive: true, force: true });
});

describe("stet", () => {
  it("explains itself and each of its commands", async () => {
    expect(await stet("--help")).toBe(0);
    for (const command of ["start", "import", "reads", "migrate", "demo", "staff", "settings"]) {
      expect(said).toMatch(new RegExp(`^  ${command} `, "m"));
      said = "";
      expect(await stet(command, "--help")).toBe(0);
      expect(said).toContain(`Usage: stet ${command}`);
      await stet("--help");
    }
  });

  it("fails on what it does not know, and says where to look", async () => {
    expect(await stet("publish-everything")).toBe(1);
    expect(complained).toContain("stet --help");
    expect(await stet("import")).toBe(1);
    expect(complained).toContain("missing required argument 'paths'");
  });

  it("starts as npm start does", async () => {
    await stet("start", "--dev");
    expect(start).toHaveBeenCalledWith(["--dev"]);
  });

  it("migrates an empty folder to an empty paper, once", async () => {
    expect(await stet("migrate")).toBe(0);
    expect(said).toMatch(/^Applied:\n {2}\d{14}_/);
    said = "";
    await stet("migrate");
    expect(said).toBe("The database is up to date.\n");
    expect(await isEmptyPaper()).toBe(true);
  });

  it.each([
    ["name", "1984", "1984"],
    ["name", "The Harbour Post", "The Harbour Post"],
    ["demo", "true", true],
    ["foundedYear", "1984", 1984],
    ["foundedYear", "null", null],
    ["logo", "null", null],
    ["socialLinks", '["https://social.example/@post"]', ["https://social.example/@post"]],
  ])("sets %s to %s", async (key, text, value) => {
    expect(await stet("settings", "set", key, text)).toBe(0);
    expect(await readSettings()).toMatchObject({ [key]: value });
    await stet("settings", "list");
    expect(said).toContain(`${key} = ${JSON.stringify(value)}\n`);
  });

  it.each([
    ["colour", "red", /^colour: is not a setting; there are name, /],
    ["timeZone", "Atlantis", /^timeZone: is not a time zone/],
    ["demo", "perhaps", /^demo: /],
    ["toString", "1", /^toString: is not a setting/],
  ])("refuses to set %s to %s", async (key, text, complaint) => {
    expect(await stet("settings", "set", key, text)).toBe(1);
    expect(complained).toMatch(complaint);
    expect(said).toBe("");
  });

  it.each([
    ["settings", "list"],
    ["settings", "set", "name", "The Post"],
    ["staff", "add", "--email", "ada@example.org", "--name", "Ada Pen"],
    ["press", "purge"],
    ["reads", "/science/tides=12"],
    ["import", "README.md"],
    ["demo"],
  ])("leaves a database that is older as it is: %s %s", async (...args) => {
    await stet("migrate");
    await disconnect();
    // As a server started before the last update left it, and may be running on it.
    const file = join(env().dataDir, "stet.db");
    const asItWas = new Sqlite(file);
    asItWas.exec(
      "DELETE FROM _prisma_migrations WHERE rowid = (SELECT MAX(rowid) FROM _prisma_migrations)",
    );
    const applied = () => asItWas.prepare("SELECT COUNT(*) AS n FROM _prisma_migrations").get();
    const before = applied();
    await expect(stet(...args)).rejects.toThrow(
      /older than this version of Stet \(it lacks \d{14}_/,
    );
    expect(applied()).toEqual(before);
    asItWas.close();
    expect(said).not.toContain("=");
  });

  it("adds staff with a link that opens", async () => {
    const person = ["--email", "ada@example.org", "--name", "Ada Pen"];
    expect(await stet("staff", "add", ...person, "--role", "editor")).toBe(0);
    const token = /^http:\/\/localhost:3000\/admin\/join\?token=(.+)\n$/.exec(said)?.[1] ?? "";
    expect(await readInvitation(token)).toMatchObject({ email: "ada@example.org", role: "editor" });
    expect(await stet("staff", "add", ...person, "--role", "owner")).toBe(1);
    expect(await database().invitation.count()).toBe(1);
  });
});
