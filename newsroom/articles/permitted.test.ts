/** Each desk verb, by each role, on one's own story and on another's, at each status: real verbs against the table. */
import { readdirSync, readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { database, transaction } from "../database";
import { describeImage } from "../media/write";
import { type Action, may, toChange } from "../permissions";
import { NotAllowed, Refused } from "../refusal";
import { commandLine, role } from "../staff/schema";
import type { StaffActor } from "../staff/session";
import { edit, edited } from "../testing/edits";
import { describeOnBoth, describeOnSqlite } from "../testing/paper";
import { anImage, aSection, staff } from "../testing/rows";
import { bring, inHours } from "../testing/steps";
import { aDraft, aPublished } from "../testing/stories";
import { refusal } from "../testing/traces";
import { loadArticle } from "./load";
import { beat, leave } from "./presence";
import { makePreviewLink, revokePreviewLink } from "./preview-link";
import { bar, moveArticle, publish, publishChanges, retract } from "./publish";
import { setRelated } from "./related";
import { restore } from "./restore";
import { setAside } from "./restore-points";
import { schedule, setEmbargo } from "./schedule";
import { type Status, status } from "./schema";
import { takeBack, throwAway } from "./trash";
import { markReady, returnToDraft, saveDraft, submitForReview } from "./write";

type Need = (at: Status) => Action | null;
/** What a verb asks for at a status, null where it is for nobody; and the verb itself. */
type Verb = { need: Need; perform: (actor: StaffActor, id: number) => Promise<unknown> };

const always =
  (action: Action): Need =>
  () =>
    action;
const only =
  (action: Action, ...at: Status[]): Need =>
  (now) =>
    at.includes(now) ? action : null;
const unless =
  (action: Action, ...at: Status[]): Need =>
  (now) =>
    at.includes(now) ? null : action;
const before = ["draft", "inReview", "ready", "scheduled"] as const;
const words: Need = (at) => toChange("words", at);
const page: Need = (at) => toChange("page", at);

let made = 0;
const another = () => {
  made += 1;
  return made;
};
let tied = 0;
const draftOf = async (id: number) => (await loadArticle(database(), id)).draft;

const verbs: Record<string, Verb> = {
  saveDraft: {
    need: words,
    perform: async (actor, id) => saveDraft(actor, await edited(id, { deck: `Deck ${another()}` })),
  },
  "saveDraft, of another kind": {
    need: page,
    perform: async (actor, id) => saveDraft(actor, await edited(id, {}, { kind: "review" })),
  },
  submitForReview: { need: only("article.submit", "draft", "ready"), perform: submitForReview },
  markReady: {
    need: only("article.markReady", "draft", "inReview", "scheduled"),
    perform: markReady,
  },
  returnToDraft: {
    need: only("article.write", "inReview", "ready", "scheduled"),
    perform: returnToDraft,
  },
  schedule: {
    need: only("article.publish", ...before),
    perform: (actor, id) => schedule(actor, id, inHours(1)),
  },
  publish: { need: only("article.publish", ...before), perform: publish },
  setEmbargo: {
    need: only("article.publish", ...before),
    perform: (actor, id) => setEmbargo(actor, id, inHours(1)),
  },
  publishChanges: {
    need: only("article.correct", "published"),
    perform: async (actor, id) =>
      publishChanges(actor, id, { kind: "typo", revision: (await draftOf(id)).revision }),
  },
  retract: {
    need: only("article.retract", "published"),
    perform: (actor, id) => retract(actor, id, "It was made up."),
  },
  moveArticle: {
    need: unless("article.move", "trashed"),
    perform: (actor, id) => moveArticle(actor, id, { slug: `elsewhere-${another()}` }),
  },
  bar: { need: always("article.bar"), perform: (actor, id) => bar(actor, id, true) },
  setRelated: {
    need: page,
    perform: (actor, id) => setRelated(actor, id, [tied]),
  },
  restore: {
    need: words,
    perform: async (actor, id) => {
      const { revision } = await draftOf(id);
      const earlier = await database().restorePoint.findFirstOrThrow({ where: { articleId: id } });
      return restore(actor, id, `r${earlier.revision}`, revision);
    },
  },
  setAside: {
    need: always("article.write"),
    perform: async (actor, id) => setAside(actor, id, (await draftOf(id)).content),
  },
  makePreviewLink: {
    need: unless("article.write", "retracted", "trashed"),
    perform: (actor, id) => makePreviewLink(actor, id, 7),
  },
  revokePreviewLink: {
    need: always("article.write"),
    perform: async (actor, id) => {
      const where = { articleId: id };
      const link = await database().previewLink.findFirstOrThrow({ where });
      return revokePreviewLink(actor, link.id);
    },
  },
  throwAway: {
    need: (at) => {
      if (at === "trashed") return "article.trash";
      return before.some((one) => one === at) ? words(at) : null;
    },
    perform: (actor, id) => throwAway(actor, id),
  },
  takeBack: { need: only("article.trash", "trashed"), perform: takeBack },
  beat: { need: always("article.write"), perform: beat },
  leave: { need: always("article.write"), perform: leave },
  "describeImage, of its lead picture": {
    // The library is everybody's until an editor passed what a picture stands in.
    need: (at) => {
      if (at === "draft" || at === "inReview" || at === "trashed") return "media.write";
      return page(at) ?? "article.correct";
    },
    perform: async (actor, id) => {
      const { leadImageId } = (await draftOf(id)).content;
      return describeImage(actor, leadImageId ?? 0, { alt: `A pier ${another()}` });
    },
  },
};
/** They act on several stories by the verbs above, on none, or say who acts for them. */
const elsewhere = ["actOnEach", "keepRestorePoint", "addVersion"];
const query = /^(?:read|list|rowsOf$|usualByline$|presentIn$|madeWith$)/;

it("has a row for each verb of this folder that takes an actor", () => {
  const folder = new URL(".", import.meta.url);
  const sources = readdirSync(folder).filter((name) => /^[a-z-]+\.ts$/.test(name));
  const found = sources.flatMap((name) => {
    const text = readFileSync(new URL(name, folder), "utf8");
    const exported =
      /export (?:async function|const) (\w+)(?: = )?\((?:\s*\w+: Transaction,)?\s*actor: \w+[^)]*\)[^{=]*Promise/g;
    return [...text.matchAll(exported)]
      .map(([, verb = ""]) => verb)
      .filter((verb) => !query.test(verb));
  });
  const rows = Object.keys(verbs).map((name) => name.replace(/,.*/, ""));
  expect([...new Set(found)].sort()).toEqual(
    expect.arrayContaining(["saveDraft", "setRelated", "setAside", "publish"]),
  );
  const missing = found.filter((verb) => !rows.includes(verb) && !elsewhere.includes(verb));
  expect(missing).toEqual([]);
});

/** A story that has come so far, with all a verb may ask of it. */
async function aStory(at: Status): Promise<number> {
  const image = await anImage();
  const { id } = await aDraft({ leadImageId: image.id });
  await edit(id, { deck: `Before ${another()}` });
  await makePreviewLink(commandLine, id, 7);
  await bring(id, at);
  if (at === "published") await edit(id, { headline: `Changed ${another()}` });
  return id;
}

const giveTo = ({ id: ownerId }: StaffActor, id: number) =>
  transaction((tx) => tx.article.update({ where: { id }, data: { ownerId } }));

const rows = { draft: true, related: true, previewLinks: true, restorePoints: true } as const;
/** All a verb could have changed of a story, and how much was logged. */
const traceOf = async (id: number) => [
  await database().article.findUnique({
    where: { id },
    include: { ...rows, presences: true, imageUses: { include: { image: true } } },
  }),
  await database().auditEvent.count(),
];

describeOnSqlite("a desk verb", () => {
  for (const [name, { need, perform }] of Object.entries(verbs)) {
    it(`${name}: is done at each status for who may, and for nobody else`, async () => {
      const people = await Promise.all(role.options.map((as) => staff(as)));
      const other = await staff("author", "Another");
      tied = (await aPublished()).id;
      for (const at of status.options) {
        const action = need(at);
        let id = await aStory(at);
        for (const [actor, owner] of people.flatMap((one) => [
          [one, one] as const,
          [one, other] as const,
        ])) {
          await giveTo(owner, id);
          const which = `${actor.role}, ${owner === actor ? "own" : "another’s"} ${at} story`;
          if (action !== null && may(actor, action, owner.id)) {
            const outcome = await perform(actor, id).then(
              () => "done",
              (error: unknown) => String(error),
            );
            expect.soft(outcome, which).toBe("done");
            id = await aStory(at);
            continue;
          }
          const before = await traceOf(id);
          const refused = await perform(actor, id).catch((error: unknown) => error);
          expect.soft(await traceOf(id), which).toEqual(before);
          const isMine = may(actor, "article.write", owner.id);
          const kind = action && !isMine ? NotAllowed : Refused;
          expect.soft(refused, which).toBeInstanceOf(kind);
        }
      }
    }, 60_000);
  }
});

describeOnBoth("a desk verb", () => {
  it("is refused to authors on an article nobody owns, and done by the command line", async () => {
    const { id } = await aDraft();
    const author = await staff("author");
    expect(await refusal(() => publish(author, id))).toBeInstanceOf(NotAllowed);
    expect((await publish(commandLine, id)).status).toBe("published");
  });

  it("lets everyone on staff begin an article, and makes it theirs", async () => {
    const section = await aSection();
    for (const as of role.options) {
      const actor = await staff(as);
      const { id } = await aDraft({ by: actor, section });
      expect((await database().article.findUniqueOrThrow({ where: { id } })).ownerId).toBe(
        actor.id,
      );
    }
  });

  it("that readers would see at once is not a contributor’s, once the story is out", async () => {
    const contributor = await staff("contributor");
    const [mine, tied] = [await aDraft({ by: contributor }), await aPublished()];
    await setRelated(contributor, mine.id, [tied.id]);
    await publish(commandLine, mine.id);
    const refused = await refusal(() => setRelated(contributor, mine.id, []));
    expect(refused).toBeInstanceOf(NotAllowed);
    expect(refused.message).toContain("ask an editor");
  });

  it("that speaks of a picture leaves what an editor passed as it was passed", async () => {
    const [contributor, author] = [await staff("contributor"), await staff("author")];
    const image = await anImage();
    const theirs = await aDraft({ by: author, leadImageId: image.id, headline: "Harbour" });
    await describeImage(contributor, image.id, { alt: "A pier" });
    await bring(theirs.id, "scheduled");
    const refused = await refusal(() => describeImage(contributor, image.id, { alt: "Mine" }));
    expect(refused.message).toContain("“Harbour”, which an editor passed");
    await describeImage(author, image.id, { alt: "A pier at dawn" });
  });
});
