import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { moveArticle } from "@/newsroom/articles/publish";
import { database } from "@/newsroom/database";
import { env } from "@/newsroom/env";
import { commandLine } from "@/newsroom/staff/schema";
import { describeOnBoth } from "@/newsroom/testing/paper";
import { aDraft, aPublished } from "@/newsroom/testing/stories";
import type { Voice } from "./import";
import { feedReads, type GivenReads } from "./reads";

const now = new Date("2026-03-02T10:20:00Z");

async function feed(given: Partial<GivenReads>) {
  const said: string[] = [];
  const complained: string[] = [];
  const voice: Voice = {
    say: (line) => said.push(line),
    complain: (line) => complained.push(line),
    bar: () => ({ step: () => undefined, end: () => undefined }),
  };
  const code = await feedReads({ counts: [], ...given }, voice, now);
  return { code, said, complained };
}
const csv = (...lines: string[]) => {
  const file = join(env().dataDir, "counts.csv");
  writeFileSync(file, lines.join("\n"));
  return file;
};
const counted = () =>
  database().readHour.findMany({ orderBy: [{ articleId: "asc" }, { hour: "asc" }] });
const before = new Date("2026-03-01T00:00:00Z");

describeOnBoth("stet reads", () => {
  it("adds counts to the hour under way, whatever the address looks like, and ranks", async () => {
    const { id, path } = await aPublished({ at: before });
    const addresses = [
      path,
      `${path}/`,
      path.slice(1),
      `https://paper.example${path}?from=mail#top`,
    ];
    const result = await feed({ counts: addresses.map((address) => `${address}=3`) });
    expect(result).toEqual({
      code: 0,
      said: ["12 reads added; 1 articles ranked"],
      complained: [],
    });
    expect(await counted()).toEqual([
      { articleId: id, hour: new Date("2026-03-02T10:00:00Z"), count: 12 },
    ]);
    expect(await database().rank.findMany()).toMatchObject([{ articleId: id, reads: 12 }]);
  });

  it("knows an article by an address it once had", async () => {
    const { id, path } = await aPublished({ at: before });
    await moveArticle(commandLine, id, { slug: "elsewhere" });
    expect((await feed({ counts: [`${path}=5`] })).code).toBe(0);
    expect(await counted()).toMatchObject([{ articleId: id, count: 5 }]);
  });

  it("takes hours from a file", async () => {
    const [one, two] = [await aPublished({ at: before }), await aPublished({ at: before })];
    const file = csv(
      "path,hour,count",
      `${one.path},2026-03-02T09:00Z,4`,
      `"${two.path}", 2026-03-02T10:59:00+02:00 , 7`,
      "",
    );
    expect((await feed({ file })).said).toEqual(["11 reads added; 2 articles ranked"]);
    expect(await counted()).toEqual([
      { articleId: one.id, hour: new Date("2026-03-02T09:00:00Z"), count: 4 },
      { articleId: two.id, hour: new Date("2026-03-02T08:00:00Z"), count: 7 },
    ]);
  });

  it("adds nothing when anything is wrong, and says each line", async () => {
    const { path } = await aPublished({ at: before });
    const draft = await aDraft();
    const file = csv(
      `${path},2026-03-02T09:00Z,4`,
      `${path},2026-03-02T09:00,4`,
      `${path},2026-03-02T11:00Z,4`,
      `${path},2026-03-02T09:00Z,none`,
      `${draft.path},2026-03-02T09:00Z,4`,
      `${path},4`,
    );
    const { code, said, complained } = await feed({ counts: [`${path}=0`, "nonsense"], file });
    expect([code, said]).toEqual([1, []]);
    expect(complained.map((line) => line.replace(file, "FILE").slice(0, 44)).sort()).toEqual(
      [
        `${path}=0: is not PATH=COUNT, such as /science/tides=12`.slice(0, 44),
        "nonsense: is not PATH=COUNT, such as /science/tides=12".slice(0, 44),
        "FILE:2: the hour has no time zone; end it with Z".slice(0, 44),
        "FILE:3: the hour has not begun yet",
        "FILE:4: is not path,hour,count",
        `FILE:5: there is no published article at ${draft.path}`.slice(0, 44),
        "FILE:6: is not path,hour,count",
      ].sort(),
    );
    expect(await counted()).toEqual([]);
  });

  it("wants counts, and a file that is there", async () => {
    expect((await feed({})).complained).toEqual(["no counts were given"]);
    expect((await feed({ file: "gone.csv" })).complained).toEqual(["gone.csv: cannot be read"]);
    expect((await feed({ file: csv("") })).complained[0]).toContain("is empty");
  });
});
