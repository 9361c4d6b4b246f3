/** Each desk verb, by each role, on one's own article and on another's. */
import { expect, it } from "vitest";
import { database } from "../database";
import { type Action, may } from "../permissions";
import { NotAllowed } from "../refusal";
import { type Actor, commandLine, type Role, role } from "../staff/schema";
import { edit, edited } from "../testing/edits";
import { describeOnBoth } from "../testing/paper";
import { aSection, staff } from "../testing/rows";
import { bring, inHours } from "../testing/steps";
import { aDraft } from "../testing/stories";
import { refusal } from "../testing/traces";
import { loadArticle } from "./load";
import { bar, moveArticle, publish, publishChanges, retract } from "./publish";
import { schedule, setEmbargo } from "./schedule";
import type { Status } from "./schema";
import { markReady, returnToDraft, saveDraft, submitForReview } from "./write";

type Verb = {
  name: string;
  action: Action;
  from: Status;
  perform: (actor: Actor, id: number) => Promise<unknown>;
};

const verbs: Verb[] = [
  {
    name: "saveDraft",
    action: "article.write",
    from: "draft",
    perform: async (actor, id) => saveDraft(actor, await edited(id, { deck: "A deck" })),
  },
  { name: "submitForReview", action: "article.submit", from: "draft", perform: submitForReview },
  { name: "markReady", action: "article.markReady", from: "inReview", perform: markReady },
  { name: "returnToDraft", action: "article.write", from: "inReview", perform: returnToDraft },
  {
    name: "schedule",
    action: "article.publish",
    from: "draft",
    perform: (actor, id) => schedule(actor, id, inHours(1)),
  },
  { name: "publish", action: "article.publish", from: "draft", perform: publish },
  {
    name: "setEmbargo",
    action: "article.publish",
    from: "draft",
    perform: (actor, id) => setEmbargo(actor, id, inHours(1)),
  },
  {
    name: "publishChanges",
    action: "article.correct",
    from: "published",
    perform: async (actor, id) => {
      const { draft } = await loadArticle(database(), id);
      return publishChanges(actor, id, { kind: "typo", revision: draft.revision });
    },
  },
  {
    name: "retract",
    action: "article.retract",
    from: "published",
    perform: (actor, id) => retract(actor, id, "It was made up."),
  },
  {
    name: "moveArticle",
    action: "article.move",
    from: "published",
    perform: (actor, id) => moveArticle(actor, id, { slug: "elsewhere" }),
  },
  {
    name: "bar",
    action: "article.bar",
    from: "published",
    perform: (actor, id) => bar(actor, id, true),
  },
];

/** Who may do what, said again in other words than the table's: the least role for one's own and for another's. */
const least: Record<string, { own: Role; anothers: Role }> = {
  saveDraft: { own: "contributor", anothers: "editor" },
  submitForReview: { own: "contributor", anothers: "editor" },
  markReady: { own: "editor", anothers: "editor" },
  returnToDraft: { own: "contributor", anothers: "editor" },
  schedule: { own: "author", anothers: "editor" },
  publish: { own: "author", anothers: "editor" },
  setEmbargo: { own: "author", anothers: "editor" },
  publishChanges: { own: "author", anothers: "editor" },
  retract: { own: "editor", anothers: "editor" },
  moveArticle: { own: "author", anothers: "editor" },
  bar: { own: "editor", anothers: "editor" },
};
const roles = role.options;

describeOnBoth("a desk verb", () => {
  for (const { name, action, from, perform } of verbs) {
    it(`${name}: is done for who may, refused to who may not, and says which action it was`, async () => {
      for (const as of roles) {
        for (const whose of ["own", "anothers"] as const) {
          const actor = await staff(as, `The ${as}`);
          const owner = whose === "own" ? actor : await staff("author");
          const story = await aDraft({ by: owner });
          await bring(story.id, from);
          if (from === "published") await edit(story.id, { headline: "Changed" });
          const allowed = roles.indexOf(as) >= roles.indexOf(least[name]?.[whose] ?? "admin");
          expect(may(actor, action, owner.id)).toBe(allowed);
          if (allowed) await perform(actor, story.id);
          else {
            const refused = await refusal(() => perform(actor, story.id));
            expect(refused).toBeInstanceOf(NotAllowed);
            expect(refused.message).toContain(`The ${as} may not do this (${action})`);
          }
        }
      }
    });
  }

  it("is refused to authors on an article nobody owns, and done by the command line", async () => {
    const { id } = await aDraft();
    const author = await staff("author");
    expect(await refusal(() => publish(author, id))).toBeInstanceOf(NotAllowed);
    expect((await publish(commandLine, id)).status).toBe("published");
  });

  it("lets everyone on staff begin an article, and makes it theirs", async () => {
    const section = await aSection();
    for (const as of roles) {
      const actor = await staff(as);
      const { id } = await aDraft({ by: actor, section });
      expect((await database().article.findUniqueOrThrow({ where: { id } })).ownerId).toBe(
        actor.id,
      );
    }
  });
});
