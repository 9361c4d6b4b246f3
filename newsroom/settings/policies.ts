/** The paper's policy pages: its own text, or the default of its language. */
import type { Block, Body } from "../articles/body";
import { readBlocks } from "../imports/markdown-blocks";
import type { FileProblem } from "../imports/story";
import { en } from "./policies/en";
import type { SettingKey, Settings } from "./schema";

/** The pages under /about; "about" is /about itself. */
export const policyNames = ["about", "corrections", "ethics", "privacy", "popular"] as const;
/** A policy page. */
export type PolicyName = (typeof policyNames)[number];

/** Where a policy page stands. */
export const policyPath = (name: PolicyName): string =>
  name === "about" ? "/about" : `/about/${name}`;

const defaults: Record<string, typeof en> = { en };

/** Markdown as a body, and what of it cannot be printed. */
function parsed(text: string, language: string): { body: Body; problems: FileProblem[] } {
  const problems: FileProblem[] = [];
  const content = readBlocks(text, null, language, problems).blocks.flatMap(
    ({ block, line }): Block[] => {
      if (block.type !== "picture") return [block];
      problems.push({ line, message: "pictures are not possible here" });
      return [];
    },
  );
  return { body: { type: "doc", content }, problems };
}

/** What keeps a policy's Markdown from being printed, with lines. */
export function policyProblems(text: string, language: string): FileProblem[] {
  return parsed(text, language).problems;
}

/** Which setting holds a policy. How Popular is counted is the software's to say, not the paper's. */
export const policySettings = {
  about: "about",
  corrections: "correctionsPolicy",
  ethics: "ethicsPolicy",
  privacy: "privacyPolicy",
} as const satisfies Partial<Record<PolicyName, SettingKey>>;
/** A policy page the paper may write itself. */
export type OwnPolicyName = keyof typeof policySettings;

/** What a policy page says until the paper writes its own, in Markdown. */
export function defaultPolicy(name: PolicyName, language: string): string {
  return (defaults[language.split("-")[0] ?? "en"] ?? en)[name];
}

/** A policy's text. */
export function policyBody(name: PolicyName, settings: Settings): Body {
  const own = name === "popular" ? "" : settings[policySettings[name]];
  return policyText(own.trim() || defaultPolicy(name, settings.language), settings);
}

/** A policy's Markdown as readers get it: "{name}" and "{email}" are the paper's. */
export function policyText(text: string, settings: Settings): Body {
  const filled = text
    .replaceAll("{name}", settings.name)
    .replaceAll("{email}", settings.correctionsEmail);
  return parsed(filled, settings.language).body;
}
