import type { Block } from "@/newsroom/articles/body";
import type { Words } from "@/newsroom/language/dictionary";

const names = {
  youtube: "YouTube",
  vimeo: "Vimeo",
  soundcloud: "SoundCloud",
  datawrapper: "Datawrapper",
  flourish: "Flourish",
} as const;

/** Something kept elsewhere. Nothing is loaded from there; the reader goes if they want to. */
export function Embed({
  block,
  words,
}: {
  block: Extract<Block, { type: "embed" }>;
  words: Words;
}) {
  const { provider, url, title } = block.attrs;
  const name = names[provider];
  return (
    <figure className="furniture border border-rule p-5 text-[0.9375rem] leading-6">
      <p className="font-semibold">{title}</p>
      <p className="mt-1 text-muted">{words.embedBlocked(name)}</p>
      <p className="mt-2">
        <a href={url} rel="noopener" className="inline-block min-h-6">
          {words.embedOpen(name)}
        </a>
      </p>
    </figure>
  );
}
