import { Fragment, type ReactNode } from "react";
import type { Inline, Mark } from "@/newsroom/articles/body";

function marked(text: ReactNode, mark: Mark): ReactNode {
  switch (mark.type) {
    case "bold":
      return <strong>{text}</strong>;
    case "italic":
      return <em>{text}</em>;
    case "link":
      return <a href={mark.attrs.href}>{text}</a>;
    case "quotable":
      // Shown only where a pull quote draws it; in the text the words stand as they are.
      return text;
    default:
      return mark satisfies never;
  }
}

/** Runs of text with their marks. */
export function InlineText({ content }: { content: readonly Inline[] | undefined }) {
  return (content ?? []).map((node, index) => {
    const drawn =
      node.type === "hardBreak" ? (
        <br />
      ) : (
        (node.marks ?? []).reduceRight<ReactNode>(marked, node.text)
      );
    // biome-ignore lint/suspicious/noArrayIndexKey: a version never changes, so neither does the order
    return <Fragment key={index}>{drawn}</Fragment>;
  });
}
