/** Words inside a block of Markdown: emphasis, links, breaks, and pictures that stand alone. */
import type { Definition, Image, ImageReference, Paragraph, PhrasingContent, Root } from "mdast";
import { type Inline, linkAddress, type Mark } from "../articles/body";
import { tidyInline } from "./inline";
import type { FileProblem, StoryPicture } from "./story";
import { typeset, typesetRuns } from "./typography";

/** A run as read, before it is typeset. */
type Raw = { node: Inline; keep: boolean };

const tableRule = /^[ \t]*\|?[ \t]*:?-{2,}:?[ \t]*(?:\|[ \t]*:?-{2,}:?[ \t]*)+\|?[ \t]*$/m;

/** What reads the words of one document. */
export type InlineReader = {
  /** Typographic runs. `keepLines` leaves line ends as "\n" instead of blanks. */
  inline: (children: PhrasingContent[], options?: { keepLines?: boolean }) => Inline[];
  /** The pictures of a paragraph that holds nothing else; null for any other. */
  pictures: (paragraph: Paragraph) => StoryPicture[] | null;
};

/** A reader for one document, whose definitions its references name; what is wrong is added to `problems`. */
export function inlineReader(tree: Root, language: string, problems: FileProblem[]): InlineReader {
  const definitions = new Map<string, Definition>();
  for (const node of tree.children) {
    if (node.type !== "definition" || definitions.has(node.identifier)) continue;
    definitions.set(node.identifier, node);
  }
  const wrong = (node: PhrasingContent, message: string) => {
    problems.push({ line: node.position?.start.line ?? 1, message });
    return [];
  };

  function runs(node: PhrasingContent, marks: Mark[]): Raw[] {
    const inside = (children: PhrasingContent[], mark: Mark) =>
      children.flatMap((child) =>
        runs(child, marks.some(({ type }) => type === mark.type) ? marks : [...marks, mark]),
      );
    const text = (words: string, keep: boolean): Raw[] =>
      words === ""
        ? []
        : [{ node: { type: "text", text: words, ...(marks.length > 0 && { marks }) }, keep }];
    switch (node.type) {
      case "text":
        if (tableRule.test(node.value)) return wrong(node, "a table, which stories do not have");
        return text(node.value, false);
      case "inlineCode":
        return text(node.value, true);
      case "emphasis":
        return inside(node.children, { type: "italic" });
      case "strong":
        return inside(node.children, { type: "bold" });
      case "break":
        return [{ node: { type: "hardBreak" }, keep: true }];
      case "link":
      case "linkReference": {
        const url = node.type === "link" ? node.url : definitions.get(node.identifier)?.url;
        if (!linkAddress.safeParse(url).success || url === undefined) {
          return wrong(node, `“${url}” is no address of the web, of mail, or of this paper`);
        }
        return inside(node.children, { type: "link", attrs: { href: url } });
      }
      case "html":
        // A closing tag was complained of where it opened.
        if (/^<(?:!--[\s\S]*--|\/[a-z][^>]*)>$/i.test(node.value)) return [];
        if (/^<br\s*\/?>$/i.test(node.value)) return [{ node: { type: "hardBreak" }, keep: true }];
        return wrong(node, `raw HTML (${node.value}) is not taken in; write it in Markdown`);
      case "image":
      case "imageReference":
        return wrong(node, "a picture must stand in a paragraph of its own");
      default:
        return wrong(node, `${node.type} is not taken in`);
    }
  }

  function picture(node: Image | ImageReference): StoryPicture[] {
    const { url, title } =
      node.type === "image" ? node : (definitions.get(node.identifier) ?? { url: "", title: null });
    const alt = typeset((node.alt ?? "").replace(/\s+/g, " ").trim(), language);
    if (alt === "") {
      return wrong(node, "the picture has no words between its brackets: what it shows");
    }
    const caption = title ? typeset(title.replace(/\s+/g, " ").trim(), language) : null;
    const line = node.position?.start.line ?? 1;
    // An address in Markdown may be percent-encoded; the file's name is not.
    const file = safelyDecoded(url);
    return [{ file, alt, caption, credit: null, licence: null, focusX: 50, focusY: 50, line }];
  }

  return {
    inline(children, { keepLines = false } = {}) {
      const raw = children.flatMap((child) => runs(child, []));
      const texts = typesetRuns(
        raw.map(({ node, keep }) => ({ text: node.type === "text" ? node.text : "\n", keep })),
        language,
      );
      const content = raw.flatMap(({ node }, index): Inline[] => {
        if (node.type !== "text") return [node];
        const set = (texts[index] ?? "").replace(/[ \t]*\n[ \t]*/g, keepLines ? "\n" : " ");
        return set === "" ? [] : [{ ...node, text: set }];
      });
      return tidyInline(content);
    },
    pictures({ children }) {
      const all: (Image | ImageReference)[] = [];
      for (const child of children) {
        if (child.type === "image" || child.type === "imageReference") all.push(child);
        else if (child.type !== "text" || child.value.trim() !== "") return null;
      }
      return all.length > 0 ? all.flatMap(picture) : null;
    },
  };
}

function safelyDecoded(url: string): string {
  try {
    return decodeURIComponent(url);
  } catch {
    return url;
  }
}
