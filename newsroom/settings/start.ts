/** Setting a paper up: its name and places, its first admin, and what becomes of the demo edition. */
import { accept } from "../refusal";
import { join, type Person, person } from "../staff/accounts";
import type { StaffActor } from "../staff/session";
import { dropFiles, removeDemo } from "./demo";
import { type Settings, settings } from "./schema";
import { saveSettings } from "./write";

const asked = settings
  .pick({ name: true, tagline: true, correctionsEmail: true, timeZone: true, language: true })
  .required();

/** What a new paper says of itself. */
type Paper = Pick<Settings, "name" | "tagline" | "correctionsEmail" | "timeZone" | "language">;

/** A first start, as the set-up page sends it. */
export type Start = { paper: Paper; person: Person; keepDemo: boolean };

/**
 * Sets a paper up by its one-time link, all of it or nothing. A kept demo edition stays labelled as one.
 * @throws Refused on `token`, on a setting as `paper.name`, or on the person's `name`, `email` or `password`.
 */
export async function startPaper(
  token: string,
  { paper, person: joining, keepDemo }: Start,
): Promise<StaffActor> {
  // Both at once, so that whoever typed them hears of everything that is wrong.
  const { paper: given } = accept(person.extend({ paper: asked }), { paper, ...joining });
  let pictures: string[] = [];
  const actor = await join(token, joining, async (admin) => {
    await saveSettings(admin, given);
    if (!keepDemo) ({ pictures } = await removeDemo(admin));
  });
  await dropFiles(pictures);
  return actor;
}
