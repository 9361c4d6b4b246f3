"use server";

import { refresh } from "next/cache";
import { headers } from "next/headers";
import { renderSVG } from "uqr";
import { z } from "zod";
import { answer, text } from "@/app/(desk)/answer";
import { requireStaff } from "@/app/(desk)/require-staff";
import { sendCookies } from "@/app/(desk)/send-cookies";
import type { CodesOutcome, NewAppOutcome } from "@/components/desk/SecondFactor.island";
import type { Outcome } from "@/components/ui/outcome";
import { accept } from "@/newsroom/refusal";
import { rowId } from "@/newsroom/row-id";
import { removePasskey, renamePasskey } from "@/newsroom/staff/passkeys";
import { changeName, changePassword } from "@/newsroom/staff/profile";
import {
  beginSecondFactor,
  confirmSecondFactor,
  endSecondFactor,
  newRecoveryCodes,
} from "@/newsroom/staff/second-factor";
import { endOtherSessions, endSession, readSessionId } from "@/newsroom/staff/session";
import { signOut } from "@/newsroom/staff/sign-in";

// As they were typed: blanks at a password's ends belong to it.
const typed = (form: FormData, name: string) => z.string().catch("").parse(form.get(name));

/** Signs this browser out. */
export async function leave(): Promise<Outcome> {
  await requireStaff();
  const { cookies } = await signOut(await headers());
  await sendCookies(cookies);
  return { goTo: "/admin/sign-in?after=out" };
}

/** Changes one's own name. */
export async function saveName(form: FormData): Promise<Outcome> {
  const actor = await requireStaff();
  return answer(async () => {
    await changeName(actor, text(form, "name"));
    refresh();
    return { done: "Saved" };
  });
}

/** Changes one's own password; other sessions end. */
export async function savePassword(form: FormData): Promise<Outcome> {
  const actor = await requireStaff();
  return answer(async () => {
    const keep = (await readSessionId(await headers())) ?? 0;
    const given = { current: typed(form, "current"), password: typed(form, "password") };
    await changePassword(actor, given, keep);
    refresh();
    return { done: "Your new password holds. Everywhere else you are signed out." };
  });
}

/** Makes a secret for an authenticator app. */
export async function beginApp(form: FormData): Promise<NewAppOutcome> {
  const actor = await requireStaff();
  return answer(async (): Promise<NewAppOutcome> => {
    const made = await beginSecondFactor(actor, await headers(), typed(form, "current"));
    const svg = renderSVG(made.address, { border: 2 });
    const picture = `data:image/svg+xml;base64,${Buffer.from(svg).toString("base64")}`;
    return { app: { picture, secret: made.secret, recoveryCodes: made.recoveryCodes } };
  });
}

/** Turns the second factor on. */
export async function confirmApp(form: FormData): Promise<Outcome> {
  const actor = await requireStaff();
  return answer(async () => {
    const { cookies } = await confirmSecondFactor(actor, await headers(), text(form, "code"));
    await sendCookies(cookies);
    return {};
  });
}

/** Makes new recovery codes. */
export async function renewCodes(form: FormData): Promise<CodesOutcome> {
  const actor = await requireStaff();
  return answer(async (): Promise<CodesOutcome> => {
    const codes = await newRecoveryCodes(actor, await headers(), typed(form, "current"));
    return { codes };
  });
}

/** Turns the second factor off. */
export async function endApp(form: FormData): Promise<Outcome> {
  const actor = await requireStaff();
  return answer(async () => {
    const { cookies } = await endSecondFactor(actor, await headers(), typed(form, "current"));
    await sendCookies(cookies);
    return {};
  });
}

/** Names a passkey. */
export async function namePasskey(id: number, form: FormData): Promise<Outcome> {
  const actor = await requireStaff();
  return answer(async () => {
    await renamePasskey(actor, accept(rowId, id), text(form, "name"));
    refresh();
    return { done: "Saved" };
  });
}

/** Removes a passkey. */
export async function dropPasskey(id: number): Promise<Outcome> {
  const actor = await requireStaff();
  return answer(async () => {
    await removePasskey(actor, accept(rowId, id));
    refresh();
    return {};
  });
}

/** Signs out on one device. */
export async function leaveDevice(id: number): Promise<Outcome> {
  const actor = await requireStaff();
  return answer(async () => {
    await endSession(actor, accept(rowId, id));
    refresh();
    return {};
  });
}

/** Signs out everywhere but here. */
export async function leaveOthers(): Promise<Outcome> {
  const actor = await requireStaff();
  return answer(async () => {
    await endOtherSessions(actor, (await readSessionId(await headers())) ?? 0);
    refresh();
    return { done: "You are signed out everywhere but here." };
  });
}
