import type { Words } from "@/newsroom/language/dictionary";
import type { PopularItem } from "@/newsroom/readership/read";

/** What the list holds: the most read, or the newest when too little was counted to say. */
export type PopularList = { kind: "popular" | "latest"; items: PopularItem[] };

/** Popular, as a numbered list in large old-style figures, and how it came about. */
export function Popular({ words, list }: { words: Words; list: PopularList }) {
  if (list.items.length === 0) return null;
  const ranked = list.kind === "popular";
  return (
    <section aria-labelledby="popular" className="print:hidden">
      <h2 id="popular" className="label border-t-2 border-ink pt-2">
        {ranked ? words.popular : words.latest}
      </h2>
      <ol className="mt-1">
        {list.items.map((item, index) => (
          <li key={item.id} className="flex items-baseline gap-4 border-b border-rule py-3">
            {ranked && (
              <span
                aria-hidden="true"
                className="w-6 shrink-0 text-center text-[2.125rem] leading-8 text-accent"
              >
                {index + 1}
              </span>
            )}
            <a
              href={item.path}
              className="text-[1.125rem] leading-[1.35] font-medium no-underline hover:underline"
            >
              {item.headline}
            </a>
          </li>
        ))}
      </ol>
      <p className="furniture mt-3 text-[0.8125rem] leading-5 text-muted">
        {ranked ? words.popularNote : words.latestNote}{" "}
        <a href="/about/popular" className="underline">
          {words.popularHow}
        </a>
      </p>
    </section>
  );
}
