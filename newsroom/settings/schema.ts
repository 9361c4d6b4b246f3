/** Settings: what a paper decides about itself. Safe in a browser. */
import { z } from "zod";
import { printable } from "../articles/body";

const line = (most: number) =>
  printable.trim().min(1, "is missing").max(most, `is longer than ${most} characters`);
const timeZone = z.string().refine((zone) => {
  try {
    new Intl.DateTimeFormat("en", { timeZone: zone });
    return true;
  } catch {
    return false;
  }
}, "is not a time zone such as Europe/Lisbon");
const language = z.string().refine((tag) => {
  try {
    return /^[a-z]{2,3}(-|$)/.test(tag) && Intl.getCanonicalLocales(tag).length === 1;
  } catch {
    return false;
  }
}, "is not a language tag such as en or pt-PT");
const policy = printable.max(50_000, "is longer than 50,000 characters");

/** Each setting with its default; a Setting row overrides one key. */
export const settings = z.strictObject({
  name: line(80).default("Untitled Newspaper"),
  tagline: printable.trim().max(160, "is longer than 160 characters").default(""),
  correctionsEmail: z.email("is not an e-mail address").default("corrections@example.org"),
  timeZone: timeZone.default("UTC"),
  /** BCP 47, e.g. "en", "pt-PT", "ar". */
  language: language.default("en"),
  /** Set by the language unless a paper needs otherwise. */
  direction: z.enum(["auto", "ltr", "rtl"]).default("auto"),
  /** Printed as a ribbon over the masthead: this is not a real paper. */
  demo: z.boolean().default(false),
  /** Hash of an image in the library, or null for the name set in type. */
  logo: z.string().nullable().default(null),
  /** The paper's accounts elsewhere, for structured data and the footer. */
  socialLinks: z
    .array(z.url({ protocol: /^https$/, error: "is not an address beginning with https://" }))
    .max(20, "are more than 20")
    .default([]),
  foundedYear: z
    .number("is not a year")
    .int("is not a year")
    .min(1500, "is before newspapers")
    .max(2200, "is too far off")
    .nullable()
    .default(null),
  /** Policy pages in Markdown; "" prints the default text of the paper's language. */
  about: policy.default(""),
  correctionsPolicy: policy.default(""),
  ethicsPolicy: policy.default(""),
  privacyPolicy: policy.default(""),
});
/** All settings of a paper. */
export type Settings = z.infer<typeof settings>;
/** The name of one setting. */
export type SettingKey = keyof Settings;
