/** Marks of the editor: exactly those of newsroom/articles/body.ts. */
import { Mark, markInputRule } from "@tiptap/core";
import { quoteId } from "@/newsroom/articles/body";
import { acceptedLink } from "./link-address";

const isLight = (element: HTMLElement) =>
  // Google Docs wraps everything in a <b> that is not bold.
  /(?<![\w-])font-weight:\s*(normal|[1-4]00)/i.test(element.getAttribute("style") ?? "");

const Bold = Mark.create({
  name: "bold",
  parseHTML: () => [
    { tag: "strong" },
    { tag: "b", getAttrs: (element) => (isLight(element) ? false : null) },
  ],
  renderHTML: () => ["strong", 0],
  addKeyboardShortcuts() {
    return { "Mod-b": () => this.editor.commands.toggleMark(this.name) };
  },
  addInputRules() {
    return [markInputRule({ find: /(?:^|\s)(\*\*(?!\s)([^*]+)\*\*)$/, type: this.type })];
  },
});

const Italic = Mark.create({
  name: "italic",
  parseHTML: () => [{ tag: "em" }, { tag: "i" }],
  renderHTML: () => ["em", 0],
  addKeyboardShortcuts() {
    return { "Mod-i": () => this.editor.commands.toggleMark(this.name) };
  },
  addInputRules() {
    return [
      markInputRule({ find: /(?:^|\s)(\*(?![\s*])([^*]+)\*)$/, type: this.type }),
      markInputRule({ find: /(?:^|\s)(_(?![\s_])([^_]+)_)$/, type: this.type }),
    ];
  },
});

const Link = Mark.create({
  name: "link",
  inclusive: false,
  priority: 150,
  addAttributes: () => ({ href: { default: null, rendered: false } }),
  parseHTML: () => [
    {
      tag: "a[href]",
      getAttrs: (element) => {
        const href = acceptedLink(element.getAttribute("href"));
        return href === null ? false : { href };
      },
    },
  ],
  renderHTML: ({ mark }) => ["a", { href: acceptedLink(mark.attrs.href) ?? "#" }, 0],
});

/** Words a pull quote lifts. What is typed behind them is not marked, what is typed among them is. */
const Quotable = Mark.create({
  name: "quotable",
  inclusive: false,
  priority: 200,
  addAttributes: () => ({ id: { default: null, rendered: false } }),
  parseHTML: () => [
    {
      tag: "span[data-quotable]",
      getAttrs: (element) => {
        const id = element.getAttribute("data-quotable");
        return quoteId.safeParse(id).success ? { id } : false;
      },
    },
  ],
  renderHTML: ({ mark }) => ["span", { "data-quotable": mark.attrs.id, class: "quotable" }, 0],
});

/** All marks. */
export const marks = [Bold, Italic, Link, Quotable];
