/** What stands around a story on a newspaper's page and is no part of it. Pure. */

/** The words of a line without the asterisks or underscores around it. No furniture is longer. */
const wrapped = (line: string) =>
  line
    .slice(0, 300)
    .trim()
    .replace(/^[*_]+|[*_]+$/g, "")
    .trim();

/** "For corrections please email …": the paper prints its own. */
export function isCorrectionsLine(line: string): boolean {
  return /^(?:for|to report|to request) (?:a )?corrections?\b.{0,60}\b(?:e-?mail|contact|write|send|visit|click)/i.test(
    wrapped(line),
  );
}

const heading =
  /^(?:most )?(?:popular|read|viewed|shared|commented)(?: (?:now|today|stories|articles))?$|^(?:trending|related|recommended|more|latest|also)(?: (?:now|stories|articles|posts|content|coverage|news|reading|read|on this|from .{1,40}|in .{1,40}|for you))?$|^(?:read (?:more|next|also)|see also|you (?:may|might) also like|up next)$|^(?:comments?|leave a comment|tags?|topics|filed under|newsletters?|about the authors?|follow us)$/i;

/** A line above other stories or tools: what follows it at the end of a file is no text of the story. */
export function isFurnitureHeading(line: string): boolean {
  const words = wrapped(line).replace(/\s*[:(].*$/, "");
  return heading.test(words) || isButton(line);
}

/** A line that is a button or a notice wherever it stands: "Advertisement", "Share this article". */
export function isButton(line: string): boolean {
  return /^(?:advertisements?|sponsored(?: content)?|share(?: (?:this|on .{1,30}|via .{1,30}))?(?: (?:article|story|post))?|subscribe(?: (?:now|today|here|to .{1,60}))?|sign up(?: .{1,60})?|sign in|log in|print(?: this)?(?: (?:article|story))?|e-?mail this(?: (?:article|story))?|tweet|copy link|save|listen to this (?:article|story)|skip to content|continue reading|read in app|\d+ comments?|\d+ min(?:ute)?s? read)[.!]?$/i.test(
    wrapped(line),
  );
}
