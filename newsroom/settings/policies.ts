/** The paper's policy pages: its own text, or the default of its language. */
import { en } from "./policies/en";
import type { Settings } from "./schema";

/** The pages under /about; "about" is /about itself. */
export const policyNames = ["about", "corrections", "ethics", "privacy", "popular"] as const;
/** A policy page. */
export type PolicyName = (typeof policyNames)[number];

/** Where a policy page stands. */
export const policyPath = (name: PolicyName): string => (name === "about" ? "/about" : `/about/${name}`);

const defaults: Record<string, typeof en> = { en };

/** A policy's text in Markdown. How Popular is counted is the software's to say, not the paper's. */
export function policyText(name: PolicyName, settings: Settings): string {
  const own: Record<PolicyName, string> = {
    about: settings.about,
    corrections: settings.correctionsPolicy,
    ethics: settings.ethicsPolicy,
    privacy: settings.privacyPolicy,
    popular: "",
  };
  const language = settings.language.split("-")[0] ?? "en";
  const text = own[name].trim() || (defaults[language] ?? en)[name];
  return text.replaceAll("{name}", settings.name).replaceAll("{email}", settings.correctionsEmail);
}
