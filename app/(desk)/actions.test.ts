/** Every server action there is, by everybody: who forgets a new one hears of it here. */
import { expect, it } from "vitest";
import { makePreviewLink } from "@/newsroom/articles/preview-link";
import { database } from "@/newsroom/database";
import { toLocalTime } from "@/newsroom/language/local-time";
import { addRedirect } from "@/newsroom/redirects/write";
import { listSections } from "@/newsroom/sections/read";
import { commandLine } from "@/newsroom/staff/schema";
import type { StaffActor } from "@/newsroom/staff/session";
import { inviteStaff } from "@/newsroom/staff/write";
import { describeOnSqlite } from "@/newsroom/testing/paper";
import { anAuthor, aSection, aTopic, staff } from "@/newsroom/testing/rows";
import { inHours } from "@/newsroom/testing/steps";
import { expectGrants, type Row } from "../testing/grants";
import { aDevice, aPasskey, aPicture, aStory, form, storyForm } from "../testing/things";
import { filesIn, load, people, textOf, visit } from "../testing/visits";

type Args = (owner: StaffActor) => unknown[] | Promise<unknown[]>;
/** A time as it is typed: what is more than a year ahead would be asked about. */
const nextMonth = () => toLocalTime(inHours(30 * 24), "UTC");

const anybody = (args: Args): [string, Args] => ["aaaa", args];
const oneself = (args: Args): [string, Args] => ["oooo", args];
const wrongly = (args: Args): [string, Args] => ["ffff", args];
const editors = (args: Args): [string, Args] => ["nnaa", args];
const admins = (args: Args): [string, Args] => ["nnna", args];
const writers = (args: Args): [string, Args] => ["ooaa", args];
const publishers = (args: Args): [string, Args] => ["noaa", args];

