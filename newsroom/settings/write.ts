import { record } from "../audit/write";
import { dialect, Prisma, transaction } from "../database";
import { changed } from "../freshness";
import { refuseOverwriting } from "../overwriting";
import { permit } from "../permissions";
import { accept, Refused, refuse } from "../refusal";
import type { Actor } from "../staff/schema";
import { policyProblems } from "./policies";
import { readSettings } from "./read";
import { type SettingKey, type Settings, settings } from "./schema";

/**
 * Saves some settings; the others stay as they are. `since` holds values as the actor last saw them: what somebody else
 * has changed since then is not overwritten unseen.
 * @throws Refused naming each setting that is wrong; nothing is saved then.
 * @throws Conflict naming each setting that was changed meanwhile, with what it is now.
 */
export async function saveSettings(
  actor: Actor,
  input: Partial<Settings>,
  since: Partial<Record<SettingKey, unknown>> = {},
): Promise<void> {
  permit(actor, "settings.write");
  const given = Object.keys(input).filter((key) => input[key as keyof Settings] !== undefined);
  if (given.length === 0) return;
  const accepted = accept(settings.partial(), input);
  refuseUnprintable(accepted);
  const seen = accept(settings.partial(), since);
  const compared = given.filter((key) => key in since) as SettingKey[];
  await transaction(async (tx) => {
    // Two who save at the same moment come one after the other, also where a setting has no row to lock yet.
    if (dialect() === "postgresql")
      await tx.$executeRaw`LOCK TABLE "Setting" IN SHARE ROW EXCLUSIVE MODE`;
    refuseOverwriting(await readSettings(tx), accepted, seen, compared);
    if (accepted.logo && !(await tx.image.findUnique({ where: { hash: accepted.logo } })))
      refuse("logo", "is not a picture of the library");
    for (const key of given) {
      const value = accepted[key as keyof Settings] ?? Prisma.JsonNull;
      await tx.setting.upsert({ where: { key }, create: { key, value }, update: { value } });
    }
    await record(tx, actor, "settings.save", { noun: "settings" }, { keys: given });
    await changed(tx, ["settings"]);
  });
}

/** Policies are Markdown; what could not be printed is said when it is saved, not left out when it is read. */
function refuseUnprintable(given: Partial<Settings>): void {
  const problems = (
    ["about", "correctionsPolicy", "ethicsPolicy", "privacyPolicy"] as const
  ).flatMap((field) =>
    policyProblems(given[field] ?? "", given.language ?? "en").map(({ line, message }) => ({
      field,
      message: line === null ? message : `line ${line}: ${message}`,
    })),
  );
  if (problems.length > 0) throw new Refused(problems);
}
