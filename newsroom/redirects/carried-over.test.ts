/** The migration that keeps retired addresses by place and slug, on rows as they were kept before. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import Sqlite from "better-sqlite3";
import { Client } from "pg";
import { expect, it } from "vitest";
import { movedTo } from "../articles/resolve";
import { database, transaction } from "../database";
import { describeOnBoth, type Paper } from "../testing/paper";
import { aSection } from "../testing/rows";
import { aPublished } from "../testing/stories";

const before = [
  `DROP INDEX "Redirect_placeId_slug_key"`,
  `ALTER TABLE "Redirect" DROP COLUMN "placeId"`,
  `ALTER TABLE "Redirect" DROP COLUMN "slug"`,
];

function migrationOf(provider: Paper["provider"]): string {
  const folder = join(process.cwd(), "prisma", provider, "migrations");
  const name = readdirSync(folder).find((one) => one.endsWith("_retired-addresses")) ?? "";
  return readFileSync(join(folder, name, "migration.sql"), "utf8");
}

async function runOn(target: ReturnType<Paper["target"]>, script: string): Promise<void> {
  if (target.provider === "sqlite") {
    const file = new Sqlite(target.file, { timeout: 10_000 });
    file.exec(script);
    file.close();
    return;
  }
  const client = new Client(target.url);
  await client.connect();
  await client.query(script);
  await client.end();
}

describeOnBoth("redirects of before", ({ provider, target }) => {
  it("are carried over by the place they stood in, as far as that can be told", async () => {
    const arts = await aSection({ slug: "arts-and-culture" });
    const books = await aSection({ slug: "books" });
    const [one, two, three] = [
      await aPublished({ section: books, slug: "one" }),
      await aPublished({ section: books, slug: "two" }),
      await aPublished({ section: books, slug: "three" }),
    ];
    await transaction(async (tx) => {
      for (const [path, to] of [
        ["/arts", { sectionId: arts.id }],
        ["/culture", { sectionId: arts.id }],
        ["/culture/prize", { articleId: one.id }],
        // Another story had come to the same place since.
        ["/arts/prize", { articleId: two.id }],
        ["/gone/prize", { articleId: three.id }],
        ["/2019/05/prize", { articleId: three.id }],
        ["/books/typed", { articleId: two.id }],
        ["/about-us", { target: "/about" }],
      ] as const) {
        const { id } = await tx.redirect.create({ data: { path, ...to } });
        if (path !== "/books/typed") continue;
        const event = { actorKind: "command", actorName: "command line", action: "redirect.add" };
        await tx.auditEvent.create({ data: { ...event, noun: "redirect", nounId: id } });
      }
    });
    await runOn(target(), `${before.join(";\n")};\n${migrationOf(provider)}`);
    const rows = await database().redirect.findMany({ orderBy: { id: "asc" } });
    expect(rows.map(({ path, placeId, slug }) => [path, placeId, slug])).toEqual([
      ["/arts", arts.id, null],
      ["/culture", arts.id, null],
      ["/culture/prize", arts.id, "prize"],
      ["/arts/prize", null, null],
      ["/gone/prize", null, null],
      ["/2019/05/prize", null, null],
      ["/books/typed", null, null],
      ["/about-us", null, null],
    ]);
    expect(await movedTo("/culture/prize")).toBe("/books/one");
    expect(await movedTo("/arts-and-culture/prize")).toBe("/books/one");
    expect(await movedTo("/arts/prize")).toBe("/books/two");
    expect(await movedTo("/gone/prize")).toBe("/books/three");
  });
});
