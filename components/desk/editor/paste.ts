/** Pasted HTML, cleaned: what word processors wrap around words goes, the words and what a body knows of them stay. */
import { acceptedLink } from "./link-address";

/** What a paste left out, each counted, to be told to whoever pasted it. */
export type LeftOut = {
  comments: number;
  deletions: number;
  pictures: number;
  /** Pictures that came with the words themselves. */
  files: File[];
};

const dropped = new Set(
  "script style head meta link title xml iframe object embed svg math template noscript select input textarea audio video canvas".split(
    " ",
  ),
);
const blocks = new Set(
  "p div section article header footer main aside nav ul ol li dl dt dd table tr caption h1 h2 h3 h4 h5 h6 blockquote hr pre address figure figcaption details summary".split(
    " ",
  ),
);

// biome-ignore lint/suspicious/noControlCharactersInRegex: these cannot be printed, so no body may hold them
const unprintable = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;
/** Hyphenation marks, blanks without width, overrides of the direction. */
const unseen = /[\u00ad\u200b\u2060\ufeff\u202a-\u202e\u2066-\u2069]/g;
const printable = (text: string): string => text.replace(unprintable, "").replace(unseen, "");

/** What a one-line field may hold: one line, without what nobody sees. */
export const cleanLine = (text: string): string =>
  printable(text).replace(/\s*[\n\r\u2028\u2029]+\s*/g, " ");

/** Text as a story may hold it; the no-break spaces of word processors go, those before French punctuation stay. */
export const cleanText = (text: string): string =>
  printable(text).replace(/(?<!«)\u00a0(?![;:!?»%€])/g, " ");

const escaped = (text: string) =>
  text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;").replace(/"/g, "&quot;");

const styleOf = (element: Element) => (element.getAttribute(asData) ?? "").toLowerCase();
const classOf = (element: Element) => (element.getAttribute("class") ?? "").toLowerCase();
const isBlock = (node: Node) => node instanceof Element && blocks.has(node.localName);
const holdsBlocks = (element: Element | null): boolean =>
  element !== null && [...element.children].some((child) => isBlock(child) || holdsBlocks(child));

/** `flat`: within a quote or a list's item, where nothing but paragraphs and lists may stand. */
type Around = { bold?: boolean; italic?: boolean; flat?: "quote" | "item"; out: LeftOut };

/** A comment of a word processor, or the sign in the text that leads to one. */
const isComment = (element: Element, style: string) =>
  /mso-element:\s*comment(?:-list)?|mso-comment/.test(style) ||
  /msocom|msocomment|docs-comment/.test(classOf(element)) ||
  /^#_(?:msocom|cmnt)/.test(element.getAttribute("href") ?? "");

/** Words that were taken out: by tracked changes, or struck through as Docs shows a suggestion. */
const isDeleted = (name: string, style: string) =>
  name === "del" ||
  name === "s" ||
  name === "strike" ||
  /text-decoration(?:-line)?:[^;]*line-through/.test(style);

function children(element: Element, around: Around): string {
  let html = "";
  const nodes = [...element.childNodes];
  for (let index = 0; index < nodes.length; index += 1) {
    const node = nodes[index];
    if (node instanceof Element && isWordItem(node)) {
      const items: Element[] = [];
      for (; index < nodes.length; index += 1) {
        const next = nodes[index];
        if (next instanceof Element && isWordItem(next) && wordListOf(next) === wordListOf(node)) {
          items.push(next);
        } else if (next instanceof Element || next?.textContent?.trim()) break;
      }
      index -= 1;
      html += wordList(items, around);
    } else if (node) html += clean(node, around);
  }
  return html;
}

