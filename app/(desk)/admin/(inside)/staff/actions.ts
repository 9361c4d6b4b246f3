"use server";

import { refresh } from "next/cache";
import { z } from "zod";
import { answer, text } from "@/app/(desk)/answer";
import { requireStaff } from "@/app/(desk)/require-staff";
import type { LinkOutcome } from "@/components/desk/LinkForm.island";
import type { Outcome } from "@/components/ui/outcome";
import { accept } from "@/newsroom/refusal";
import { rowId } from "@/newsroom/row-id";
import { type Delivery, deliverInvitation, deliverReset } from "@/newsroom/staff/links";
import { beginAgain, changeRole, endAccount, removeSecondFactor } from "@/newsroom/staff/manage";
import { readPerson } from "@/newsroom/staff/read";
import { role } from "@/newsroom/staff/schema";
import { inviteStaff, makeResetLink, withdrawInvitation } from "@/newsroom/staff/write";

const roleIn = z.object({ role });

/** Invites somebody: by mail, or with a link to pass on. */
export async function invite(form: FormData): Promise<LinkOutcome> {
  const actor = await requireStaff("staff.write");
  return answer(async (): Promise<LinkOutcome> => {
    const { role: offered } = accept(roleIn, { role: text(form, "role") });
    const person = { name: text(form, "name"), email: text(form, "email") };
    const invitation = await inviteStaff(actor, { ...person, role: offered });
    refresh();
    return told(await deliverInvitation(actor, invitation, person), person.email);
  });
}

/** Makes a link for a new password: mailed, or to pass on. */
export async function sendReset(id: number): Promise<LinkOutcome> {
  const actor = await requireStaff("staff.write");
  return answer(async (): Promise<LinkOutcome> => {
    const staffId = accept(rowId, id);
    const link = await makeResetLink(actor, staffId);
    const person = await readPerson(staffId);
    return told(await deliverReset(link, person), person.email);
  });
}

function told(delivery: Delivery, email: string): LinkOutcome {
  if (delivery.mailed) return { done: `A link is on its way to ${email}.` };
  const { link, problem } = delivery;
  const note = problem
    ? `The mail could not be sent (${problem}). Pass this link on yourself; it is shown only now.`
    : "Pass this link on; it works once, and is shown only now.";
  return { link, note, done: "" };
}

/** Withdraws an invitation. */
export async function withdraw(id: number): Promise<Outcome> {
  const actor = await requireStaff("staff.write");
  return answer(async () => {
    await withdrawInvitation(actor, accept(rowId, id));
    refresh();
    return {};
  });
}

/** Changes what somebody may do. */
export async function saveRole(id: number, form: FormData): Promise<Outcome> {
  const actor = await requireStaff("staff.write");
  return answer(async () => {
    const { role: chosen } = accept(roleIn, { role: text(form, "role") });
    await changeRole(actor, accept(rowId, id), chosen);
    refresh();
    return { done: "Saved" };
  });
}

/** Ends an account, at once. */
export async function end(id: number): Promise<Outcome> {
  const actor = await requireStaff("staff.write");
  return answer(async () => {
    await endAccount(actor, accept(rowId, id));
    refresh();
    return {};
  });
}

/** Lets an ended account begin again. */
export async function again(id: number): Promise<Outcome> {
  const actor = await requireStaff("staff.write");
  return answer(async () => {
    await beginAgain(actor, accept(rowId, id));
    refresh();
    return {};
  });
}

/** Takes off a second factor its owner lost. */
export async function dropSecondFactor(id: number): Promise<Outcome> {
  const actor = await requireStaff("staff.write");
  return answer(async () => {
    await removeSecondFactor(actor, accept(rowId, id));
    refresh();
    return { done: "The second factor is off, and they are signed out." };
  });
}
