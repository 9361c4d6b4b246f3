import type { List as ListBlock } from "@/newsroom/articles/body";
import { InlineText } from "./InlineText";

/** A bulleted or numbered list, and the lists within it. */
export function List({ list }: { list: ListBlock }) {
  const items = list.content.map((item, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: a version never changes, so neither does the order
    <li key={index}>
      {item.content.map((child, place) =>
        child.type === "paragraph" ? (
          // biome-ignore lint/suspicious/noArrayIndexKey: as above
          <p key={place}>
            <InlineText content={child.content} />
          </p>
        ) : (
          // biome-ignore lint/suspicious/noArrayIndexKey: as above
          <List key={place} list={child} />
        ),
      )}
    </li>
  ));
  if (list.type === "bulletList") return <ul>{items}</ul>;
  const start = list.attrs?.start;
  return <ol start={start === 1 ? undefined : start}>{items}</ol>;
}
