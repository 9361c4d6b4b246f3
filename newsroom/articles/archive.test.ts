import { expect, it } from "vitest";
import { commandLine } from "../staff/schema";
import { describeOnBoth } from "../testing/paper";
import { aDraft, aPublished } from "../testing/stories";
import { daysOf, readArchive } from "./archive";
import { retract } from "./publish";

describeOnBoth("the archive", () => {
  it("names the months with something in them, newest first, however far apart", async () => {
    for (const at of ["1862-05-03T12:00:00Z", "2024-02-29T12:00:00Z", "2024-12-31T12:00:00Z"]) {
      await aPublished({ at: new Date(at) });
    }
    await aDraft();
    expect(await readArchive("UTC")).toEqual([
      { year: 2024, months: [2, 12] },
      { year: 1862, months: [5] },
    ]);
  });

  it("counts days as the paper does, not as the database does", async () => {
    await aPublished({ at: new Date("2025-03-01T02:00:00Z") });
    expect(await readArchive("America/New_York")).toEqual([{ year: 2025, months: [2] }]);
    expect(await daysOf(2025, 2, "America/New_York")).toEqual([28]);
    expect(await daysOf(2025, 3, "UTC")).toEqual([1]);
  });

  it("forgets what was retracted, and is empty where nothing was published", async () => {
    expect(await readArchive("UTC")).toEqual([]);
    const { id } = await aPublished({ at: new Date("2025-03-01T02:00:00Z") });
    await retract(commandLine, id, "It was wrong.");
    expect(await readArchive("UTC")).toEqual([]);
  });
});
