/** What fails is no word about who somebody is: it is told as a failure, and counts as no try. */
import { createOTP } from "@better-auth/utils/otp";
import { expect, it } from "vitest";
import { outageOf } from "../outage";
import { Refused } from "../refusal";
import { onFullDisk, without } from "../testing/outages";
import { describeOnBoth } from "../testing/paper";
import { aColleague, password, signedIn, withCookies } from "../testing/people";
import { join, resetPassword } from "./accounts";
import { databaseAnswers } from "./forgotten";
import { changePassword } from "./profile";
import { commandLine } from "./schema";
import { beginSecondFactor, confirmSecondFactor } from "./second-factor";
import { readSession } from "./session";
import { askLibrary, signIn, signInByScript, signInWithCode } from "./sign-in";
import { inviteStaff } from "./write";

const nobody = new Headers();

/** The error, which must be none that speaks to whoever typed. */
async function failure(work: Promise<unknown>): Promise<unknown> {
  const error = await work.then(
    () => expect.unreachable("it was done"),
    (thrown: unknown) => thrown,
  );
  expect(error).not.toBeInstanceOf(Refused);
  return error;
}

const byScript = (path: string, body: object, cookies: string[] = []) =>
  new Request(`http://localhost:3000/api/auth${path}`, {
    method: "POST",
    headers: {
      origin: "http://localhost:3000",
      "content-type": "application/json",
      cookie: cookies.map((line) => line.split(";")[0]).join("; "),
    },
    body: JSON.stringify(body),
  });

describeOnBoth("while the database fails", ({ provider }) => {
  it("a right password is not called wrong, however often, and opens the desk once all is well", async () => {
    const { email } = await aColleague("editor");
    const given = { email, password };
    const byForm = () => failure(signIn(nobody, given));
    const byAScript = () => failure(signInByScript(byScript("/sign-in/email", given)));
    await without("Credential", async () => {
      for (let time = 0; time < 6; time += 1) {
        await byForm();
        await byAScript();
      }
    });
    await without("Session", async () => {
      await byForm();
      await byAScript();
    });
    await signIn(nobody, { email, password });
  }, 40_000);

  // SQLite's is filled in newsroom/full-disk.test.ts.
  it.runIf(provider === "postgresql")(
    "a full disk is named, and those who are in stay in",
    async () => {
      const { actor, email } = await aColleague("editor");
      const { cookies } = await signIn(nobody, { email, password });
      await onFullDisk(async () => {
        const error = await failure(signIn(nobody, { email, password }));
        expect(outageOf(error)?.kind).toBe("full");
        expect(await readSession(withCookies(cookies))).toEqual(actor);
        const given = { current: password, password: "another long password" };
        expect(outageOf(await failure(changePassword(actor, given, 0)))?.kind).toBe("full");
      });
      await signIn(nobody, { email, password });
    },
  );

  it("nobody counts as signed out", async () => {
    const { email } = await aColleague("editor");
    const { cookies } = await signIn(nobody, { email, password });
    await without("Session", () => failure(readSession(withCookies(cookies))));
    expect(await readSession(withCookies(cookies))).not.toBeNull();
  });

  it("a code is not called wrong, and the sign-in goes on", async () => {
    const { actor, email } = await aColleague("editor");
    const own = await signedIn(email);
    const { secret } = await beginSecondFactor(actor, own, password);
    const app = createOTP(secretOf(secret), { digits: 6, period: 30 });
    await confirmSecondFactor(actor, own, await app.totp());
    // That one is used up. The next is taken, too, for clocks that are not quite right.
    const code = () => app.hotp(Math.floor(Date.now() / 30_000) + 1);
    const { cookies } = await signIn(nobody, { email, password });
    for (const typed of [await code(), "aaaaa-bbbbb"]) {
      await without("TwoFactor", () => failure(signInWithCode(withCookies(cookies), typed)));
      await without("Verification", () => failure(signInWithCode(withCookies(cookies), typed)));
    }
    expect((await signInWithCode(withCookies(cookies), await code())).cookies).not.toEqual([]);
  }, 60_000);

  it("a passkey is not called unknown", async () => {
    const begun = await askLibrary(
      new Request("http://localhost:3000/api/auth/passkey/generate-authenticate-options"),
    );
    const response = { id: "AAAA", rawId: "AAAA", type: "public-key", response: {} };
    const sent = byScript(
      "/passkey/verify-authentication",
      { response },
      begun.headers.getSetCookie(),
    );
    await without("Passkey", () => failure(askLibrary(sent.clone() as Request)));
    expect((await askLibrary(sent)).status).toBeLessThan(500);
  });

  it("an invitation is not called spent, nor a link for a new password", async () => {
    const named = { name: "Ana", email: "ana@failing.example" };
    const { token } = await inviteStaff(commandLine, { ...named, role: "author" });
    const person = { ...named, password };
    await without("Invitation", () => failure(join(token, person)));
    await without("Invitation", () => failure(resetPassword(token, password)));
    await without("Staff", () => failure(databaseAnswers()));
    await join(token, person);
  }, 60_000);
});

/** An authenticator's key as the library wants it, from base32 (RFC 4648). */
function secretOf(base32: string): string {
  const letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
  const bits = [...base32.replace(/=+$/, "")]
    .map((letter) => letters.indexOf(letter).toString(2).padStart(5, "0"))
    .join("");
  const bytes = bits.match(/.{8}/g) ?? [];
  return Buffer.from(bytes.map((byte) => Number.parseInt(byte, 2))).toString();
}
