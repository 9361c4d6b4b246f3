import type { OwnPolicyName } from "@/newsroom/settings/policies";

/** The policy pages a paper may write itself, as the desk calls them. */
export const policyTitles: readonly { name: OwnPolicyName; title: string }[] = [
  { name: "about", title: "About the paper" },
  { name: "corrections", title: "Corrections policy" },
  { name: "ethics", title: "Ethics" },
  { name: "privacy", title: "Privacy" },
];
