import type { ReactNode } from "react";
import { paper } from "@/app/(site)/paper";

/** Screens for those who are not signed in: one column, the paper's name over it. */
export default async function DoorLayout({ children }: { children: ReactNode }) {
  const { settings } = await paper();
  return (
    <div className="mx-auto max-w-[30rem] px-4 pt-8 pb-16 sm:pt-16">
      <header className="border-ink border-b pb-3 font-bold text-[1.125rem]">
        <a href="/" className="quiet-link">
          {settings.name}
        </a>
      </header>
      <main className="pt-6">{children}</main>
    </div>
  );
}
