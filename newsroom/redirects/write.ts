/** Redirects somebody typed. Those that moves leave behind are written where things move. */

import { isAnswered, isOwnPage } from "../addresses";
import { movedTo } from "../articles/resolve";
import { record } from "../audit/write";
import { type Transaction, transaction } from "../database";
import { env } from "../env";
import { changed, type Tag } from "../freshness";
import { permit } from "../permissions";
import { accept, NotFound, refuse } from "../refusal";
import { isRowId } from "../row-id";
import type { Actor } from "../staff/schema";
import { typedAmong } from "./read";
import { sitePath } from "./rules";
import { type RedirectInput, redirectInput } from "./schema";
import { type Subject, standingAt } from "./standing";

/**
 * Has an address lead to another of this site. What is led to is remembered as the thing that stands there, so that the
 * redirect follows when it moves, and one hop always suffices.
 * @throws Refused on `path` when the address is none, or something stands there or once did; on `to` when nothing does.
 */
export async function addRedirect(actor: Actor, given: RedirectInput): Promise<{ id: number }> {
  permit(actor, "taxonomy.write");
  const typed = accept(redirectInput, given);
  const { siteUrl } = env();
  const path = sitePath(typed.path, siteUrl);
  if (!path) refuse("path", "is not an address of this site, such as /old/address");
  if (isAnswered(path)) refuse("path", `“${path}” is one of the paper’s own addresses`);
  const to = sitePath(typed.to, siteUrl, { search: true });
  if (!to) refuse("to", "is not an address of this site, such as /section/story");
  return transaction(async (tx) => {
    await refuseTaken(tx, path);
    if (to === path) refuse("to", "is the address itself");
    const subject = await leadsTo(tx, to);
    const { id } = await tx.redirect.create({ data: { path, ...subject }, select: { id: true } });
    await record(tx, actor, "redirect.add", { noun: "redirect", id }, { path, to });
    await changed(tx, pagesAt(path, typed.path, siteUrl));
    return { id };
  });
}

/** Removes a redirect somebody typed. @throws Refused when a move left it: such an address redirects for ever. */
export async function removeRedirect(actor: Actor, id: number): Promise<void> {
  permit(actor, "taxonomy.write");
  await transaction(async (tx) => {
    const row = isRowId(id) ? await tx.redirect.findUnique({ where: { id } }) : null;
    if (!row) throw new NotFound([{ field: "", message: "there is no such redirect (any more)" }]);
    if (!(await typedAmong(tx, [id])).has(id)) {
      refuse("", `something stood at “${row.path}” once, so it redirects for ever`);
    }
    await tx.redirect.delete({ where: { id } });
    await record(tx, actor, "redirect.remove", { noun: "redirect", id }, { path: row.path });
    await changed(tx, [`address:${row.path}`]);
  });
}

async function refuseTaken(tx: Transaction, path: string): Promise<void> {
  const standing = await standingAt(tx, path);
  if (standing) refuse("path", `${standing.is} stands at “${path}”`);
  const elsewhere = await movedTo(path, tx);
  if (elsewhere) refuse("path", `“${path}” already leads to “${elsewhere}”`);
}

/** What a redirect to an address points to: what stands there, or what stands where that leads. */
async function leadsTo(tx: Transaction, to: string): Promise<Subject["row"]> {
  const place = isOwnPage(to) ? to : ((await movedTo(to, tx)) ?? to);
  if (isOwnPage(place)) return { target: place };
  const standing = await standingAt(tx, place);
  if (!standing) refuse("to", `nothing stands at “${to}”`);
  if (!standing.seen) refuse("to", "is not published yet");
  return standing.row;
}

// Readers who typed it with capitals got a page of their own saying that there is nothing.
function pagesAt(path: string, typed: string, siteUrl: string): Tag[] {
  return [`address:${path}`, `address:${new URL(typed, siteUrl).pathname}`];
}
