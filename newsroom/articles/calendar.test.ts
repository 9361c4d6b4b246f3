import { expect, it } from "vitest";
import { database, transaction } from "../database";
import { commandLine } from "../staff/schema";
import { edit } from "../testing/edits";
import { describeOnBoth } from "../testing/paper";
import { aSection, staff } from "../testing/rows";
import { aDraft, aPublished } from "../testing/stories";
import { type CalendarMonth, readCalendar } from "./calendar";
import { setEmbargo } from "./schedule";

const told = (month: CalendarMonth | null) =>
  [...(month ?? [])].map(([day, items]) => [
    day,
    ...items.map(({ kind, headline }) => `${kind}: ${headline}`),
  ]);

/** Scheduling refuses the past; a month of the calendar does not. */
const dueAt = (id: number, scheduledFor: Date) =>
  transaction((tx) =>
    tx.article.update({ where: { id }, data: { status: "scheduled", scheduledFor } }),
  );

describeOnBoth("the calendar", () => {
  it("has each day's stories in the paper's time zone, by time", async () => {
    const section = await aSection({ name: "City" });
    const ann = await staff("author", "Ann");
    const due = await aDraft({ headline: "Due", section, by: ann });
    await dueAt(due.id, new Date("2026-03-10T20:30:00Z"));
    const held = await aDraft({ headline: "Held", section });
    await setEmbargo(commandLine, held.id, new Date("2026-03-10T18:00:00Z"));
    const out = await aPublished({
      headline: "Out",
      section,
      at: new Date("2026-03-31T23:30:00Z"),
    });
    await edit(out.id, { headline: "Out, changed" });
    await aPublished({ headline: "April", section, at: new Date("2026-04-01T00:00:00Z") });
    expect(told(await readCalendar("UTC", 2026, 3))).toEqual([
      [10, "embargo: Held", "scheduled: Due"],
      [31, "published: Out"],
    ]);
    expect(told(await readCalendar("Asia/Tokyo", 2026, 3))).toEqual([
      [11, "embargo: Held", "scheduled: Due"],
    ]);
    expect(told(await readCalendar("Asia/Tokyo", 2026, 4))).toEqual([
      [1, "published: Out", "published: April"],
    ]);
    const [, item] = (await readCalendar("UTC", 2026, 3))?.get(10) ?? [];
    expect(item).toEqual({
      kind: "scheduled",
      at: new Date("2026-03-10T20:30:00Z"),
      articleId: due.id,
      headline: "Due",
      section: "City",
      status: "scheduled",
      ownerId: ann.id,
    });
  });

  it("forgets an embargo once the story is public, and knows no thirteenth month", async () => {
    const { id } = await aPublished({ at: new Date("2025-01-01T00:00:00Z") });
    await transaction((tx) =>
      tx.article.update({
        where: { id },
        data: { embargoUntil: new Date("2026-03-01T00:00:00Z") },
      }),
    );
    expect(told(await readCalendar("UTC", 2026, 3))).toEqual([]);
    expect(await readCalendar("UTC", 2026, 13)).toBeNull();
    expect(await database().article.count()).toBe(1);
  });
});
