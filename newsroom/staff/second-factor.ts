/** The second factor: an authenticator app, and recovery codes for the day it is gone. */
import { record } from "../audit/write";
import { database, transaction } from "../database";
import { permit } from "../permissions";
import { refuse } from "../refusal";
import { readSettings } from "../settings/read";
import { auth } from "./auth";
import { hearingFailures } from "./library";
import { confirmPassword } from "./profile";
import type { StaffActor } from "./session";
import type { Cookies } from "./sign-in";

/** What an app needs, and the codes to keep: shown once. `address` is an otpauth: URI, `secret` its key in base32. */
export type NewSecondFactor = { address: string; secret: string; recoveryCodes: string[] };

/** Whether an account asks for a code. */
export async function hasSecondFactor(actor: StaffActor): Promise<boolean> {
  const row = await database().staff.findUnique({
    where: { id: actor.id },
    select: { twoFactorEnabled: true },
  });
  return row?.twoFactorEnabled ?? false;
}

/**
 * Makes a secret for an app. Nothing is asked for yet: `confirmSecondFactor` turns it on.
 * @throws Refused on `current` when the password is wrong.
 */
export async function beginSecondFactor(
  actor: StaffActor,
  headers: Headers,
  password: string,
): Promise<NewSecondFactor> {
  permit(actor, "account.write", actor.id);
  await confirmPassword(actor, password);
  if (await hasSecondFactor(actor)) refuse("", "an authenticator app is set up already");
  const { name } = await readSettings();
  const made = await hearingFailures(async () =>
    (await auth()).api.enableTwoFactor({ body: { password, issuer: name }, headers }),
  );
  if (made.method !== "totp") throw new Error("no secret was made");
  const secret = new URL(made.totpURI).searchParams.get("secret") ?? "";
  return { address: made.totpURI, secret, recoveryCodes: made.backupCodes };
}

/** Turns it on, once a code shows that the app has the secret. @throws Refused on `code`. */
export async function confirmSecondFactor(
  actor: StaffActor,
  headers: Headers,
  typed: string,
): Promise<Cookies> {
  permit(actor, "account.write", actor.id);
  const code = typed.replace(/\s/g, "");
  const response = await hearingFailures(async () =>
    (await auth()).api.verifyTOTP({ body: { code }, headers, asResponse: true }),
  );
  if (!response.ok) refuse("code", "is not the app’s code; wait for the next one and type that");
  await noted(actor, "staff.secondFactorOn");
  return { cookies: response.headers.getSetCookie() };
}

/** Makes new recovery codes; the old ones are worth nothing any more. @throws Refused on `current`. */
export async function newRecoveryCodes(
  actor: StaffActor,
  headers: Headers,
  password: string,
): Promise<string[]> {
  permit(actor, "account.write", actor.id);
  await confirmPassword(actor, password);
  const { backupCodes } = await hearingFailures(async () =>
    (await auth()).api.generateBackupCodes({ body: { password }, headers }),
  );
  await noted(actor, "staff.newRecoveryCodes");
  return backupCodes;
}

/** Turns it off. @throws Refused on `current` when the password is wrong. */
export async function endSecondFactor(
  actor: StaffActor,
  headers: Headers,
  password: string,
): Promise<Cookies> {
  permit(actor, "account.write", actor.id);
  await confirmPassword(actor, password);
  const response = await hearingFailures(async () =>
    (await auth()).api.disableTwoFactor({ body: { password }, headers, asResponse: true }),
  );
  if (!response.ok) refuse("", "this did not work; sign in again and try once more");
  await noted(actor, "staff.secondFactorOff");
  return { cookies: response.headers.getSetCookie() };
}

// The library writes by itself; the log follows at once.
const noted = (actor: StaffActor, action: string) =>
  transaction((tx) => record(tx, actor, action, { noun: "staff", id: actor.id }));
