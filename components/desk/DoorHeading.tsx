import type { ReactNode } from "react";

/** What a screen before the sign-in is for. */
export function DoorHeading({ title, children }: { title: string; children?: ReactNode }) {
  return (
    <div className="mb-6">
      <h1 className="font-semibold text-[1.75rem] leading-9">{title}</h1>
      {children && <div className="furniture mt-2 text-[0.9375rem] text-muted">{children}</div>}
    </div>
  );
}
