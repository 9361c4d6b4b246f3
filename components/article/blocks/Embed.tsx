import type { Block } from "@/newsroom/articles/body";
import { type Frame, frameOf, providerNames } from "@/newsroom/articles/embed";
import type { Words } from "@/newsroom/language/dictionary";

type Props = { block: Extract<Block, { type: "embed" }>; words: Words };

/** The room a frame has, which is there from the start, so that nothing moves when it is loaded. */
const rooms: Record<Frame["shape"], string> = {
  video: "aspect-video",
  sound: "min-h-[10.5rem]",
  chart: "aspect-[3/4] sm:aspect-[4/3]",
};

/**
 * Something kept elsewhere. Nothing is loaded from there until the reader asks for it, which takes the reader's script
 * (reader/embed.ts); without it, the link leads there.
 */
export function Embed({ block, words }: Props) {
  const { provider, title } = block.attrs;
  const name = providerNames[provider];
  const frame = frameOf(block.attrs);
  return (
    <figure className="furniture text-[0.9375rem] leading-6">
      <div
        className={`relative grid border border-rule [&>iframe]:absolute [&>iframe]:inset-0 [&>iframe]:h-full [&>iframe]:w-full [&>iframe]:bg-paper ${frame ? rooms[frame.shape] : ""}`}
      >
        <div className="self-center p-5 text-center">
          <p className="font-semibold">{title}</p>
          <p className="mt-1 text-muted">{words.embedBlocked(name)}</p>
          {frame && (
            <button
              type="button"
              data-frame={frame.src}
              data-title={title || name}
              // Only the reader's script makes it do something, and shows it.
              className="invisible mt-3 min-h-10 cursor-pointer border border-ink px-4 py-1.5 font-semibold hover:bg-tint"
              suppressHydrationWarning
            >
              {words.embedLoad(name)}
            </button>
          )}
        </div>
      </div>
      <figcaption className="mt-1">
        <a href={block.attrs.url} rel="noopener" className="inline-block min-h-6">
          {words.embedOpen(name)}
        </a>
      </figcaption>
    </figure>
  );
}
