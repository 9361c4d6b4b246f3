/** Pasted HTML, cleaned: what word processors wrap around words goes, the words and what a body knows of them stay. */
import { acceptedLink } from "./link-address";

const dropped = new Set(
  "script style head meta link title xml iframe object embed svg math template noscript select input textarea audio video canvas".split(
    " ",
  ),
);
const blocks = new Set(
  "p div section article ul ol li table tr h1 h2 h3 h4 h5 h6 blockquote hr".split(" "),
);

// biome-ignore lint/suspicious/noControlCharactersInRegex: these cannot be printed, so no body may hold them
const unprintable = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff\u200b\u00ad]/g;

/** Text as a story may hold it; the no-break spaces of word processors go, those before French punctuation stay. */
export const cleanText = (text: string): string =>
  text.replace(unprintable, "").replace(/(?<!«)\u00a0(?![;:!?»%€])/g, " ");

const escaped = (text: string) =>
  text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;").replace(/"/g, "&quot;");

const styleOf = (element: Element) => (element.getAttribute("style") ?? "").toLowerCase();
const isBlock = (node: Node) => node instanceof Element && blocks.has(node.localName);
const holdsBlocks = (element: Element | null): boolean =>
  element !== null && [...element.children].some((child) => isBlock(child) || holdsBlocks(child));

type Around = { bold?: boolean; italic?: boolean };

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
      html += wordList(items);
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
  if (/^h[1-6]$/.test(name))
    return wrapped(name, children(node, { bold: true, italic: around.italic }));
  switch (name) {
    case "br":
      return holdsBlocks(node.parentElement) ? "" : "<br>";
    case "hr":
      return "<hr>";
    case "p":
    case "blockquote":
      return wrapped(name, children(node, around));
    case "div":
      return holdsBlocks(node) ? children(node, around) : wrapped("p", children(node, around));
    case "ul":
    case "ol":
      return list(node, around);
    case "li":
      return `<li>${children(node, around)}</li>`;
    case "tr":
      return wrapped("p", [...node.children].map((cell) => inlineOnly(cell)).join(" · "));
    default:
      return inline(node, style, around);
  }
}

const wrapped = (name: string, html: string) =>
  html.replace(/<br>/g, "").trim() === "" ? "" : `<${name}>${html.trim()}</${name}>`;

const inlineOnly = (element: Element) => escaped(cleanText(element.textContent ?? "").trim());

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

function wordList(items: readonly Element[], level = 1): string {
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
    const nested = within.length > 0 ? wordList(within, level + 1) : "";
    html += `<li>${wrapped("p", item ? children(item, {}) : "")}${nested}</li>`;
  }
  return `<${name}>${html}</${name}>`;
}

/**
 * Cleans pasted HTML. What this editor itself put on the clipboard passes as it is: it holds the marks of pull quotes, and
 * the schema checks it in any case. Parsed in a document of its own, in which nothing runs and nothing is loaded.
 */
export function cleanPasted(html: string): string {
  if (html.includes("data-pm-slice")) return html;
  return children(new DOMParser().parseFromString(html, "text/html").body, {});
}
