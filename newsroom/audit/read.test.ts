import { expect, it } from "vitest";
import { publish } from "../articles/publish";
import { transaction } from "../database";
import { saveSettings } from "../settings/write";
import { type Actor, clock, commandLine } from "../staff/schema";
import { describeOnBoth } from "../testing/paper";
import { aSection, staff } from "../testing/rows";
import { aDraft } from "../testing/stories";
import { readLastChanges, readLog, readPeople, walkLog } from "./read";
import type { LogFilter } from "./schema";
import { record } from "./write";

const timeZone = "America/New_York";

/** Deeds at set times, oldest first; returns nothing but the rows. */
async function happened(
  ...deeds: { at: string; by?: Actor; action?: string; noun?: string; id?: number }[]
): Promise<void> {
  for (const { at, by = commandLine, action = "topic.save", noun = "topic", id } of deeds)
    await transaction(async (tx) => {
      await record(tx, by, action, { noun, id });
      const { id: last } = await tx.auditEvent.findFirstOrThrow({ orderBy: { id: "desc" } });
      await tx.auditEvent.update({ where: { id: last }, data: { at: new Date(at) } });
    });
}

const actions = async (filter: LogFilter = {}) =>
  (await readLog(filter, { timeZone })).items.map(({ action }) => action);

describeOnBoth("the audit log", () => {
  it("tells who did what to what when, newest first, with today's names", async () => {
    const ann = await staff("admin", "Ann");
    const { id } = await aDraft({ headline: "A harbour opens", by: ann });
    await publish(ann, id);
    const [newest] = (await readLog({}, { timeZone })).items;
    expect(newest).toMatchObject({
      who: { kind: "staff", id: ann.id, name: "Ann" },
      action: "article.publish",
      noun: "article",
      nounId: id,
      subject: "A harbour opens",
      details: {},
    });
  });

  it("names a front after its section, and what has no name not at all", async () => {
    const { id, name } = await aSection();
    await transaction(async (tx) => {
      await record(tx, commandLine, "front.arrange", { noun: "front" }, { front: "home" });
      await record(tx, commandLine, "front.arrange", { noun: "front" }, { front: `section:${id}` });
      await record(tx, commandLine, "image.add", { noun: "image", id: 99 });
      await record(tx, commandLine, "moon.land", { noun: "moon", id: 1 });
    });
    const { items } = await readLog({}, { timeZone });
    expect(items.map(({ subject }) => subject).reverse()).toEqual([
      "the front page",
      `the front of ${name}`,
      null,
      null,
    ]);
  });

  it("is filtered by person, kind of act, noun and the paper's day", async () => {
    const [ann, bob] = [await staff("admin", "Ann"), await staff("editor", "Bob")];
    await happened(
      { at: "2026-03-01T04:59:59Z", by: ann, action: "topic.save" },
      { at: "2026-03-01T05:00:00Z", by: bob, action: "section.save", noun: "section" },
      { at: "2026-03-02T04:59:59Z", by: clock, action: "article.publish", noun: "article" },
      { at: "2026-03-02T05:00:00Z", by: commandLine, action: "author.save", noun: "author" },
      { at: "2026-03-02T05:00:01Z", by: bob, action: "article.saveDraft", noun: "article" },
    );
    expect(await actions()).toEqual([
      "author.save",
      "article.publish",
      "section.save",
      "topic.save",
    ]);
    expect(await actions({ act: "all" })).toHaveLength(5);
    expect(await actions({ act: "article.saveDraft" })).toEqual(["article.saveDraft"]);
    expect(await actions({ person: `staff:${ann.id}` })).toEqual(["topic.save"]);
    expect(await actions({ person: "clock" })).toEqual(["article.publish"]);
    expect(await actions({ person: "command" })).toEqual(["author.save"]);
    expect(await actions({ noun: "article" })).toEqual(["article.publish"]);
    // New York's first of March begins at five in the morning UTC.
    expect(await actions({ day: "2026-03-01" })).toEqual(["article.publish", "section.save"]);
    expect(await actions({ day: "2026-02-31" })).toEqual([]);
    expect(await actions({ day: "2026-03-01", person: `staff:${bob.id}` })).toEqual([
      "section.save",
    ]);
  });

  it("is read part by part, also among deeds of the same moment, each once", async () => {
    const at = "2026-03-01T12:00:00Z";
    await happened(...Array.from({ length: 7 }, (_, id) => ({ at, id: id + 1 })));
    await happened({ at: "2026-02-01T12:00:00Z", id: 8 });
    const seen: (number | null)[] = [];
    let before: string | undefined;
    do {
      const page = await readLog({}, { timeZone, before, take: 3 });
      seen.push(...page.items.map(({ nounId }) => nounId));
      before = page.older ?? undefined;
    } while (before);
    expect(seen).toEqual([7, 6, 5, 4, 3, 2, 1, 8]);
    const walked: (number | null)[] = [];
    for await (const { nounId } of walkLog({}, timeZone, 3)) walked.push(nounId);
    expect(walked).toEqual(seen);
    expect((await readLog({}, { timeZone, before: "nonsense", take: 1 })).items[0]?.nounId).toBe(7);
  });

  it("knows who may stand in it", async () => {
    const ann = await staff("admin", "Ann");
    expect(await readPeople()).toEqual([
      { value: `staff:${ann.id}`, name: "Ann" },
      { value: "clock", name: "The clock" },
      { value: "command", name: "The command line" },
    ]);
  });

  it("knows who last changed a setting", async () => {
    const [ann, bob] = [await staff("admin", "Ann"), await staff("admin", "Bob")];
    await saveSettings(ann, { about: "One", name: "The Post" });
    await saveSettings(bob, { about: "Two" });
    const changes = await readLastChanges(["about", "name", "ethicsPolicy"]);
    expect([...changes].map(([key, { who }]) => [key, who])).toEqual([
      ["about", "Bob"],
      ["name", "Ann"],
    ]);
    expect(changes.get("about")?.at).toBeInstanceOf(Date);
  });
});
