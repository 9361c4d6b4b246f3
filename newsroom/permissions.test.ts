import { describe, expect, it } from "vitest";
import { type Action, may, permit } from "./permissions";
import { NotAllowed } from "./refusal";
import { type Actor, clock, commandLine, type Role, role } from "./staff/schema";

const me = 7;
const as = (named: Role): Actor => ({ kind: "staff", id: me, name: "Kim", role: named });

/** For contributor, author, editor, admin: n may never, o on their own articles, a on any. */
const expected: Record<Action, string> = {
  "article.write": "ooaa",
  "article.submit": "ooaa",
  "article.markReady": "nnaa",
  "article.publish": "noaa",
  "article.correct": "noaa",
  "article.retract": "nnaa",
  "article.move": "noaa",
  "article.trash": "ooaa",
  "article.bar": "nnaa",
  "front.arrange": "nnaa",
  "taxonomy.write": "nnaa",
  "media.write": "aaaa",
  "media.remove": "ooaa",
  "readership.write": "nnna",
  "press.purge": "nnna",
  "settings.write": "nnna",
  "staff.write": "nnna",
  "account.write": "oooo",
  "audit.read": "nnaa",
};
// The keys of a record typed by all actions are all actions.
const actions = Object.keys(expected) as Action[];

describe("the table of permissions", () => {
  for (const action of actions) {
    it.each(role.options.map((named, index) => [named, expected[action][index]] as const))(
      `${action} by a %s: %s`,
      (named, grant) => {
        const actor = as(named);
        const answers = [me, me + 1, null, undefined].map((owner) => may(actor, action, owner));
        const [own, anothers, nobodys, none] = [
          grant !== "n",
          grant === "a",
          grant === "a",
          grant === "a",
        ];
        expect(answers).toEqual([own, anothers, nobodys, none]);
        for (const [index, owner] of [me, me + 1, null, undefined].entries()) {
          const asked = () => permit(actor, action, owner);
          if (answers[index]) expect(asked).not.toThrow();
          else expect(asked).toThrow(NotAllowed);
        }
      },
    );
  }

  it("lets the clock and the command line do everything", () => {
    for (const action of actions) {
      expect([may(clock, action, 1), may(commandLine, action, null)]).toEqual([true, true]);
    }
  });

  it("never gives a lesser role more than a greater one", () => {
    const rank = { n: 0, o: 1, a: 2 };
    for (const grants of Object.values(expected)) {
      const ranks = [...grants].map((grant) => rank[grant as keyof typeof rank]);
      expect(ranks).toEqual(ranks.toSorted());
    }
  });

  it("says who may not do what, and whom to ask", () => {
    expect(() => permit(as("contributor"), "article.publish", me)).toThrow(
      "Kim may not publish this story; ask an editor",
    );
  });
});
