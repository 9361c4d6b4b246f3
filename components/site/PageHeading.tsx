import type { ReactNode } from "react";

/** The title of a page that is not an article, and the sentence under it. */
export function PageHeading({ title, children }: { title: string; children?: ReactNode }) {
  return (
    <div className="border-b border-rule pt-7 pb-5">
      <h1 className="text-[2.25rem] leading-[1.1] font-medium tracking-[-0.015em] md:text-[3rem]">
        {title}
      </h1>
      {children && (
        <div className="mt-2 max-w-(--measure) text-[1.125rem] leading-7 text-muted">
          {children}
        </div>
      )}
    </div>
  );
}
