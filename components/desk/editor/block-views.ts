/** How blocks that hold no words are drawn in the editor: as readers see them, with a bar above. Plain DOM. */
import type { NodeViewRenderer } from "@tiptap/core";
import type { Node } from "@tiptap/pm/model";
import { providerNames } from "@/newsroom/articles/embed";
import { type PictureView, picturePath, widthsFor } from "@/newsroom/media/schema";
import { attributeField, blockBar, isOwnEvent, make, showIn } from "./block-frame";
import { recogniseEmbed } from "./embed-address";
import { linkFrom } from "./link-address";

type Show = (node: Node) => void;

const view = (dom: HTMLElement, type: string, show: Show, contentDOM?: HTMLElement) => ({
  dom,
  contentDOM,
  update(node: Node) {
    if (node.type.name !== type) return false;
    show(node);
    return true;
  },
  stopEvent: isOwnEvent,
  ignoreMutation: (mutation: { type: string; target: globalThis.Node }) =>
    mutation.type !== "selection" && !contentDOM?.contains(mutation.target),
  selectNode: () => dom.classList.add("is-selected"),
  deselectNode: () => dom.classList.remove("is-selected"),
});

/** A picture with a caption that may stand instead of its own. */
export const figureView =
  (pictures: ReadonlyMap<number, PictureView>): NodeViewRenderer =>
  ({ node: first, editor, getPos }) => {
    const picture = make("div", { class: "block-picture" });
    const caption = attributeField(editor, getPos, {
      name: "caption",
      label: "Caption",
      most: 1000,
    });
    const credit = make("span", { class: "block-credit" });
    const dom = make(
      "figure",
      { class: "block", role: "group", "aria-label": "Picture", contenteditable: "false" },
      blockBar(editor, getPos),
      picture,
      make("figcaption", { class: "furniture block-row" }, caption, credit),
    );
    let shown: number | null = null;
    const show: Show = ({ attrs }) => {
      showIn(caption, attrs.caption);
      if (shown === attrs.imageId) return;
      shown = attrs.imageId;
      const found = pictures.get(attrs.imageId);
      picture.replaceChildren(found ? image(found) : `Picture ${attrs.imageId}`);
      caption.placeholder = found?.caption ?? "Caption";
      credit.textContent = found ? (found.credit ?? "No credit yet") : "";
    };
    show(first);
    return view(dom, "figure", show);
  };

function image(picture: PictureView): HTMLElement {
  const widths = widthsFor(picture.width);
  return make("img", {
    src: picturePath(picture.hash, widths.filter((width) => width <= 960).at(-1) ?? 320, "jpg"),
    width: String(picture.width),
    height: String(picture.height),
    alt: picture.alt,
    draggable: "false",
  });
}

/** A card that says what readers will be offered; nothing is loaded from there. */
export const embedView: NodeViewRenderer = ({ node: first, editor, getPos }) => {
  const provider = make("p", { class: "block-note" });
  const title = attributeField(editor, getPos, {
    name: "title",
    label: "Title of the embed",
    most: 500,
    parse: (text) => text.trim(),
  });
  const dom = make(
    "div",
    { class: "block block-card furniture", role: "group", contenteditable: "false" },
    blockBar(editor, getPos),
    title,
    provider,
  );
  const show: Show = ({ attrs }) => {
    showIn(title, attrs.title);
    const name = recogniseEmbed(attrs.url);
    const called = name ? providerNames[name.provider] : "";
    dom.setAttribute("aria-label", `Embed from ${called}`);
    provider.textContent = `${called} · ${attrs.url} · Loads only when a reader asks for it.`;
  };
  show(first);
  return view(dom, "embed", show);
};

/** Somebody's words with where they come from. */
export const blockQuoteView: NodeViewRenderer = ({ node: first, editor, getPos }) => {
  const source = attributeField(editor, getPos, {
    name: "source",
    label: "Source of the quote",
    most: 500,
  });
  const href = attributeField(editor, getPos, {
    name: "href",
    label: "Address of the source",
    most: 2000,
    parse: (text) => (text.trim() === "" ? null : (linkFrom(text) ?? undefined)),
  });
  const quote = make("blockquote");
  const dom = make(
    "div",
    { class: "block-quote" },
    quote,
    make("div", { class: "block-row furniture", contenteditable: "false" }, source, href),
  );
  const show: Show = ({ attrs }) => {
    showIn(source, attrs.source);
    showIn(href, attrs.href);
  };
  show(first);
  return view(dom, "blockQuote", show, quote);
};

/** A line, with its bar. */
export const ruleView: NodeViewRenderer = ({ editor, getPos }) => {
  const dom = make(
    "div",
    { class: "block", role: "group", "aria-label": "Rule", contenteditable: "false" },
    blockBar(editor, getPos),
    make("hr"),
  );
  return view(dom, "rule", () => {});
};