/** By file and name. An id that is none will do where nothing is anybody's own. */
const table: Record<string, [grants: string, args: Args]> = {
  "account/saveName": anybody(({ name }) => [form({ name })]),
  "account/savePassword": wrongly(() => [form({ current: "", password: "" })]),
  "account/beginApp": wrongly(() => [form({ current: "" })]),
  "account/confirmApp": wrongly(() => [form({ code: "" })]),
  "account/renewCodes": wrongly(() => [form({ current: "" })]),
  "account/endApp": wrongly(() => [form({ current: "" })]),
  "account/namePasskey": oneself(async (owner) => [
    await aPasskey(owner),
    form({ name: `Key ${next()}` }),
  ]),
  "account/dropPasskey": oneself(async (owner) => [await aPasskey(owner)]),
  "account/leaveDevice": oneself(async (owner) => [await aDevice(owner)]),
  "account/leaveOthers": anybody(() => []),

  "authors/add": editors(() => [form({ name: `Kim ${next()}`, kind: "person" })]),
  "authors/save": editors(async () => {
    const { id } = await anAuthor();
    return [id, {}, form({ name: `Kim ${next()}`, kind: "person" })];
  }),
  "authors/remove": editors(async () => [(await anAuthor()).id]),
  "topics/add": editors(() => [form({ name: `Topic no. ${next()}` })]),
  "topics/save": editors(async () => [
    (await aTopic()).id,
    {},
    form({ name: `Topic no. ${next()}` }),
  ]),
  "topics/remove": editors(async () => [(await aTopic()).id]),
  "sections/add": editors(() => [form({ name: `Section no. ${next()}` })]),
  "sections/save": editors(async () => [
    (await aSection()).id,
    {},
    form({ name: `Section no. ${next()}` }),
  ]),
  "sections/remove": editors(async () => [(await aSection()).id]),
  "sections/arrange": editors(async () => {
    const standing = (await listSections()).map(({ id }) => id);
    return [standing.toReversed(), standing];
  }),
  "redirects/add": editors(() => [form({ path: `/old/${next()}`, to: "/about" })]),
  "redirects/remove": editors(async () => [
    form(await addRedirect(commandLine, { path: `/older/${next()}`, to: "/about" })),
  ]),

  "settings/save": admins(() => [
    {},
    form({
      name: `Paper ${next()}`,
      correctionsEmail: "desk@example.org",
      timeZone: "UTC",
      language: "en",
      direction: "auto",
    }),
  ]),
  "settings/dropDemo": admins(() => []),
  "policies/save": admins(() => ["about", {}, form({ about: "We are a paper." })]),
  "policies/preview": admins(() => ["about", "We are a paper."]),
  "staff/invite": admins(() => [
    form({ name: "Lee", email: `lee-${next()}@example.org`, role: "author" }),
  ]),
  "staff/sendReset": admins(async () => [(await staff("author")).id]),
  "staff/withdraw": admins(async () => {
    const email = `ada-${next()}@example.org`;
    await inviteStaff(commandLine, { name: "Ada", email, role: "author" });
    return [(await database().invitation.findFirstOrThrow({ where: { email } })).id];
  }),
  "staff/saveRole": admins(async () => [(await staff("author")).id, form({ role: "editor" })]),
  "staff/end": admins(async () => [(await staff("author")).id]),
  "staff/again": admins(async () => [(await staff("author")).id]),
  "staff/dropSecondFactor": admins(async () => [(await staff("author")).id]),

  "pictures/savePicture": publishers(async (owner) => {
    const { id } = await aPicture(owner);
    await aStory(owner, "published", { leadImageId: id });
    return [form({ id, alt: `A pier ${next()}`, focusX: 50, focusY: 50 })];
  }),
  "pictures/describePictures": publishers(async (owner) => {
    const { id } = await aPicture(owner);
    await aStory(owner, "published", { leadImageId: id });
    return [form({ id, [`alt-${id}`]: `A pier ${next()}` })];
  }),
  "pictures/removePicture": writers(async (owner) => [form({ id: (await aPicture(owner)).id })]),

  "stories/[id]/takeStep": writers(async (owner) => {
    const { id, revision } = await aStory(owner, "draft");
    return [id, "submit", revision];
  }),
  "stories/[id]/moveStory": publishers(async (owner) => {
    const { id, sectionId } = await aStory(owner, "published");
    return [id, { sectionId, slug: `moved-${next()}` }];
  }),
  "stories/[id]/relateStory": writers(async (owner) => [(await aStory(owner, "draft")).id, []]),
  "stories/[id]/barStory": editors(async (owner) => [(await aStory(owner, "published")).id, true]),
  "stories/[id]/publish/publishStory": publishers(async (owner) => [
    storyForm(await aStory(owner, "draft")),
  ]),
  "stories/[id]/publish/scheduleStory": publishers(async (owner) => [
    storyForm(await aStory(owner, "draft"), { scheduledFor: nextMonth() }),
  ]),
  "stories/[id]/publish/embargoStory": publishers(async (owner) => [
    storyForm(await aStory(owner, "draft"), { embargoUntil: nextMonth() }),
  ]),
  "stories/[id]/publish/changeStory": publishers(async (owner) => [
    storyForm(await aStory(owner, "published"), { kind: "typo" }),
  ]),
  "stories/[id]/publish/retractStory": editors(async (owner) => [
    storyForm(await aStory(owner, "published"), { reason: "It was made up." }),
  ]),
  "stories/[id]/publish/handOn": writers(async (owner) => [
    storyForm(await aStory(owner, "draft"), { step: "submit" }),
  ]),
  actOnChosen: publishers(async (owner) => {
    const { id, revision } = await aStory(owner, "draft");
    return ["publish", [{ id, revision }]];
  }),
  "stories/[id]/versions/restoreState": writers(async (owner) => {
    const { id, revision } = await aStory(owner, "published");
    return [id, "v1", revision];
  }),
  "stories/[id]/preview/share": writers(async (owner) => [
    (await aStory(owner, "draft")).id,
    form({ days: 7 }),
  ]),
  "stories/[id]/preview/close": writers(async (owner) => {
    await makePreviewLink(commandLine, (await aStory(owner, "draft")).id, 7);
    const last = await database().previewLink.findFirstOrThrow({ orderBy: { id: "desc" } });
    return [last.id];
  }),
};

