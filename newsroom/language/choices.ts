/** Languages a paper is likely to be in, and the world's time zones, to choose from. */

/** One of several: its value, and how it is read. */
export type Choice = { value: string; label: string };

const tags =
  "en en-GB ar bg bn ca cs cy da de el es es-MX et eu fa fi fr fr-CA ga gl he hi hr hu id is it ja ko lt lv mk ms mt nb nl nn pl pt pt-BR ro ru sk sl sq sr sv sw ta th tr uk ur vi zh-Hans zh-Hant";

/** Each language by its own name, such as "português (Brasil)". `chosen` is always among them. */
export function languageChoices(chosen = "en"): Choice[] {
  const all = new Set([...tags.split(" "), chosen]);
  return [...all].map((value) => {
    const own = new Intl.DisplayNames(value, { type: "language" }).of(value) ?? value;
    const english = new Intl.DisplayNames("en", { type: "language" }).of(value) ?? value;
    return { value, label: own === english ? own : `${english} · ${own}` };
  });
}

/** Every time zone by its name, such as "Europe/Lisbon". `chosen` is always among them. */
export function timeZoneChoices(chosen = "UTC"): Choice[] {
  const all = new Set(["UTC", ...Intl.supportedValuesOf("timeZone"), chosen]);
  return [...all].map((value) => ({ value, label: value.replaceAll("_", " ") }));
}
