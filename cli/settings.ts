import { refuse } from "@/newsroom/refusal";
import { readSettings } from "@/newsroom/settings/read";
import { type SettingKey, settings } from "@/newsroom/settings/schema";
import { saveSettings } from "@/newsroom/settings/write";
import { commandLine } from "@/newsroom/staff/schema";
import { withPaper } from "./with-paper";

/** `stet settings list`: one line each, values as JSON. */
export async function list(): Promise<void> {
  const values = await withPaper(readSettings);
  for (const [key, value] of Object.entries(values)) {
    process.stdout.write(`${key} = ${JSON.stringify(value)}\n`);
  }
}

/** `stet settings set`. @throws Refused when there is no such setting, or it cannot have this value. */
export async function set(key: string, text: string): Promise<void> {
  if (!isSetting(key)) {
    refuse(key, `is not a setting; there are ${Object.keys(settings.shape).join(", ")}`);
  }
  await withPaper(() => saveSettings(commandLine, { [key]: reading(key, text) }));
  process.stdout.write(`${key} is saved; readers see it with the next page they open.\n`);
}

const isSetting = (key: string): key is SettingKey => Object.hasOwn(settings.shape, key);

/** What was typed, as the setting takes it: text as it is, else as JSON. */
function reading(key: SettingKey, text: string): unknown {
  const shape = settings.shape[key];
  const asJson = parsed(text);
  const readings = asJson === null ? [asJson, text] : [text, asJson];
  const [fitting = text] = readings.filter((one) => shape.safeParse(one).success);
  return fitting;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
