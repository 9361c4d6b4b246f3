import { execFileSync } from "node:child_process";
import { chmodSync, mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { connect, disconnect } from "@/newsroom/database";
import { writeWhole } from "@/newsroom/media/folder";
import { migrate } from "@/prisma/migrate";
import { closeToOthers, keepToItself } from "./private";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "stet-private-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const rights = (...path: string[]) => (statSync(join(folder, ...path)).mode & 0o7777).toString(8);

function openPaper(): void {
  mkdirSync(join(folder, "media/0a"), { recursive: true });
  for (const name of ["stet.db", "stet.db-wal", "stet.db-shm", "media/0a/original.jpg"]) {
    writeFileSync(join(folder, name), "x");
    chmodSync(join(folder, name), 0o644);
  }
  for (const name of ["", "media", "media/0a"]) chmodSync(join(folder, name), 0o755);
}

describe("a paper's folder", () => {
  it("is closed to others with all that is in it, once", async () => {
    openPaper();
    expect(await closeToOthers(folder)).toBe(true);
    expect([rights(), rights("media"), rights("media/0a")]).toEqual(["700", "700", "700"]);
    const files = ["stet.db", "stet.db-wal", "stet.db-shm", "media/0a/original.jpg"];
    expect(files.map((name) => rights(name))).toEqual(["600", "600", "600", "600"]);
    expect(await closeToOthers(folder)).toBe(false);
  });

  it("closes a database that came in open, as from a backup", async () => {
    openPaper();
    await closeToOthers(folder);
    chmodSync(join(folder, "stet.db"), 0o644);
    expect(await closeToOthers(folder)).toBe(true);
    expect(rights("stet.db")).toBe("600");
  });

  it("stays as it is when everybody shares it, or it holds other things", async () => {
    openPaper();
    chmodSync(folder, 0o1777);
    expect(await closeToOthers(folder)).toBe(false);
    expect(rights()).toBe("1777");
    const home = join(folder, "home");
    mkdirSync(join(home, "letters"), { recursive: true });
    chmodSync(home, 0o755);
    expect(await closeToOthers(home)).toBe(false);
    expect(rights("home")).toBe("755");
  });

  it.skipIf(process.getuid?.() !== 0)("stays as it is when it is another user's", async () => {
    openPaper();
    execFileSync("chown", ["-R", "12345", folder]);
    expect(await closeToOthers(folder)).toBe(false);
    expect(rights("stet.db")).toBe("644");
  });

  it("gets files that are for its user alone", async () => {
    const before = process.umask();
    try {
      keepToItself();
      const target = { provider: "sqlite", file: join(folder, "paper/stet.db") } as const;
      connect(target);
      await migrate(target);
      await writeWhole(join(folder, "paper/media/0a/original.jpg"), Buffer.from("x"));
    } finally {
      await disconnect();
      process.umask(before);
    }
    expect(rights("paper")).toBe("700");
    expect(rights("paper/stet.db")).toBe("600");
    expect(rights("paper/media/0a/original.jpg")).toBe("600");
  });
});
