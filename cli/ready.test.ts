import { existsSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, expect, it } from "vitest";
import { disconnect } from "@/newsroom/database";
import { env } from "@/newsroom/env";
import { saveSection } from "@/newsroom/sections/write";
import { beginDemo, endDemo } from "@/newsroom/settings/demo";
import { commandLine } from "@/newsroom/staff/schema";
import { makeFolder } from "./folder";
import { isEmptyPaper, migratePaper } from "./ready";

afterEach(async () => {
  await disconnect();
  rmSync(env().dataDir, { recursive: true, force: true });
});

const step = <Result>(_: string, work: (tell: () => void) => Promise<Result>) =>
  work(() => undefined);

it("makes the paper's folder and a database in it, once", async () => {
  rmSync(env().dataDir, { recursive: true, force: true });
  expect(await migratePaper(step)).not.toEqual([]);
  expect(existsSync(join(env().dataDir, "stet.db"))).toBe(true);
  expect(await migratePaper(step)).toEqual([]);
  expect(await isEmptyPaper()).toBe(true);
});

it("counts a paper whose demo edition was cut short as empty still", async () => {
  await migratePaper(step);
  await saveSection(commandLine, null, { name: "World" });
  expect(await isEmptyPaper()).toBe(false);
  await beginDemo(commandLine);
  expect(await isEmptyPaper()).toBe(true);
  await endDemo(commandLine);
  expect(await isEmptyPaper()).toBe(false);
});

it("makes folders however deep", async () => {
  const deep = join(env().dataDir, "a/b/c");
  await makeFolder(deep);
  await makeFolder(deep);
  expect(existsSync(deep)).toBe(true);
});

it.runIf(existsSync("/proc/self"))(
  "fails where no folder can be made, and does so at once",
  async () => {
    await expect(makeFolder("/proc/stet/paper")).rejects.toMatchObject({
      code: "ENOENT",
      syscall: "mkdir",
    });
  },
);

it("fails where a file stands in the way", async () => {
  await makeFolder(env().dataDir);
  writeFileSync(join(env().dataDir, "file"), "");
  await expect(makeFolder(join(env().dataDir, "file/data"))).rejects.toMatchObject({
    code: "EEXIST",
  });
});
