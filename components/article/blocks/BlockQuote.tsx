import type { Block } from "@/newsroom/articles/body";
import { InlineText } from "./InlineText";

/** Somebody's words at length, with where they come from. */
export function BlockQuote({ block }: { block: Extract<Block, { type: "blockQuote" }> }) {
  const { source, href } = block.attrs ?? { source: null, href: null };
  return (
    <figure>
      <blockquote cite={href ?? undefined}>
        {block.content.map((paragraph, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a version never changes, so neither does the order
          <p key={index}>
            <InlineText content={paragraph.content} />
          </p>
        ))}
      </blockquote>
      {source && (
        <figcaption className="mt-2 ps-[1.6em] text-[0.85em] leading-6 text-muted">
          — {href ? <a href={href}>{source}</a> : source}
        </figcaption>
      )}
    </figure>
  );
}
