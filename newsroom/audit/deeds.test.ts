import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { deed, deeds } from "./deeds";
import type { LogEntry } from "./schema";

const root = fileURLToPath(new URL("..", import.meta.url));

/** Every action some write records: names like "article.move" in files that record, permissions' names aside. */
function recorded(): string[] {
  const files = readdirSync(root, { recursive: true, encoding: "utf8" }).filter(
    (file) => file.endsWith(".ts") && !file.endsWith(".test.ts") && !file.startsWith("audit/"),
  );
  const texts = files.map((file) => readFileSync(join(root, file), "utf8"));
  const names = texts
    .filter((text) => /\brecord\(\s*tx/.test(text))
    .flatMap((text) => [...text.matchAll(/"([a-z]+\.[a-z][a-zA-Z]+)"/g)])
    .map(([, name = ""]) => name);
  const permission = readFileSync(join(root, "permissions.ts"), "utf8");
  // Fields of forms look alike.
  const other = (name: string) => name.startsWith("content.") || permission.includes(`"${name}"`);
  return [...new Set(names)].filter((name) => !other(name)).sort();
}

const entry = (given: Partial<LogEntry>): LogEntry => ({
  id: 1,
  at: new Date(0),
  who: { kind: "staff", id: 1, name: "Ann" },
  action: "article.publish",
  noun: "article",
  nounId: 7,
  details: {},
  subject: "A harbour opens",
  ...given,
});
const told = (given: Partial<LogEntry>) => {
  const { before, it, after } = deed(entry(given), (at) => `[${at.getUTCFullYear()}]`);
  return `${before}${it ?? ""}${after}`;
};

describe("the log in plain words", () => {
  it("has a sentence for every action that is recorded anywhere", () => {
    const actions = recorded();
    expect(actions.length).toBeGreaterThan(20);
    expect(actions.filter((action) => !(action in deeds))).toEqual([]);
  });

  it("has one for each step of the way to publication", () => {
    for (const action of ["article.submit", "article.markReady", "article.write"])
      expect(deeds).toHaveProperty([action]);
  });

  it.each<[Partial<LogEntry>, string]>([
    [{}, "published “A harbour opens”"],
    [{ subject: null }, "published a story (7)"],
    [
      { action: "article.move", details: { from: "/a/b", to: "/c/d" } },
      "moved “A harbour opens” from /a/b to /c/d",
    ],
    [
      { action: "article.schedule", details: { at: "2026-03-02T10:00:00.000Z" } },
      "scheduled “A harbour opens” for [2026]",
    ],
    [
      { action: "article.sharePreview", details: { link: 3, until: "2026-03-02T10:00:00.000Z" } },
      "shared the draft of “A harbour opens” by a link until [2026]",
    ],
    [
      { action: "article.embargo", details: { until: null } },
      "set the embargo of “A harbour opens”: none",
    ],
    [
      {
        action: "settings.save",
        noun: "settings",
        nounId: null,
        details: { keys: ["name", "logo"] },
      },
      "changed the paper’s name, the logo",
    ],
    [
      { action: "article.retract", details: { reason: "{it} was wrong" } },
      "retracted “A harbour opens”: {it} was wrong",
    ],
    [{ action: "moon.land", noun: "moon", nounId: null, subject: null }, "moon.land moon"],
  ])("%j", (given, sentence) => {
    expect(told(given)).toBe(sentence);
  });
});
