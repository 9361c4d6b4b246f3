import { existsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { connect, database, dialect, disconnect } from "../database";
import { env } from "../env";
import { describeOnBoth } from "./paper";
import { aPublished } from "./stories";
import { searchable } from "./traces";

describeOnBoth("a paper for tests", ({ provider, target }) => {
  for (const time of ["first", "second"]) {
    it(`is empty the ${time} time, whatever the test before left`, async () => {
      expect(dialect()).toBe(provider);
      expect(await database().article.count()).toBe(0);
      expect(await database().invalidation.count()).toBe(0);
      expect(await searchable()).toEqual([]);
      const file = join(env().dataDir, "left-over");
      expect(existsSync(file)).toBe(false);

      writeFileSync(file, "");
      await aPublished({ headline: "Left over" });
      expect(await database().article.count()).toBe(1);
      expect(await searchable()).toHaveLength(1);
    });
  }

  it("is real: a connection opened anew sees what was written", async () => {
    const { id } = await aPublished();
    await disconnect();
    connect(target());
    expect(await database().article.findUnique({ where: { id } })).toMatchObject({ id });
  });
});
