type Props = { label: string; text: string; attribution: string | null };

/**
 * Words of this article lifted for display. They repeat what the text says, so they are a labelled aside that assistive
 * technology can skip and search engines do not quote.
 */
export function PullQuote({ label, text, attribution }: Props) {
  return (
    <aside aria-label={label} data-nosnippet="" className="pull-quote">
      <p>{/^[“"«„‘]/.test(text) ? text : `“${text}”`}</p>
      {attribution && (
        <p className="mt-2 font-serif text-[1rem] leading-6 not-italic [font-variant-caps:all-small-caps] tracking-[0.05em]">
          {attribution}
        </p>
      )}
    </aside>
  );
}
