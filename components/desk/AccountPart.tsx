import type { ReactNode } from "react";

/** One matter of an account: what it is on the left, what can be done on the right. */
export function AccountPart({
  title,
  intro,
  children,
}: {
  title: string;
  intro?: string;
  children: ReactNode;
}) {
  return (
    <section className="grid gap-x-8 gap-y-4 py-6 md:grid-cols-[15rem_minmax(0,1fr)]">
      <div>
        <h2 className="font-semibold text-[1.25rem] leading-7">{title}</h2>
        {intro && <p className="furniture mt-1 text-[0.875rem] text-muted leading-5">{intro}</p>}
      </div>
      <div className="min-w-0">{children}</div>
    </section>
  );
}
