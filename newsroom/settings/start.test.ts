import { existsSync } from "node:fs";
import { expect, it } from "vitest";
import { retract } from "../articles/publish";
import { database } from "../database";
import { arrangeFront } from "../front/write";
import { pictureFolder } from "../media/folder";
import { keepOriginal } from "../media/write";
import { rank } from "../readership/rank";
import { addReads } from "../readership/write";
import { NotAllowed } from "../refusal";
import { readInvitation } from "../staff/read";
import { commandLine } from "../staff/schema";
import { inviteFirstAdmin, inviteStaff } from "../staff/write";
import { describeOnBoth } from "../testing/paper";
import { password, signedIn } from "../testing/people";
import { anAuthor, anImage, aSection, aTopic, staff } from "../testing/rows";
import { aPublished } from "../testing/stories";
import { refusal, refusedOn, searchable, tracesOf } from "../testing/traces";
import { hasDemo, noteDemo, removeDemo } from "./demo";
import { readSettings } from "./read";
import { startPaper } from "./start";
import { saveSettings } from "./write";

const paper = {
  name: "The Harbour Post",
  tagline: "News from the quay",
  correctionsEmail: "corrections@harbour.example",
  timeZone: "Europe/Lisbon",
  language: "pt-PT",
};
const person = { name: "Ada Pen", email: "ada@harbour.example", password };
const firstLink = async () => (await inviteFirstAdmin(commandLine))?.token ?? "";

const count = async () => {
  const db = database();
  return {
    articles: await db.article.count(),
    versions: await db.version.count(),
    drafts: await db.draft.count(),
    corrections: await db.correction.count(),
    sections: await db.section.count(),
    topics: await db.topic.count(),
    authors: await db.author.count(),
    images: await db.image.count(),
    placements: await db.placement.count(),
    fronts: await db.front.count(),
    reads: await db.readHour.count(),
    ranks: await db.rank.count(),
    searchable: (await searchable()).length,
  };
};

/** Two stories with all that stories can have, noted as the demo edition. */
async function aDemo() {
  const [section, topic, author] = [await aSection(), await aTopic(), await anAuthor()];
  const hash = "0123456789abcdef0123456789abcdef";
  const image = await anImage({ hash, caption: "Boats", credit: "Jo" });
  await keepOriginal({ hash, file: "original.jpg", bytes: Buffer.from("x") });
  const given = { section, topics: [topic], authors: [author] };
  const one = await aPublished({ ...given, leadImageId: image.id });
  const two = await aPublished(given);
  await arrangeFront(commandLine, {
    front: "home",
    revision: 0,
    placements: [{ slot: "lead", articleId: one.id }],
  });
  await addReads(commandLine, [{ articleId: one.id, hour: new Date(), count: 3 }]);
  await rank(commandLine);
  await retract(commandLine, two.id, "It was not so.");
  await saveSettings(commandLine, { demo: true, name: "The Demo" });
  await noteDemo(commandLine, {
    articles: [one.id, two.id],
    sections: [section.id],
    topics: [topic.id],
    authors: [author.id],
  });
  return { section, topic, author, image, one, hash };
}

describeOnBoth("setting a paper up", () => {
  it("names it, makes its first admin, and keeps the demo edition, labelled", async () => {
    await aDemo();
    const before = await count();
    const token = await firstLink();
    const actor = await startPaper(token, { paper, person, keepDemo: true });
    expect(actor).toMatchObject({ kind: "staff", name: "Ada Pen", role: "admin" });
    expect(await readSettings()).toMatchObject({ ...paper, demo: true });
    expect(await count()).toEqual(before);
    await expect(signedIn(person.email)).resolves.toBeDefined();
    expect(await inviteFirstAdmin(commandLine)).toBeNull();
    const again = () => startPaper(token, { paper, person, keepDemo: true });
    expect(await refusedOn(again)).toEqual(["token"]);
  });

  it("takes the demo edition out, files and all, if that is wished", async () => {
    const { hash } = await aDemo();
    expect(existsSync(pictureFolder(hash))).toBe(true);
    const token = await firstLink();
    const { tags, log } = await tracesOf(() =>
      startPaper(token, { paper, person, keepDemo: false }),
    );
    expect(new Set(Object.values(await count()))).toEqual(new Set([0]));
    expect(existsSync(pictureFolder(hash))).toBe(false);
    expect(await readSettings()).toMatchObject({ ...paper, demo: false });
    expect(tags).toContainEqual(["everything"]);
    expect(log).toContain("Ada Pen: demo.remove demo null");
    expect(await hasDemo()).toBe(false);
  });

  it("hears of everything that is wrong at once, and does nothing then", async () => {
    await aDemo();
    const token = await firstLink();
    const wrong = {
      paper: { ...paper, name: " ", correctionsEmail: "desk", timeZone: "Mars/Olympus" },
      person: { name: "", email: "ada", password: "short" },
      keepDemo: false,
    };
    expect((await refusedOn(() => startPaper(token, wrong))).sort()).toEqual([
      "email",
      "name",
      "paper.correctionsEmail",
      "paper.name",
      "paper.timeZone",
      "password",
    ]);
    expect(await readInvitation(token)).not.toBeNull();
  });

  it("needs the link of a first start, on a paper without staff", async () => {
    const start = { paper, person, keepDemo: true };
    expect(await refusedOn(() => startPaper("made-up", start))).toEqual(["token"]);
    const token = await firstLink();
    await staff("author");
    expect(await refusedOn(() => startPaper(token, start))).toEqual(["token"]);
    const invited = { name: "Bo", email: "bo@example.org", role: "author" } as const;
    const other = await inviteStaff(commandLine, invited);
    expect(await refusedOn(() => startPaper(other.token, start))).toEqual(["email"]);
    const theirs = { ...start, person: { ...person, email: invited.email } };
    expect(await refusal(() => startPaper(other.token, theirs))).toBeInstanceOf(NotAllowed);
  });
});

describeOnBoth("taking the demo edition out", () => {
  it("leaves what stories of the paper’s own stand on", async () => {
    const { section, topic, author, image } = await aDemo();
    const own = await aPublished({
      section,
      topics: [topic],
      authors: [author],
      leadImageId: image.id,
    });
    await removeDemo(commandLine);
    expect(await database().article.findMany()).toMatchObject([{ id: own.id }]);
    expect(await count()).toMatchObject({ sections: 1, topics: 1, authors: 1, images: 1 });
    expect(await searchable()).toEqual([own.id]);
  });

  it("does nothing on a paper that has none", async () => {
    const own = await aPublished();
    expect(await hasDemo()).toBe(false);
    expect((await tracesOf(() => removeDemo(commandLine))).log).toEqual([]);
    expect(await database().article.findMany()).toMatchObject([{ id: own.id }]);
  });

  it("is for admins", async () => {
    await aDemo();
    for (const role of ["contributor", "author", "editor"] as const) {
      const actor = await staff(role);
      const nothing = { articles: [], sections: [], topics: [], authors: [] };
      expect(await refusal(() => removeDemo(actor))).toBeInstanceOf(NotAllowed);
      expect(await refusal(() => noteDemo(actor, nothing))).toBeInstanceOf(NotAllowed);
    }
    await removeDemo(await staff("admin"));
    expect(await hasDemo()).toBe(false);
  });
});