function clean(node: Node, around: Around): string {
  if (node.nodeType === 3) return escaped(cleanText(node.textContent ?? ""));
  if (!(node instanceof Element)) return "";
  const name = node.localName;
  const style = styleOf(node);
  if (dropped.has(name) || name === "o:p" || /mso-list:\s*ignore|display:\s*none/.test(style)) {
    return "";
  }
  if (isComment(node, style)) {
    // Each has one sign in the text; the list of them stands at the end.
    if (name === "a") around.out.comments += 1;
    return "";
  }
  if (isDeleted(name, style)) {
    if (node.textContent?.trim()) around.out.deletions += 1;
    return "";
  }
  if (/^h[1-6]$/.test(name)) {
    const words = children(node, { ...around, bold: true });
    if (!around.flat) return wrapped(name, words);
    return wrapped("p", around.bold || words === "" ? words : `<strong>${words}</strong>`);
  }
  switch (name) {
    case "br":
      return holdsBlocks(node.parentElement) ? "" : "<br>";
    case "hr":
      return around.flat ? "" : "<hr>";
    case "img":
      takePicture(node, around.out);
      return "";
    case "blockquote": {
      const within = children(node, { ...around, flat: around.flat ?? "quote" });
      return around.flat ? within : wrapped(name, within);
    }
    case "pre":
      return wrapped("p", children(node, around).replace(/\n+$/, "").replace(/\n/g, lineBreak));
    case "ul":
    case "ol":
      return around.flat === "quote" ? children(node, around) : list(node, around);
    case "li":
      return around.flat === "quote"
        ? paragraph(node, around)
        : `<li>${children(node, { ...around, flat: "item" })}</li>`;
    case "table":
      return table(node, around);
    default:
      return blocks.has(name) ? paragraph(node, around) : inline(node, style, around);
  }
}

const lineBreak = "<br>";

/** What holds blocks is taken apart; what holds words is a paragraph. */
const paragraph = (element: Element, around: Around) =>
  holdsBlocks(element) ? children(element, around) : wrapped("p", children(element, around));

const wrapped = (name: string, html: string) =>
  html.replace(/<br>/g, "").trim() === "" ? "" : `<${name}>${html.trim()}</${name}>`;

/** A table until stories have such: its rows as lines of one paragraph. */
function table(element: Element, around: Around): string {
  const flat = (cell: Element) =>
    children(cell, around)
      .replace(/<\/?(?:p|ul|ol|li|h\d|blockquote|hr|br)\b[^>]*>/g, " ")
      .replace(/\s+/g, " ")
      .trim();
  const caption = element.querySelector(":scope > caption");
  const rows = [...element.querySelectorAll("tr")]
    .filter((row) => row.closest("table") === element)
    .map((row) => [...row.children].map(flat).filter(Boolean).join(" · "))
    .filter(Boolean);
  return (caption ? wrapped("p", flat(caption)) : "") + wrapped("p", rows.join(lineBreak));
}

/** A run of text, in bold, italics or a link where it says so. */
function inline(element: Element, style: string, around: Around): string {
  const { localName: name } = element;
  const isBold =
    /(?<![\w-])font-weight:\s*(bold|[6-9]00)/.test(style) || name === "strong" || name === "b";
  const isItalic =
    /(?<![\w-])font-style:\s*(italic|oblique)/.test(style) || name === "em" || name === "i";
  const bold = isBold && !/(?<![\w-])font-weight:\s*(normal|[1-4]00)/.test(style) && !around.bold;
  const italic = isItalic && !/(?<![\w-])font-style:\s*normal/.test(style) && !around.italic;
  const within = children(element, {
    ...around,
    bold: around.bold || bold,
    italic: around.italic || italic,
  });
  // A mark around blocks, as Google Docs has it, is no mark of theirs.
  if (within.trim() === "" || holdsBlocks(element)) return within;
  const href = name === "a" ? acceptedLink(element.getAttribute("href")) : null;
  const linked = href === null ? within : `<a href="${escaped(href)}">${within}</a>`;
  const slanted = italic ? `<em>${linked}</em>` : linked;
  return bold ? `<strong>${slanted}</strong>` : slanted;
}

