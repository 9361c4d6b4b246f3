/** A story as HTML for feed readers: every address absolute, nothing that needs a style or a script. */
import { toHtml } from "hast-util-to-html";
import { h } from "hastscript";
import type { Block, Body, Inline, List, Mark } from "../articles/body";
import { type PictureView, picturePath, widthsFor } from "../media/schema";

type Node = ReturnType<typeof h>;
type Child = Node | string;

/** As text; "]]>" is spelled so that it may stand in a CDATA section. */
const html = (children: Node[]): string =>
  toHtml(
    { type: "root", children },
    { characterReferences: { useNamedReferences: true } },
  ).replaceAll("]]>", "]]&gt;");

/** Where a story stands, and the pictures in its body by id. */
export type Surroundings = {
  siteUrl: string;
  path: string;
  dateline: string | null;
  pictures: Readonly<Record<number, PictureView>>;
};

/** The widest picture a feed reader is sent, in pixels. */
const widest = 1280;

const embedNames = {
  youtube: "YouTube",
  vimeo: "Vimeo",
  soundcloud: "SoundCloud",
  datawrapper: "Datawrapper",
  flourish: "Flourish",
} as const;

/** The size of a picture that feeds show: its address on the site, pixels and type. */
export function feedPicture(picture: PictureView) {
  const offered = widthsFor(picture.width).filter((width) => width <= widest);
  const width = offered.at(-1) ?? picture.width;
  return {
    path: picturePath(picture.hash, width, "jpg"),
    width,
    height: Math.round((picture.height * width) / picture.width),
    type: "image/jpeg",
  };
}

function absolute(href: string, { siteUrl, path }: Surroundings): string {
  if (href.startsWith("/")) return siteUrl + href;
  return href.startsWith("#") ? siteUrl + path + href : href;
}

function marked(content: Child, mark: Mark, around: Surroundings): Child {
  switch (mark.type) {
    case "bold":
      return h("strong", content);
    case "italic":
      return h("em", content);
    case "link":
      return h("a", { href: absolute(mark.attrs.href, around) }, content);
    case "quotable":
      return content;
    default:
      return mark satisfies never;
  }
}

function inline(content: readonly Inline[] | undefined, around: Surroundings): Child[] {
  return (content ?? []).map((node) =>
    node.type === "hardBreak"
      ? h("br")
      : (node.marks ?? []).reduceRight<Child>(
          (inner, mark) => marked(inner, mark, around),
          node.text,
        ),
  );
}

function list(node: List, around: Surroundings): Node {
  const items = node.content.map((item) =>
    h(
      "li",
      item.content.map((child) =>
        child.type === "paragraph" ? h("p", inline(child.content, around)) : list(child, around),
      ),
    ),
  );
  if (node.type === "bulletList") return h("ul", items);
  const start = node.attrs?.start ?? 1;
  return h("ol", start === 1 ? {} : { start }, items);
}

/** A picture with its caption and credit. */
function figure(picture: PictureView, caption: string | null, { siteUrl }: Surroundings): Node {
  const { path, width, height } = feedPicture(picture);
  const told = [caption, picture.credit].filter(Boolean).join(" ");
  return h("figure", [
    h("img", { src: siteUrl + path, width, height, alt: picture.alt }),
    ...(told ? [h("figcaption", told)] : []),
  ]);
}

function quotation(node: Extract<Block, { type: "blockQuote" }>, around: Surroundings): Node[] {
  const { source, href } = node.attrs ?? { source: null };
  const quote = h(
    "blockquote",
    node.content.map(({ content }) => h("p", inline(content, around))),
  );
  if (!source) return [quote];
  const named = href ? h("a", { href: absolute(href, around) }, source) : source;
  return [h("figure", [quote, h("figcaption", ["— ", named])])];
}

function drawn(node: Block, around: Surroundings, opening: boolean): Node[] {
  switch (node.type) {
    case "paragraph": {
      const dateline = opening && around.dateline;
      const words = inline(node.content, around);
      return [h("p", dateline ? [h("b", dateline), " — ", ...words] : words)];
    }
    case "heading":
      return [h(node.attrs.level === 2 ? "h2" : "h3", inline(node.content, around))];
    case "bulletList":
    case "orderedList":
      return [list(node, around)];
    case "blockQuote":
      return quotation(node, around);
    case "figure": {
      const picture = around.pictures[node.attrs.imageId];
      return picture ? [figure(picture, node.attrs.caption ?? picture.caption, around)] : [];
    }
    case "pullQuote":
      // It repeats words that stand in the text, and without the page's type it would read as said twice.
      return [];
    case "embed": {
      const { url, title, provider } = node.attrs;
      const name = embedNames[provider];
      return [h("figure", [h("a", { href: url }, title ? `${title} (${name})` : name)])];
    }
    case "rule":
      return [h("hr")];
    default:
      return node satisfies never;
  }
}

/** The text of a story. */
export function bodyHtml(body: Body, around: Surroundings): string {
  const opening = body.content.findIndex(({ type }) => type === "paragraph");
  return html(body.content.flatMap((node, index) => drawn(node, around, index === opening)));
}

/** A picture that stands before the text. */
export function pictureHtml(
  picture: PictureView,
  caption: string | null,
  around: Surroundings,
): string {
  return html([figure(picture, caption, around)]);
}

/** A dated note about the text: "Correction · March 2, 2026". */
export function noteHtml(note: { kind: string; date: string; text: string; url: string }): string {
  const title = h("strong", h("a", { href: note.url }, `${note.kind} · ${note.date}`));
  return html([h("aside", [h("p", title), h("p", note.text)])]);
}

/** A last line in italics with a link, closed by a full stop: "For corrections please email …." */
export function closingHtml(words: string, link: { href: string; text: string }): string {
  return html([h("p", h("em", [`${words} `, h("a", { href: link.href }, link.text), "."]))]);
}
