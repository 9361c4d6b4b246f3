/** Writing XML feeds. */
import { create } from "xmlbuilder2";

/** An element being written: `ele` adds one inside, `txt` text, `dat` a CDATA section. */
export type Element = ReturnType<typeof create>;

/** A new document. Characters XML 1.0 cannot hold are left out: one of them would make a whole feed unreadable. */
export const xmlDocument = (): Element =>
  create({ version: "1.0", encoding: "UTF-8", invalidCharReplacement: "" });

/** Adds an element with text; nothing when there is none. */
export function add(
  parent: Element,
  name: string,
  text: string | null | undefined,
  attributes: Record<string, string> = {},
): void {
  if (text) parent.ele(name, attributes).txt(text);
}

/** Adds an element with HTML as it stands; it must not hold "]]>". */
export function addHtml(
  parent: Element,
  name: string,
  html: string,
  attributes: Record<string, string> = {},
): void {
  parent.ele(name, attributes).dat(html);
}

/** The document as text. */
export const written = (document: Element): string => document.doc().end();
