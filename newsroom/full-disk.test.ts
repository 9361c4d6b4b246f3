/** A disk that is really full: a small one is mounted, which takes root on Linux. PostgreSQL's is in outage.test.ts. */
import { execFileSync } from "node:child_process";
import { existsSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import sharp from "sharp";
import { afterAll, beforeAll, expect, it, vi } from "vitest";
import { troubleOf } from "@/cli/trouble";
import { migrate } from "@/prisma/migrate";
import { conditions, lookAround } from "./conditions";
import { connect, database, disconnect } from "./database";
import { addImage } from "./media/write";
import { outageOf } from "./outage";
import { saveSection } from "./sections/write";
import { commandLine } from "./staff/schema";

const isRoot = process.platform === "linux" && process.getuid?.() === 0;
// Before anything reads the configuration.
const disk = await vi.hoisted(async () => {
  const { mkdtempSync } = await import("node:fs");
  const { tmpdir } = await import("node:os");
  process.env.DATA_DIR = mkdtempSync(`${tmpdir()}/stet-disk-`);
  return process.env.DATA_DIR;
});

function mounted(): boolean {
  try {
    execFileSync("mount", ["-t", "tmpfs", "-o", "size=8m", "tmpfs", disk], { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
}
const hasDisk = isRoot && mounted();

/** Leaves not one byte, or takes that back. */
const filler = join(disk, "filler");
const fill = () => {
  for (const size of [1_000_000, 10_000, 1]) {
    try {
      for (;;) writeFileSync(filler, Buffer.alloc(size), { flag: "a" });
    } catch (error) {
      expect((error as { code: string }).code).toBe("ENOSPC");
    }
  }
};

beforeAll(async () => {
  const file = join(disk, "stet.db");
  if (hasDisk) await migrate({ provider: "sqlite", file });
  connect({ provider: "sqlite", file });
});
afterAll(async () => {
  await disconnect();
  if (hasDisk) execFileSync("umount", ["-l", disk]);
  rmSync(disk, { recursive: true, force: true });
});

it.runIf(hasDisk)(
  "refuses what it cannot keep as a full disk, says so, and goes on once there is room",
  async () => {
    await saveSection(commandLine, null, { name: "World" });
    fill();
    const failed = async (work: Promise<unknown>) =>
      outageOf(
        await work.then(
          () => expect.unreachable("it was kept"),
          (error) => error,
        ),
      )?.kind;
    // Room in the write-ahead log that stands already is used up first.
    let kind: string | undefined;
    for (let time = 0; time < 200 && kind === undefined; time += 1) {
      kind = await saveSection(commandLine, null, { name: `Section no. ${time}` }).then(
        () => undefined,
        (error) => outageOf(error)?.kind,
      );
    }
    expect(kind).toBe("full");

    const { begun } = lookAround();
    expect(begun).toMatchObject([{ kind: "full", isBad: true }]);
    expect(conditions()[0]?.sentence).toMatch(/^The disk is full \(0 MB of 8 MB are free\)/);
    expect(lookAround().begun).toEqual([]);

    const background = { r: 1, g: 2, b: 3 };
    const bytes = await sharp({ create: { width: 9, height: 9, channels: 3, background } })
      .png()
      .toBuffer();
    expect(await failed(addImage(commandLine, { bytes }))).toBe("full");
    expect(await database().image.count()).toBe(0);
    const media = join(disk, "media");
    expect(existsSync(media) ? readdirSync(media) : []).toEqual([]);

    const elsewhere = join(disk, "other.db");
    const error = await migrate({ provider: "sqlite", file: elsewhere }).catch((thrown) => thrown);
    expect(troubleOf(error)?.message).toContain("0 MB of 8 MB are free");

    rmSync(filler);
    for (const end of ["", "-wal", "-shm"]) rmSync(`${elsewhere}${end}`, { force: true });
    await saveSection(commandLine, null, { name: "Science" });
    expect(await addImage(commandLine, { bytes })).toMatchObject({ width: 9 });
    const { ended } = lookAround();
    expect(ended).toMatchObject([{ kind: "full" }]);
    expect(conditions()).toMatchObject([{ kind: "low", isBad: false }]);
  },
);
