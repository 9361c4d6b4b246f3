/** Nodes that hold words: exactly those of newsroom/articles/body.ts. */
import { Node, textblockTypeInputRule, wrappingInputRule } from "@tiptap/core";
import { deepestList } from "@/newsroom/articles/body";
import { acceptedLink } from "./link-address";

const Doc = Node.create({ name: "doc", topNode: true, content: "block+" });
const Text = Node.create({ name: "text", group: "inline" });

const Paragraph = Node.create({
  name: "paragraph",
  // First among blocks, so that it is what a new line becomes.
  priority: 1000,
  group: "block",
  content: "inline*",
  parseHTML: () => [{ tag: "p" }],
  renderHTML: () => ["p", 0],
  addKeyboardShortcuts() {
    return { "Mod-Alt-0": () => this.editor.commands.setNode(this.name) };
  },
});

const Heading = Node.create({
  name: "heading",
  group: "block",
  content: "inline*",
  defining: true,
  addAttributes: () => ({ level: { default: 2, rendered: false } }),
  // The headline is the page's first heading; what is pasted starts below it.
  parseHTML: () =>
    [2, 2, 3, 3, 3, 3].map((level, index) => ({ tag: `h${index + 1}`, attrs: { level } })),
  renderHTML: ({ node }) => [node.attrs.level === 2 ? "h2" : "h3", 0],
  addKeyboardShortcuts() {
    const toggle = (level: 2 | 3) => () =>
      this.editor.commands.toggleNode(this.name, "paragraph", { level });
    return { "Mod-Alt-2": toggle(2), "Mod-Alt-3": toggle(3) };
  },
  addInputRules() {
    return [
      textblockTypeInputRule({ find: /^##?\s$/, type: this.type, getAttributes: { level: 2 } }),
      textblockTypeInputRule({ find: /^###\s$/, type: this.type, getAttributes: { level: 3 } }),
    ];
  },
});

const BlockQuote = Node.create({
  name: "blockQuote",
  group: "block",
  content: "paragraph+",
  defining: true,
  addAttributes: () => ({
    source: { default: null, rendered: false },
    href: { default: null, rendered: false },
  }),
  parseHTML: () => [
    {
      tag: "blockquote",
      getAttrs: (element) => ({
        source: element.getAttribute("data-source")?.slice(0, 500) || null,
        href: acceptedLink(element.getAttribute("cite")),
      }),
    },
  ],
  renderHTML: ({ node }) => [
    "blockquote",
    { "data-source": node.attrs.source, cite: node.attrs.href },
    0,
  ],
  addKeyboardShortcuts() {
    return { "Mod-Shift-b": () => this.editor.commands.toggleWrap(this.name) };
  },
  addInputRules() {
    return [wrappingInputRule({ find: /^>\s$/, type: this.type })];
  },
});

const BulletList = Node.create({
  name: "bulletList",
  group: "block",
  content: "listItem+",
  parseHTML: () => [{ tag: "ul" }],
  renderHTML: () => ["ul", 0],
  addKeyboardShortcuts() {
    return { "Mod-Shift-8": () => this.editor.commands.toggleList(this.name, "listItem") };
  },
  addInputRules() {
    return [wrappingInputRule({ find: /^[-+*]\s$/, type: this.type })];
  },
});

const OrderedList = Node.create({
  name: "orderedList",
  group: "block",
  content: "listItem+",
  addAttributes: () => ({ start: { default: 1, rendered: false } }),
  parseHTML: () => [
    {
      tag: "ol",
      getAttrs: (element) => {
        const start = Number(element.getAttribute("start") ?? 1);
        return { start: Number.isSafeInteger(start) ? start : 1 };
      },
    },
  ],
  renderHTML: ({ node }) => ["ol", { start: node.attrs.start === 1 ? null : node.attrs.start }, 0],
  addKeyboardShortcuts() {
    return { "Mod-Shift-7": () => this.editor.commands.toggleList(this.name, "listItem") };
  },
  addInputRules() {
    return [
      wrappingInputRule({
        find: /^(\d{1,4})\.\s$/,
        type: this.type,
        getAttributes: (match) => ({ start: Number(match[1]) }),
      }),
    ];
  },
});

const ListItem = Node.create({
  name: "listItem",
  content: "(paragraph | bulletList | orderedList)+",
  defining: true,
  parseHTML: () => [{ tag: "li" }],
  renderHTML: () => ["li", 0],
  addKeyboardShortcuts() {
    return {
      Enter: () => this.editor.commands.splitListItem(this.name),
      Tab: () =>
        // Each level of a list is two: the list and its item.
        this.editor.state.selection.$from.depth > deepestList * 2 ||
        this.editor.commands.sinkListItem(this.name) ||
        // The first item of a list has none to go under; the key stays in the text all the same.
        this.editor.isActive(this.name),
      "Shift-Tab": () => this.editor.commands.liftListItem(this.name),
    };
  },
});

const HardBreak = Node.create({
  name: "hardBreak",
  group: "inline",
  inline: true,
  selectable: false,
  linebreakReplacement: true,
  parseHTML: () => [{ tag: "br" }],
  renderHTML: () => ["br"],
  renderText: () => "\n",
  addKeyboardShortcuts() {
    return {
      "Shift-Enter": () => this.editor.commands.insertContent({ type: this.name }),
    };
  },
});

/** All nodes that hold words. */
export const textNodes = [
  Doc,
  Text,
  Paragraph,
  Heading,
  BlockQuote,
  BulletList,
  OrderedList,
  ListItem,
  HardBreak,
];