/** A list; Google Docs puts a list within beside its item instead of into it. */
function list(element: Element, around: Around): string {
  const items: string[] = [];
  for (const child of element.children) {
    const html = clean(child, around);
    if (html === "") continue;
    const last = items.length - 1;
    if (child.localName === "li") items.push(html);
    else if (last >= 0) items[last] = items[last]?.replace(/<\/li>$/, `${html}</li>`) ?? "";
    else items.push(`<li>${html}</li>`);
  }
  if (items.length === 0) return "";
  const start = element.getAttribute("start");
  const attribute = start && /^\d{1,6}$/.test(start) ? ` start="${start}"` : "";
  return `<${element.localName}${attribute}>${items.join("")}</${element.localName}>`;
}

const wordListOf = (element: Element) => /mso-list:\s*(l\d+)/.exec(styleOf(element))?.[1];

/** Word writes a list as paragraphs that look like one. */
const isWordItem = (element: Element) =>
  element.localName === "p" && /mso-list:\s*l\d+ level\d+/.test(styleOf(element));

function wordList(items: readonly Element[], around: Around, level = 1): string {
  const levelOf = (item: Element) => Number(/level(\d+)/.exec(styleOf(item))?.[1] ?? 1);
  const marker = [...(items[0]?.querySelectorAll("span") ?? [])].find((span) =>
    /mso-list:\s*ignore/.test(styleOf(span)),
  );
  const name = /^\s*[\da-z]{1,3}[.)]/i.test(marker?.textContent ?? "") ? "ol" : "ul";
  let html = "";
  for (let index = 0; index < items.length; ) {
    const item = items[index];
    const within: Element[] = [];
    index += 1;
    for (; index < items.length; index += 1) {
      const next = items[index];
      if (!next || levelOf(next) <= level) break;
      within.push(next);
    }
    const nested = within.length > 0 ? wordList(within, around, level + 1) : "";
    html += `<li>${wrapped("p", item ? children(item, { out: around.out, flat: "item" }) : "")}${nested}</li>`;
  }
  return `<${name}>${html}</${name}>`;
}

/** Styles under another name: the page's policy would refuse each of them aloud, though none is ever applied. */
const asData = "data-pasted-style";
const withoutStyles = (html: string) =>
  html
    .replace(/<style\b[\s\S]*?<\/style>/gi, "")
    .replace(/<[a-z][^>]*>/gi, (tag) => tag.replace(/\sstyle\s*=/i, ` ${asData}=`));

/**
 * Cleans pasted HTML, and counts what it leaves out. What this editor itself put on the clipboard passes as it is: it holds
 * the marks of pull quotes, and the schema checks it in any case. Parsed in a document of its own, in which nothing runs
 * and nothing is loaded.
 */
export function cleanPasted(html: string): { html: string; out: LeftOut } {
  const out: LeftOut = { comments: 0, deletions: 0, pictures: 0, files: [] };
  if (html.includes("data-pm-slice")) return { html, out };
  const { body } = new DOMParser().parseFromString(withoutStyles(html), "text/html");
  return { html: children(body, { out }), out };
}

/** A picture that is in the paste itself can be brought in; one that lies elsewhere is somebody else's. */
function takePicture(element: Element, out: LeftOut): void {
  const [, type, data] =
    /^data:(image\/(?:png|jpeg|gif|webp));base64,([\w+/=\s]+)$/i.exec(
      element.getAttribute("src") ?? "",
    ) ?? [];
  if (!type || !data) {
    out.pictures += 1;
    return;
  }
  try {
    const bytes = Uint8Array.from(atob(data), (letter) => letter.charCodeAt(0));
    out.files.push(new File([bytes], element.getAttribute("alt") || "pasted", { type }));
  } catch {
    out.pictures += 1;
  }
}

const counted = (count: number, one: string, many: string) =>
  count === 0 ? [] : [count === 1 ? `1 ${one}` : `${count} ${many}`];

/** What a paste left out, in words; "" when nothing. */
export function saidOf({ comments, deletions, pictures }: LeftOut): string {
  const parts = [
    ...counted(comments, "comment", "comments"),
    ...counted(deletions, "struck passage", "struck passages"),
    ...counted(pictures, "picture (add it from a file)", "pictures (add them from files)"),
  ];
  return parts.length === 0 ? "" : `Left out of what you pasted: ${parts.join(", ")}.`;
}
