import { expect, it } from "vitest";
import { database, transaction } from "../database";
import { takingNotes } from "../freshness";
import { Conflict, NotAllowed } from "../refusal";
import { commandLine } from "../staff/schema";
import { describeOnBoth } from "../testing/paper";
import { anImage, staff } from "../testing/rows";
import { refusal, refusedOn, tracesOf } from "../testing/traces";
import { readSettings } from "./read";
import { type Settings, settings } from "./schema";
import { saveSettings } from "./write";

const defaults = settings.parse({});

describeOnBoth("settings", () => {
  it("have sensible values before anybody has set one", async () => {
    expect(await readSettings()).toEqual(defaults);
    expect(defaults).toMatchObject({
      timeZone: "UTC",
      language: "en",
      direction: "auto",
      demo: false,
    });
  });

  it("keep what was saved, of every kind, and leave the others as they are", async () => {
    const { hash } = await anImage();
    const saved: Partial<Settings> = {
      name: "The Harbour Post",
      tagline: "",
      timeZone: "Europe/Lisbon",
      language: "pt-PT",
      demo: true,
      logo: hash,
      socialLinks: ["https://social.example/@post"],
      foundedYear: 1897,
      about: "# Us\n\nA paper.",
    };
    await saveSettings(commandLine, saved);
    expect(await readSettings()).toEqual({ ...defaults, ...saved });
    await saveSettings(commandLine, {
      name: "The Post",
      demo: false,
      logo: null,
      foundedYear: null,
    });
    const last = { name: "The Post", demo: false, logo: null, foundedYear: null };
    expect(await readSettings()).toEqual({ ...defaults, ...saved, ...last });
  });

  it("take a setting left undefined as one left out", async () => {
    await saveSettings(commandLine, { name: "The Post", tagline: undefined });
    expect((await database().setting.findMany()).map(({ key }) => key)).toEqual(["name"]);
  });

  it("refresh every page, since every page uses them, and log who set which", async () => {
    const admin = await staff("admin", "Ann");
    const { tags, log, details } = await tracesOf(() => saveSettings(admin, { name: "The Post" }));
    expect(tags).toEqual([["settings"]]);
    expect(log).toEqual(["Ann: settings.save settings null"]);
    expect(details).toEqual([{ keys: ["name"] }]);
    const { notes } = await takingNotes(() => readSettings());
    expect([...notes.tags]).toEqual(["settings"]);
  });

  it.each<[string, object, string[]]>([
    ["a paper without a name", { name: " " }, ["name"]],
    ["a name of control characters", { name: "A\u0000" }, ["name"]],
    ["a corrections address that is none", { correctionsEmail: "desk" }, ["correctionsEmail"]],
    ["a time zone nobody keeps", { timeZone: "Mars/Olympus" }, ["timeZone"]],
    ["no time zone", { timeZone: "" }, ["timeZone"]],
    ["a language tag that is none", { language: "english" }, ["language"]],
    ["a language tag no formatter takes", { language: "en-aa-bb" }, ["language"]],
    ["a script", { socialLinks: ["javascript:alert(1)"] }, ["socialLinks.0"]],
    ["an account over plain HTTP", { socialLinks: ["http://social.example/"] }, ["socialLinks.0"]],
    ["a picture the library has not", { logo: "no-such-hash" }, ["logo"]],
    ["a year that is none", { foundedYear: 1897.5 }, ["foundedYear"]],
    ["several at once", { name: "", demo: "yes" }, ["name", "demo"]],
    ["a setting nobody knows", { colour: "red" }, [""]],
    [
      "one right and one wrong: neither is saved",
      { name: "Right", timeZone: "Wrong" },
      ["timeZone"],
    ],
  ])("refuse %s", async (_, given, fields) => {
    expect(await refusedOn(() => saveSettings(commandLine, given))).toEqual(fields);
  });

  it("are for admins to set", async () => {
    for (const role of ["contributor", "author", "editor"] as const) {
      const actor = await staff(role);
      expect(await refusal(() => saveSettings(actor, { name: "Mine" }))).toBeInstanceOf(NotAllowed);
    }
  });

  it("fall back to their default where a stored value no longer parses, and only there", async () => {
    await transaction((tx) =>
      tx.setting.createMany({
        data: [
          { key: "timeZone", value: "Mars/Olympus" },
          { key: "name", value: "The Post" },
          { key: "ofAnOlderVersion", value: { any: "thing" } },
        ],
      }),
    );
    expect(await readSettings()).toEqual({ ...defaults, name: "The Post" });
  });

  it("are not overwritten unseen: whoever saves second is told what it is now", async () => {
    await saveSettings(commandLine, { name: "Seen", tagline: "Daily" });
    await saveSettings(commandLine, { name: "Theirs", socialLinks: ["https://a.example/"] });
    const since = { name: "Seen", tagline: "Daily", socialLinks: [], logo: null };
    const error = await refusal(() =>
      saveSettings(commandLine, { name: "Mine", tagline: "Weekly", socialLinks: [] }, since),
    );
    expect(error).toBeInstanceOf(Conflict);
    expect(error).toMatchObject({
      problems: [{ field: "name" }, { field: "socialLinks" }],
      theirs: { name: "Theirs", socialLinks: ["https://a.example/"] },
      changedFields: ["name", "socialLinks"],
    });
    // Having seen it, they may.
    await saveSettings(commandLine, { name: "Mine" }, { name: "Theirs" });
    expect(await readSettings()).toMatchObject({ name: "Mine", tagline: "Daily" });
  });

  it("let one of two through who save the same thing at the same moment", async () => {
    const outcomes = await Promise.allSettled(
      ["One", "Two", "Three"].map((name) =>
        saveSettings(commandLine, { name }, { name: defaults.name }),
      ),
    );
    expect(outcomes.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  });

  it("are no conflict where both set the same, or only looked", async () => {
    await saveSettings(commandLine, { name: "Theirs", tagline: "Daily" });
    await saveSettings(
      commandLine,
      { name: "Theirs", foundedYear: 1900 },
      { name: "Seen", tagline: "", foundedYear: null },
    );
    expect(await readSettings()).toMatchObject({ tagline: "Daily", foundedYear: 1900 });
  });

  it("are set by two at once without an error", async () => {
    const names = ["One", "Two", "Three", "Four"];
    await Promise.all(names.map((name) => saveSettings(commandLine, { name })));
    expect(names).toContain((await readSettings()).name);
  });
});
