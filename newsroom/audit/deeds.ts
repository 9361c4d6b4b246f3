/** What the log's actions are called in plain words. Pure. */
import type { LogEntry } from "./schema";

/** Of each action: what it is called in a list, and the sentence that follows a name. "{it}" is what it was done to. */
export const deeds: Readonly<Record<string, readonly [name: string, sentence: string]>> = {
  "article.create": ["Stories begun", "began {it}"],
  "article.saveDraft": ["Drafts saved", "saved the draft of {it}"],
  "article.setAside": ["Restore points", "kept {it} as it stood"],
  "article.restore": ["Drafts restored", "restored an earlier version of {it}"],
  "article.sharePreview": ["Previews shared", "shared the draft of {it} by a link until {until}"],
  "article.unsharePreview": ["Previews closed", "closed a link to the draft of {it}"],
  "article.submit": ["Stories submitted", "submitted {it} for review"],
  "article.markReady": ["Stories marked ready", "marked {it} as ready"],
  "article.write": ["Stories sent back", "returned {it} to draft"],
  "article.trash": ["Stories thrown away", "threw {it} away"],
  "article.takeBack": ["Stories taken back", "took {it} back from the trash"],
  "article.removeForGood": ["Trash emptied", "removed “{headline}” from the trash for good"],
  "article.schedule": ["Stories scheduled", "scheduled {it} for {at}"],
  "article.embargo": ["Embargoes", "set the embargo of {it}: {until}"],
  "article.publish": ["Stories published", "published {it}"],
  "article.publishChanges": ["Changes published", "published changes to {it} ({kind})"],
  "article.retract": ["Stories retracted", "retracted {it}: {reason}"],
  "article.move": ["Stories moved", "moved {it} from {from} to {to}"],
  "article.bar": ["Popular", "changed whether Popular may show {it} (kept out: {barred})"],
  "article.relate": ["Related stories", "chose the stories related to {it}"],
  "article.import": ["Stories imported", "imported {it} from {file}"],
  "front.arrange": ["Fronts arranged", "arranged {it}"],
  "section.save": ["Sections", "saved the section {it}"],
  "section.arrange": ["Sections arranged", "arranged the sections"],
  "section.remove": ["Sections removed", "removed the section {name}"],
  "topic.save": ["Topics", "saved the topic {it}"],
  "topic.remove": ["Topics removed", "removed the topic {name}"],
  "author.save": ["Authors", "saved the author {it}"],
  "author.remove": ["Authors removed", "removed the author {name}"],
  "image.add": ["Pictures added", "added {it}"],
  "image.describe": ["Pictures described", "described {it}"],
  "image.remove": ["Pictures removed", "removed {it}"],
  "redirect.add": ["Redirects added", "had {path} lead to {to}"],
  "redirect.remove": ["Redirects removed", "removed the redirect from {path}"],
  "settings.save": ["Settings", "changed {keys}"],
  "staff.invite": ["Invitations", "invited {it} as {role}"],
  "staff.withdrawInvitation": ["Invitations withdrawn", "withdrew the invitation of {it}"],
  "staff.makeResetLink": ["Reset links", "made a link for {it} to choose a new password"],
  "staff.secondFactorOn": ["Second factors", "turned on codes from an app"],
  "staff.secondFactorOff": ["Second factors turned off", "turned off codes from an app"],
  "staff.newRecoveryCodes": ["Recovery codes", "had new recovery codes made"],
  "staff.join": ["People who joined", "joined as {role}"],
  "staff.rename": ["Names", "took the name {name}"],
  "staff.changeRole": ["Roles", "made {it} {role} (before: {from})"],
  "staff.end": ["Accounts ended", "ended the account of {it}"],
  "staff.beginAgain": ["Accounts restored", "restored the account of {it}"],
  "staff.changePassword": ["Passwords", "changed their password"],
  "staff.resetPassword": ["Passwords reset", "chose a new password by a reset link"],
  "staff.addPasskey": ["Passkeys added", "added a passkey"],
  "staff.renamePasskey": ["Passkeys named", "named a passkey “{name}”"],
  "staff.removePasskey": ["Passkeys removed", "removed a passkey"],
  "staff.removeSecondFactor": ["Second factors removed", "removed the second factor of {it}"],
  "staff.endSession": ["Devices signed out", "signed one of their devices out"],
  "staff.endOtherSessions": ["Other devices signed out", "signed out all their other devices"],
  "demo.fill": ["Demo filled", "filled the paper with the demo edition"],
  "demo.remove": ["Demo removed", "removed the demo edition"],
  "readership.add": ["Reads added", "added {counted} reads"],
  "readership.rank": ["Popular ranked", "ranked Popular anew"],
};

const nouns: Readonly<Record<string, string>> = {
  article: "a story",
  author: "an author",
  front: "a front",
  image: "a picture",
  invitation: "somebody",
  readership: "the reads",
  redirect: "a redirect",
  section: "a section",
  settings: "the settings",
  staff: "an account",
  topic: "a topic",
};

/** The things actions are done to, for choosing among them. */
export const nounNames: Readonly<Record<string, string>> = {
  article: "Stories",
  author: "Authors",
  front: "Fronts",
  image: "Pictures",
  invitation: "Invitations",
  redirect: "Redirects",
  section: "Sections",
  settings: "Settings",
  staff: "Accounts",
  topic: "Topics",
};

const settingNames: Readonly<Record<string, string>> = {
  name: "the paper’s name",
  tagline: "the tagline",
  correctionsEmail: "the corrections address",
  timeZone: "the time zone",
  language: "the language",
  direction: "the direction of writing",
  demo: "the demo ribbon",
  logo: "the logo",
  socialLinks: "the links to accounts elsewhere",
  foundedYear: "the founding year",
  about: "the page about the paper",
  correctionsPolicy: "the corrections policy",
  ethicsPolicy: "the ethics policy",
  privacyPolicy: "the privacy policy",
};

/** What was done, cut where the thing it was done to is named, so that it can be a link. An unknown action is shown. */
export type Deed = { before: string; it: string | null; after: string };

/** An entry in plain words, to be read after the actor's name. `date` writes a moment. */
export function deed(
  { action, noun, nounId, details, subject }: LogEntry,
  date: (at: Date) => string,
): Deed {
  const sentence = deeds[action]?.[1] ?? `${action} {it}`;
  const [before = "", after] = sentence
    .split("{it}")
    .map((part) => part.replace(/\{(\w+)\}/g, (_, key: string) => words(details[key], date)));
  if (after === undefined) return { before, it: null, after: "" };
  const thing = nouns[noun] ?? noun;
  return { before, it: subject ? titled(noun, subject) : nameless(thing, nounId), after };
}

// A headline is words of a sentence too, and a picture's name is a whole description.
const titled = (noun: string, subject: string) =>
  noun === "article" ? `“${subject}”` : noun === "image" ? `the picture “${subject}”` : subject;
const nameless = (thing: string, id: number | null) => (id === null ? thing : `${thing} (${id})`);

const moment = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z$/;

function words(value: unknown, date: (at: Date) => string): string {
  if (value === null || value === undefined || value === "") return "none";
  if (typeof value === "boolean") return value ? "yes" : "no";
  if (Array.isArray(value)) return value.map((entry) => words(entry, date)).join(", ");
  const text = String(value);
  if (moment.test(text)) return date(new Date(text));
  return settingNames[text] ?? text;
}
