import type { ReactNode } from "react";
import { paper } from "@/app/(site)/paper";
import { Conditions } from "@/components/desk/Conditions";
import { DeskBar } from "@/components/desk/DeskBar";
import { conditions } from "@/newsroom/conditions";
import { requireStaff } from "../../require-staff";

/** Everything behind the sign-in. Each screen asks again for what it needs: a layout is not drawn anew between screens. */
export default async function InsideLayout({ children }: { children: ReactNode }) {
  const [actor, { settings, siteUrl }] = await Promise.all([requireStaff(), paper()]);
  return (
    <>
      <a
        href="#content"
        className="furniture absolute start-2 top-2 z-30 -translate-y-20 bg-ink px-4 py-2 text-paper focus:translate-y-0"
      >
        Skip to content
      </a>
      <DeskBar actor={actor} paperName={settings.name} siteUrl={siteUrl} />
      <Conditions conditions={conditions()} />
      <main id="content" tabIndex={-1} className="mx-auto max-w-[84rem] px-4 outline-none sm:px-6">
        {children}
      </main>
    </>
  );
}
