/** Takes the framework's scripts out of a rendered page. Pure. */
import { type DefaultTreeAdapterTypes, parse } from "parse5";
import { frameOrigin } from "@/newsroom/articles/embed";

type Node = DefaultTreeAdapterTypes.Node;
type Element = DefaultTreeAdapterTypes.Element;

/** A page without the framework's scripts, or, when one of them is still needed, the page as it was and why. */
export type Stripped = {
  html: string;
  leftover: string | undefined;
  /** The text of each style element, as it stands in the page. */
  styles: readonly string[];
  /** The origins of what a click would load into the page (components/article/blocks/Embed.tsx), each once. */
  frames: readonly string[];
};

const isElement = (node: Node): node is Element => "tagName" in node;

function attribute(element: Element, name: string): string | undefined {
  return element.attrs.find((attr) => attr.name === name)?.value;
}

function words(element: Element, name: string): string[] {
  return (attribute(element, name) ?? "").toLowerCase().split(/\s+/);
}

function textOf(element: Element): string {
  return element.childNodes.map((child) => ("value" in child ? child.value : "")).join("");
}

function* everyNode(node: Node): Generator<Node> {
  yield node;
  if ("content" in node) yield* everyNode(node.content);
  if ("childNodes" in node) for (const child of node.childNodes) yield* everyNode(child);
}

function isFrameworkScript(element: Element): boolean {
  if (element.tagName !== "script") return false;
  if (attribute(element, "data-keep") !== undefined) return false;
  return attribute(element, "type")?.trim().toLowerCase() !== "application/ld+json";
}

function preloadsScript(element: Element): boolean {
  if (element.tagName !== "link") return false;
  const rel = words(element, "rel");
  if (rel.includes("modulepreload")) return true;
  return (
    (rel.includes("preload") || rel.includes("prefetch")) && words(element, "as").includes("script")
  );
}

/** Next leaves an empty hidden box, and a mark for its font loader, to its scripts. */
function isFrameworkMark(element: Element): boolean {
  if (element.tagName === "meta") return attribute(element, "name") === "next-size-adjust";
  return (
    element.tagName === "div" &&
    element.attrs.length === 1 &&
    attribute(element, "hidden") !== undefined &&
    element.childNodes.every((child) => child.nodeName === "#comment")
  );
}

/** React swaps a late part of a page in with a script: `B:` is its place, `S:` the part, `$RC` the swap. */
function boundary(element: Element): string | undefined {
  const id = attribute(element, "id") ?? "";
  if (element.tagName === "template" && /^[BP]:/.test(id)) return `<template id="${id}">`;
  if (id.startsWith("S:") && attribute(element, "hidden") !== undefined) return `hidden “${id}”`;
  if (!isFrameworkScript(element)) return undefined;
  const text = textOf(element);
  // Next's data for its scripts repeats the page's own words, which may well be about React.
  if (text.includes("__next_f")) return undefined;
  return /\$R[A-Z]\s*[=(]/.exec(text)?.[0];
}

/**
 * Removes scripts, their preloads and the framework's comments; keeps structured data and what is marked `data-keep`.
 * Everything else stays as it was written, byte for byte. A page with a part that waits for a script is left whole:
 * slow is better than broken.
 */
export function strip(html: string): Stripped {
  const document = parse(html, { sourceCodeLocationInfo: true });
  const cuts: { from: number; to: number }[] = [];
  const styles: string[] = [];
  const frames = new Set<string>();
  for (const node of everyNode(document)) {
    if (isElement(node)) {
      const leftover = boundary(node);
      if (leftover !== undefined) return { html, leftover, styles, frames: [] };
      if (node.tagName === "style") styles.push(textOf(node));
      const frame = frameOrigin(attribute(node, "data-frame") ?? "");
      if (frame) frames.add(frame);
    }
    const unwanted = isElement(node)
      ? isFrameworkScript(node) || preloadsScript(node) || isFrameworkMark(node)
      : node.nodeName === "#comment";
    const place = node.sourceCodeLocation;
    if (unwanted && place) cuts.push({ from: place.startOffset, to: place.endOffset });
  }
  return { html: without(html, cuts), leftover: undefined, styles, frames: [...frames] };
}

function without(html: string, cuts: { from: number; to: number }[]): string {
  let kept = "";
  let at = 0;
  for (const { from, to } of cuts.sort((one, other) => one.from - other.from)) {
    // A comment in a box that is cut is cut already.
    if (from >= at) kept += html.slice(at, from);
    at = Math.max(at, to);
  }
  return kept + html.slice(at);
}
