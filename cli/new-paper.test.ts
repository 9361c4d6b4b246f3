import { existsSync, mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, inject, it } from "vitest";
import { describeOnBoth } from "@/newsroom/testing/paper";
import type { DatabaseTarget } from "@/prisma/adapter";
import { expectPaper, NoPaperHere } from "./new-paper";
import { troubleOf } from "./trouble";

const dataDir = () => mkdtempSync(join(inject("run").folder, "new-"));
const at = (siteUrl: string, mayBegin = false) => ({ siteUrl, mayBegin, dataDir: "/srv/paper" });
const known = at("https://paper.example");

const fileIn = (folder: string): DatabaseTarget => ({
  provider: "sqlite",
  file: join(folder, "stet.db"),
});

it("begins no paper at a public address unasked: not in an empty folder, a missing one, nor on an empty file", async () => {
  const folder = dataDir();
  const empty = fileIn(join(folder, "empty"));
  mkdirSync(join(folder, "empty"));
  writeFileSync(join(folder, "empty/stet.db"), "");
  for (const target of [fileIn(folder), fileIn(join(folder, "missing")), empty]) {
    await expect(expectPaper(target, known)).rejects.toThrow(NoPaperHere);
    await expectPaper(target, at("https://paper.example", true));
  }
  expect(existsSync(join(folder, "stet.db"))).toBe(false);
});

it("begins one on this machine", async () => {
  for (const own of ["http://localhost:3000", "http://127.0.0.1:8080", "http://[::1]:3000"]) {
    await expectPaper(fileIn(dataDir()), at(own));
  }
  await expect(expectPaper(fileIn(dataDir()), at("https://localhost.example"))).rejects.toThrow(
    NoPaperHere,
  );
});

it("tells the operator where it looked, and how to begin", async () => {
  const error = await expectPaper(fileIn(dataDir()), known).catch((thrown) => thrown);
  expect(troubleOf(error)?.message).toBe(
    "There is no paper in /srv/paper yet, and SITE_URL is https://paper.example, which readers may know.",
  );
  expect(troubleOf(error)?.mend).toContain("STET_NEW=1");
});

describeOnBoth("a paper that stands", ({ target }) => {
  it("is opened, be it as empty as it will", async () => {
    await expectPaper(target(), known);
  });
});
