/** The sign-in library's own writes, while somebody else's transaction is open and then refused. */
import { expect, it } from "vitest";
import { database, transaction } from "../database";
import { refuse } from "../refusal";
import { describeOnBoth } from "../testing/paper";
import { aColleague, password, signedIn, withCookies } from "../testing/people";
import { aSection } from "../testing/rows";
import { auth } from "./auth";
import { readSession } from "./session";
import { signIn, signOut } from "./sign-in";

/** Does something in the middle of a save that is refused once that is done, or has waited long enough for it. */
async function duringRefusedSave<Result>(work: () => Promise<Result>): Promise<Result> {
  let begun = () => {};
  const open = new Promise<void>((resolve) => {
    begun = resolve;
  });
  let release = () => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  const save = transaction(async (tx) => {
    await tx.section.updateMany({ data: { description: "half done" } });
    begun();
    await held;
    refuse("", "it may not be");
  });
  await open;
  const done = work();
  await Promise.race([done, new Promise((resolve) => setTimeout(resolve, 500))]);
  release();
  await expect(save).rejects.toThrow("it may not be");
  return done;
}

describeOnBoth("beside a save that is refused", () => {
  it("signing out stays done", async () => {
    const { email } = await aColleague("editor");
    const here = await signedIn(email);
    await aSection();
    await duringRefusedSave(() => signOut(here));
    expect(await readSession(here)).toBeNull();
    expect(await database().session.count()).toBe(0);
  });

  it("signing in stays done", async () => {
    const { actor, email } = await aColleague("editor");
    await aSection();
    const { cookies } = await duringRefusedSave(() => signIn(new Headers(), { email, password }));
    expect(await readSession(withCookies(cookies))).toEqual(actor);
  });

  it("a challenge is kept, and an open save's half shows nowhere", async () => {
    const section = await aSection({ description: "whole" });
    const library = await auth();
    const response = await duringRefusedSave(() =>
      library.api.generatePasskeyAuthenticationOptions({
        headers: new Headers({ origin: "http://localhost:3000" }),
        asResponse: true,
      }),
    );
    expect(response.status).toBe(200);
    expect(await database().verification.count()).toBe(1);
    const { description } = await database().section.findUniqueOrThrow({
      where: { id: section.id },
    });
    expect(description).toBe("whole");
  });

  it("nobody is signed out by a session that is looked up meanwhile", async () => {
    const { actor, email } = await aColleague("editor");
    const here = await signedIn(email);
    const seen = await duringRefusedSave(async () => readSession(here));
    expect(seen).toEqual(actor);
  });
});
