import { paper } from "@/app/(site)/paper";
import { Body } from "@/components/article/Body";
import type { PolicyPreview } from "@/components/desk/settings/PolicyEditor.island";
import {
  defaultPolicy,
  type OwnPolicyName,
  policyProblems,
  policyText,
} from "@/newsroom/settings/policies";

/** A policy of this text as its page prints it; the default when there is none. */
export async function drawPolicy(name: OwnPolicyName, text: string): Promise<PolicyPreview> {
  const { settings, words } = await paper();
  const printed = text.trim() || defaultPolicy(name, settings.language);
  return {
    page: <Body body={policyText(printed, settings)} pictures={{}} words={words} />,
    problems: policyProblems(text, settings.language).map(({ line, message }) =>
      line === null ? message : `Line ${line}: ${message}`,
    ),
  };
}
