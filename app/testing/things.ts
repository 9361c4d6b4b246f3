/** What visitors of the desk may or may not touch, each somebody's own. */
import { randomUUID } from "node:crypto";
import { loadArticle } from "@/newsroom/articles/load";
import type { Status } from "@/newsroom/articles/schema";
import { database, transaction } from "@/newsroom/database";
import type { StaffActor } from "@/newsroom/staff/session";
import { edit } from "@/newsroom/testing/edits";
import { anImage } from "@/newsroom/testing/rows";
import { bring } from "@/newsroom/testing/steps";
import { aDraft, type StoryInput } from "@/newsroom/testing/stories";

/** A story of somebody's that has come so far, with words changed since readers saw it. */
export async function aStory(owner: StaffActor, status: Status, more: StoryInput = {}) {
  const { id } = await aDraft({ by: owner, ...more });
  await bring(id, status);
  if (status === "published") await edit(id, { deck: "Changed since." });
  const { draft, live, ...story } = await loadArticle(database(), id);
  return { id, sectionId: story.sectionId, revision: draft.revision, version: live?.number };
}

/** What the forms of a story's screens say of it, and more. */
export const storyForm = (
  { id, revision, version }: Awaited<ReturnType<typeof aStory>>,
  more: Record<string, string> = {},
): FormData => form({ id, revision, ...(version && { version }), ...more });

/** The id of another session of somebody's. */
export async function aDevice(owner: StaffActor): Promise<number> {
  const expiresAt = new Date(Date.now() + 3_600_000);
  const { id } = await transaction((tx) =>
    tx.session.create({ data: { tokenHash: randomUUID(), expiresAt, userId: owner.id } }),
  );
  return id;
}

/** A picture somebody added, that stands nowhere. */
export async function aPicture(owner: StaffActor) {
  const image = await anImage();
  await transaction((tx) =>
    tx.auditEvent.create({
      data: {
        actorKind: "staff",
        actorId: owner.id,
        actorName: owner.name,
        action: "image.add",
        noun: "image",
        nounId: image.id,
      },
    }),
  );
  return image;
}

/** The id of a passkey of somebody's. */
export async function aPasskey(owner: StaffActor): Promise<number> {
  const credentialID = randomUUID();
  const said = { publicKey: "key", counter: 0, deviceType: "singleDevice", backedUp: false };
  const { id } = await transaction((tx) =>
    tx.passkey.create({ data: { ...said, credentialID, userId: owner.id } }),
  );
  return id;
}

/** A form as it is sent. */
export function form(fields: Record<string, string | number>): FormData {
  const data = new FormData();
  for (const [name, value] of Object.entries(fields)) data.set(name, String(value));
  return data;
}
