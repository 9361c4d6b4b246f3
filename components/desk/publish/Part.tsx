import { type ReactNode, useId } from "react";

type Props = { title: string; intro?: ReactNode; id?: string; children: ReactNode };

/** One thing that can be done with a story. */
export function Part({ title, intro, id, children }: Props) {
  const heading = useId();
  return (
    <section
      id={id}
      aria-labelledby={heading}
      className="scroll-mt-6 border-rule border-t pt-4 pb-6 first:border-t-0 first:pt-0"
    >
      <h2 id={heading} className="furniture font-semibold text-[1.0625rem]">
        {title}
      </h2>
      {intro && (
        <p className="furniture mt-1 text-[0.9375rem] text-muted leading-[1.375rem]">{intro}</p>
      )}
      <div className="mt-3">{children}</div>
    </section>
  );
}
