import type { ReactNode } from "react";

type Props = {
  title: string;
  /** What can be done on this screen, beside its title. */
  actions?: ReactNode;
  /** A sentence under the title. */
  intro?: ReactNode;
  children: ReactNode;
};

/** A screen of the desk: its title, what can be done, and the work. */
export function DeskPage({ title, actions, intro, children }: Props) {
  return (
    <>
      <header className="flex flex-wrap items-end justify-between gap-x-6 gap-y-3 border-rule border-b py-5">
        <div className="min-w-0">
          <h1 className="font-semibold text-[1.75rem] leading-9">{title}</h1>
          {intro && (
            <div className="furniture mt-1 max-w-[42rem] text-[0.9375rem] text-muted">{intro}</div>
          )}
        </div>
        {actions && <div className="flex flex-wrap gap-2">{actions}</div>}
      </header>
      <div className="py-6">{children}</div>
    </>
  );
}
