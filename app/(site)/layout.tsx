import type { ReactNode } from "react";
import "./site.css";
import { scriptAddress } from "@/reader/generated/address";
import { fontVariables } from "./fonts";
import { paper } from "./paper";

// Every reader page is made from the database when it is asked for; the press keeps what it printed.
export const dynamic = "force-dynamic";

export default async function SiteLayout({ children }: { children: ReactNode }) {
  const { settings, direction } = await paper();
  return (
    <html lang={settings.language} dir={direction} className={fontVariables}>
      <body>
        {children}
        {/* Marked, because the press takes every other script out of a reader's page. */}
        <script src={scriptAddress} defer data-keep="" />
      </body>
    </html>
  );
}