/** Ends the session it is called in, so it is called once in each. */
const parting = "account/leave";

/** Before anybody is signed in: what they do, a token or a password permits. */
const doors: Record<string, unknown[]> = {
  "sign-in/withPassword": [form({ email: "a@example.org", password: "not this one, no" })],
  "sign-in/withCode": [form({ code: "000000" })],
  "join/follow": ["no-such-token", form({ name: "Eve", email: "e@example.org" })],
  "reset/choose": ["no-such-token", form({ password: "a password for Eve" })],
  "setup/setUp": ["no-such-token", form({ "paper.name": "Eve’s" })],
};
/** Answers everybody the same, and does nothing but send mail to whoever has an account. */
const open = ["sign-in/forgot/askForLink"];

let made = 0;
function next(): number {
  made += 1;
  return made;
}

const isAction = (file: string) => /^\s*["']use server["']/.test(textOf(file));
const keyOf = (file: string, name: string) =>
  `${file.replace(/^\(desk\)\/admin\/(?:\((?:inside|door)\)\/)?/, "").replace(/actions\.tsx?$/, "")}${name}`;

async function actions(): Promise<Record<string, (...args: unknown[]) => unknown>> {
  const found: Record<string, (...args: unknown[]) => unknown> = {};
  for (const file of filesIn(/\.tsx?$/).filter(isAction)) {
    for (const [name, exported] of Object.entries(await load(file))) {
      if (typeof exported !== "function") throw new Error(`${file} exports ${name}, no action`);
      found[keyOf(file, name)] = exported as (...args: unknown[]) => unknown;
    }
  }
  return found;
}

it("every server action has its row here: add one for a new action, saying who may", async () => {
  const rows = [...Object.keys(table), parting, ...Object.keys(doors), ...open];
  expect(Object.keys(await actions()).sort()).toEqual(rows.sort());
});

it("server actions stand in files of their own, where they are found", () => {
  const within = filesIn(/\.tsx?$/).filter(
    (file) => !isAction(file) && /["']use server["'];?\s/.test(textOf(file)),
  );
  expect(within).toEqual([]);
});

describeOnSqlite("a server action", () => {
  it("asks who is signed in, is done for who may, and refused to who may not", async () => {
    const [found, all, others] = [await actions(), await people(), await people()];
    for (const [name, [grants, args]] of Object.entries(table)) {
      const row: Row = {
        grants,
        nobodys: args.length === 0,
        call: async (owner) => {
          const given = await args(owner);
          return () => found[name]?.(...given);
        },
      };
      await expectGrants(name, row, all, others);
    }
    expect(await visit("", () => found[parting]?.())).toBe("sign in");
    for (const { cookie } of Object.values(all)) {
      expect(await visit(cookie, () => found[parting]?.())).toBe("in");
      expect(await visit(cookie, () => found[parting]?.())).toBe("sign in");
    }
  }, 120_000);

  it("before the sign-in does nothing without a token or a password", async () => {
    const found = await actions();
    for (const [name, args] of Object.entries(doors)) {
      const before = await database().staff.count();
      const outcome = await found[name]?.(...args);
      expect
        .soft(outcome, name)
        .toMatchObject({ problems: expect.arrayContaining([expect.anything()]) });
      expect(await database().staff.count()).toBe(before);
    }
  });

  it("that signs in leads to the desk and nowhere else", async () => {
    const { actor } = (await people()).author;
    const { email } = await database().staff.findUniqueOrThrow({ where: { id: actor.id } });
    const { "sign-in/withPassword": signIn } = await actions();
    for (const evil of [
      "//evil.example",
      "https://evil.example",
      "\\\\evil.example",
      "/\\evil",
      "javascript:alert(1)",
    ]) {
      let outcome: unknown;
      await visit("", async () => {
        outcome = await signIn?.(form({ email, password: "correct horse battery", next: evil }));
      });
      expect.soft(outcome, evil).toEqual({ goTo: "/admin" });
    }
  });
});
