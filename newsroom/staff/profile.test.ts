import { expect, it } from "vitest";
import { database, transaction } from "../database";
import { NotAllowed, NotFound } from "../refusal";
import { describeOnBoth } from "../testing/paper";
import { aColleague, password, signedIn } from "../testing/people";
import { refusal, refusedOn, tracesOf } from "../testing/traces";
import { resetPassword } from "./accounts";
import { notePasskey, readPasskeys, removePasskey, renamePasskey } from "./passkeys";
import { changeName, changePassword } from "./profile";
import { commandLine } from "./schema";
import { endOtherSessions, endSession, readSession, readSessionId, readSessions } from "./session";
import { makeResetLink } from "./write";

const passkeyOf = (userId: number) =>
  transaction((tx) =>
    tx.passkey.create({
      data: {
        userId,
        name: "Phone",
        publicKey: "k",
        credentialID: `c${userId}`,
        counter: 0,
        deviceType: "multiDevice",
        backedUp: true,
      },
    }),
  );

describeOnBoth("one’s own account", () => {
  it("takes another name", async () => {
    const { actor } = await aColleague("author");
    const { log } = await tracesOf(() => changeName(actor, "  Ada Pen "));
    expect(log).toEqual([`${actor.name}: staff.rename staff ${actor.id}`]);
    expect(await database().staff.findMany()).toMatchObject([{ name: "Ada Pen" }]);
    expect(await refusedOn(() => changeName(actor, " "))).toEqual(["name"]);
  });

  it("takes another password from who knows this one, and signs out everywhere else", async () => {
    const { actor, email } = await aColleague("author");
    const [here, there] = [await signedIn(email), await signedIn(email)];
    const keep = (await readSessionId(here)) ?? 0;
    const link = await makeResetLink(commandLine, actor.id);
    const chosen = "another honest day";
    const wrong = { current: "wrong wrong wrong", password: chosen };
    expect(await refusedOn(() => changePassword(actor, wrong, keep))).toEqual(["current"]);
    const short = { current: password, password: "short" };
    expect(await refusedOn(() => changePassword(actor, short, keep))).toEqual(["password"]);
    await changePassword(actor, { current: password, password: chosen }, keep);
    expect(await readSession(here)).toEqual(actor);
    expect(await readSession(there)).toBeNull();
    await expect(signedIn(email)).rejects.toThrow();
    await expect(signedIn(email, chosen)).resolves.toBeDefined();
    expect(await refusedOn(() => resetPassword(link.token, chosen))).toEqual(["token"]);
  });

  it("is signed in somewhere, which its owner sees and ends", async () => {
    const { actor, email } = await aColleague("author");
    const other = await aColleague("admin");
    const [here, there, elsewhere] = [
      await signedIn(email),
      await signedIn(email),
      await signedIn(other.email),
    ];
    const keep = (await readSessionId(here)) ?? 0;
    const shown = await readSessions(actor);
    expect(shown.map(({ id }) => id).sort()).toEqual(
      [keep, (await readSessionId(there)) ?? 0].sort(),
    );
    expect(Object.keys(shown[0] ?? {})).not.toContain("token");
    await endSession(actor, (await readSessionId(there)) ?? 0);
    expect(await readSession(there)).toBeNull();
    const foreign = (await readSessionId(elsewhere)) ?? 0;
    expect(await refusal(() => endSession(actor, foreign))).toBeInstanceOf(NotFound);
    await signedIn(email);
    await endOtherSessions(actor, keep);
    expect(await readSessions(actor)).toMatchObject([{ id: keep }]);
    expect(await readSession(elsewhere)).toEqual(other.actor);
  });

  it("has passkeys its owner names and removes, and nobody else", async () => {
    const { actor } = await aColleague("author");
    const admin = await aColleague("admin");
    const { id } = await passkeyOf(actor.id);
    const { log } = await tracesOf(async () => {
      await notePasskey(actor);
      await renamePasskey(actor, id, "Old phone");
    });
    expect(log).toEqual([
      `${actor.name}: staff.addPasskey staff ${actor.id}`,
      `${actor.name}: staff.renamePasskey staff ${actor.id}`,
    ]);
    expect(await readPasskeys(actor)).toMatchObject([{ id, name: "Old phone", synced: true }]);
    expect(await readPasskeys(admin.actor)).toEqual([]);
    for (const attempt of [
      () => removePasskey(admin.actor, id),
      () => renamePasskey(admin.actor, id, "Mine"),
      () => removePasskey(admin.actor, 2_000_000_000),
    ]) {
      expect(await refusal(attempt)).toBeInstanceOf(NotAllowed);
    }
    expect(await refusedOn(() => renamePasskey(actor, id, ""))).toEqual(["name"]);
    await removePasskey(actor, id);
    expect(await readPasskeys(actor)).toEqual([]);
  });
});
