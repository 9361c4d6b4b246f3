import { createHmac } from "node:crypto";
import { createOTP } from "@better-auth/utils/otp";
import { afterEach, expect, it, vi } from "vitest";
import { database, transaction } from "../database";
import { describeOnBoth } from "../testing/paper";
import { aColleague, password, signedIn, withCookies } from "../testing/people";
import { refusal } from "../testing/traces";
import { auth } from "./auth";
import { endAccount } from "./manage";
import { confirmPassword } from "./profile";
import { recoveryCode } from "./recovery-codes";
import { commandLine } from "./schema";
import {
  beginSecondFactor,
  confirmSecondFactor,
  endSecondFactor,
  hasSecondFactor,
  newRecoveryCodes,
} from "./second-factor";
import { readSession, type StaffActor } from "./session";
import { signIn, signInByScript, signInWithCode, signOut } from "./sign-in";

const nobody = new Headers();
const trying = (email: string, by: string) => () => signIn(nobody, { email, password: by });

afterEach(() => vi.useRealTimers());

describeOnBoth("signing in", ({ provider }) => {
  it("gives a cookie no script can read and no other site sends along", async () => {
    const { actor, email } = await aColleague("editor");
    const { cookies, code } = await signIn(nobody, { email: email.toUpperCase(), password });
    expect(code).toBe(false);
    const session = cookies.find((line) => line.startsWith("stet.session_token="));
    expect(session).toMatch(/; HttpOnly/i);
    expect(session).toMatch(/; SameSite=Lax/i);
    expect(session).toMatch(/; Path=\//i);
    expect(session).not.toMatch(/; Secure/i);
    expect(await readSession(withCookies(cookies))).toEqual(actor);
    expect(await readSession(nobody)).toBeNull();
  });

  it("says the same of a wrong password, an unknown address and an account that has ended", async () => {
    const { email } = await aColleague("editor");
    const ended = await aColleague("author");
    await endAccount(commandLine, ended.actor.id);
    const said = [
      await refusal(trying(email, "wrong wrong wrong")),
      await refusal(trying("nobody@example.org", password)),
      await refusal(trying("not an address", password)),
      await refusal(trying(email, "x".repeat(1000))),
      await refusal(trying(ended.email, password)),
    ];
    expect(new Set(said.map(({ message }) => message)).size).toBe(1);
  });

  it("is refused for a while after ten wrong passwords, whoever tries and whether it exists", async () => {
    const { email } = await aColleague("editor");
    for (const address of [email, `unknown@${provider}.example`]) {
      for (let time = 0; time < 10; time += 1) {
        const { message } = await refusal(trying(address, "wrong wrong wrong"));
        expect(message).toContain("do not belong together");
      }
      const { message } = await refusal(trying(address.toUpperCase(), password));
      expect(message).toBe("this was tried too often for this account; try again in 15 minutes");
    }
    const byScript = await signInByScript(
      new Request("http://localhost:3000/api/auth/sign-in/email", {
        method: "POST",
        headers: { origin: "http://localhost:3000", "content-type": "application/json" },
        body: JSON.stringify({ email, password }),
      }),
    );
    expect(byScript.status).toBe(429);
    expect(byScript.headers.getSetCookie()).toEqual([]);
  }, 30_000);

  it("counts anew after a right password", async () => {
    const { email } = await aColleague("editor");
    for (let round = 0; round < 2; round += 1) {
      for (let time = 0; time < 9; time += 1) await refusal(trying(email, "wrong wrong wrong"));
      await signedIn(email);
    }
  }, 30_000);

  it("works for a script on the paper’s own page, which sends JSON", async () => {
    const { email } = await aColleague("editor");
    const asked = (body: string) =>
      signInByScript(
        new Request("http://localhost:3000/api/auth/sign-in/email", {
          method: "POST",
          headers: { origin: "http://localhost:3000", "content-type": "application/json" },
          body,
        }),
      );
    const sent = JSON.stringify({ email, password });
    const own = await asked(sent);
    expect(own.status).toBe(200);
    expect(own.headers.getSetCookie().join()).toContain("stet.session_token=");
    expect((await asked("email=a")).status).toBe(400);
    const wrong = JSON.stringify({ email, password: "wrong wrong wrong" });
    expect((await asked(wrong)).status).toBe(401);
  });

  it("leaves nothing in the database that opens a session", async () => {
    const { actor, email } = await aColleague("editor");
    const headers = await signedIn(email);
    const token = /session_token=([^.;]+)/.exec(headers.get("cookie") ?? "")?.[1] ?? "";
    expect(token.length).toBeGreaterThan(20);
    const kept = JSON.stringify([
      await database().session.findMany(),
      await database().verification.findMany(),
      await database().invitation.findMany(),
    ]);
    expect(kept).not.toContain(token);
    expect(await readSession(headers)).toEqual(actor);
    // Whoever has the database has the secret that signs cookies too, and puts the hash into one.
    const [row] = await database().session.findMany();
    const { tokenHash = "" } = row ?? {};
    const { secret } = await (await auth()).$context;
    const signed = `${tokenHash}.${createHmac("sha256", secret).update(tokenHash).digest("base64")}`;
    const forged = new Headers({ cookie: `stet.session_token=${encodeURIComponent(signed)}` });
    expect(await readSession(forged)).toBeNull();
    // The same way with the token itself works: the test signs as the library does.
    const right = `${token}.${createHmac("sha256", secret).update(token).digest("base64")}`;
    const own = new Headers({ cookie: `stet.session_token=${encodeURIComponent(right)}` });
    expect(await readSession(own)).toEqual(actor);
  });

  it("ends with signing out, here and nowhere else", async () => {
    const { actor, email } = await aColleague("editor");
    const [here, there] = [await signedIn(email), await signedIn(email)];
    const { cookies } = await signOut(here);
    expect(withCookies(cookies, here).get("cookie")).not.toContain("session_token");
    expect(await readSession(here)).toBeNull();
    expect(await readSession(there)).toEqual(actor);
  });

  it("ends with the account: its sessions are nobody’s", async () => {
    const { actor, email } = await aColleague("editor");
    const headers = await signedIn(email);
    // As if the sessions had been left standing.
    await transaction((tx) =>
      tx.staff.update({ where: { id: actor.id }, data: { endedAt: new Date() } }),
    );
    expect(await readSession(headers)).toBeNull();
    await expect(signedIn(email)).rejects.toThrow();
    expect(await database().session.count({ where: { userId: actor.id } })).toBe(1);
  });

  it("is over after a month", async () => {
    const { email } = await aColleague("editor");
    const headers = await signedIn(email);
    await transaction((tx) => tx.session.updateMany({ data: { expiresAt: new Date() } }));
    expect(await readSession(headers)).toBeNull();
  });
});

type Protected = {
  headers: Headers;
  email: string;
  actor: StaffActor;
  codes: string[];
  /** The app's next code: each works once. */
  code: () => Promise<string>;
};

/** Somebody whose account asks for a code. */
async function aProtectedColleague(): Promise<Protected> {
  const { actor, email } = await aColleague("editor");
  const before = await signedIn(email);
  const { address, secret, recoveryCodes } = await beginSecondFactor(actor, before, password);
  expect(address).toMatch(/^otpauth:\/\/totp\/.*secret=/);
  expect(await hasSecondFactor(actor)).toBe(false);
  // The clock may be a step off; so there are three codes at any time.
  let step = Math.floor(Date.now() / 30_000) - 1;
  const app = createOTP(decoded(secret), { digits: 6, period: 30 });
  const code = () => {
    step += 1;
    return app.hotp(step - 1);
  };
  const { cookies } = await confirmSecondFactor(actor, before, await code());
  return { headers: withCookies(cookies, before), email, actor, codes: recoveryCodes, code };
}

/** Base32, as authenticator apps take a key. */
function decoded(secret: string): string {
  const letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
  const bits = [...secret].map((letter) => letters.indexOf(letter).toString(2).padStart(5, "0"));
  const bytes = bits.join("").match(/.{8}/g) ?? [];
  return Buffer.from(bytes.map((byte) => Number.parseInt(byte, 2))).toString();
}

/** The cookies of somebody who gave the password and is asked for a code. */
async function halfway(email: string): Promise<Headers> {
  const { cookies, code } = await signIn(nobody, { email, password });
  expect(code).toBe(true);
  return withCookies(cookies);
}

describeOnBoth("a second factor", () => {
  it("is asked for once it is confirmed: the password alone opens nothing", async () => {
    const { headers, email, actor, code } = await aProtectedColleague();
    expect(await readSession(headers)).toEqual(actor);
    expect(await hasSecondFactor(actor)).toBe(true);
    const waiting = await halfway(email);
    expect(await readSession(waiting)).toBeNull();
    const wrong = await signInWithCode(waiting, "000000").catch((error) => error);
    expect(wrong.problems).toMatchObject([{ field: "code" }]);
    const digits = await code();
    const { cookies } = await signInWithCode(waiting, ` ${digits.slice(0, 3)} ${digits.slice(3)} `);
    expect(await readSession(withCookies(cookies, waiting))).toEqual(actor);
  }, 20_000);

  it("takes each code once, also of several who come with it at once", async () => {
    const { email, code } = await aProtectedColleague();
    const digits = await code();
    const waiting = await Promise.all([1, 2, 3, 4].map(() => halfway(email)));
    const tried = await Promise.allSettled(waiting.map((one) => signInWithCode(one, digits)));
    expect(tried.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    for (const one of tried) {
      if (one.status === "rejected") expect(one.reason.message).toContain("was used already");
    }
    await expect(signInWithCode(await halfway(email), digits)).rejects.toThrow("used already");
    await expect(signInWithCode(await halfway(email), await code())).resolves.toBeDefined();
  }, 60_000);

  it("can be replaced by each recovery code, once", async () => {
    const { email, actor, codes } = await aProtectedColleague();
    expect(codes).toHaveLength(10);
    const [first = "", second = ""] = codes;
    const one = await halfway(email);
    const { cookies } = await signInWithCode(one, ` ${first.replace("-", "").toUpperCase()}`);
    expect(await readSession(withCookies(cookies, one))).toEqual(actor);
    const two = await halfway(email);
    await expect(signInWithCode(two, first)).rejects.toThrow("not right");
    await expect(signInWithCode(two, second)).resolves.toBeDefined();
  }, 20_000);

  it("ends the attempt after five wrong codes", async () => {
    const { email, code } = await aProtectedColleague();
    const waiting = await halfway(email);
    for (let time = 0; time < 5; time += 1) {
      await expect(signInWithCode(waiting, "000000")).rejects.toThrow();
    }
    await expect(signInWithCode(waiting, await code())).rejects.toThrow("begin again");
    await expect(signInWithCode(nobody, await code())).rejects.toThrow("begin again");
  }, 20_000);

  it("is set up, renewed and turned off by whoever knows the password, and by nobody else", async () => {
    const { actor, email, headers, codes } = await aProtectedColleague();
    const wrong = "wrong wrong wrong";
    for (const attempt of [
      () => beginSecondFactor(actor, headers, wrong),
      () => newRecoveryCodes(actor, headers, wrong),
      () => endSecondFactor(actor, headers, wrong),
      () => confirmPassword(actor, wrong),
    ]) {
      expect((await refusal(attempt)).problems).toMatchObject([{ field: "current" }]);
    }
    await refusal(() => beginSecondFactor(actor, headers, password));
    const renewed = await newRecoveryCodes(actor, headers, password);
    expect(renewed).toHaveLength(10);
    const waiting = await halfway(email);
    await expect(signInWithCode(waiting, codes[0] ?? "")).rejects.toThrow();
    const { cookies } = await endSecondFactor(actor, headers, password);
    expect(await readSession(withCookies(cookies, headers))).toEqual(actor);
    expect((await signIn(nobody, { email, password })).code).toBe(false);
  }, 20_000);

  it("has recovery codes that can be read from paper", async () => {
    const { codes } = await aProtectedColleague();
    for (const code of codes) {
      expect(code).toMatch(/^[a-hjkmnp-z2-9]{5}-[a-hjkmnp-z2-9]{5}$/);
      expect(recoveryCode(` ${code.toUpperCase().replace("-", " ")}`)).toBe(code);
    }
    expect(new Set(codes).size).toBe(10);
  }, 20_000);
});
