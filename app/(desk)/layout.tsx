import type { Metadata } from "next";
import type { ReactNode } from "react";
import "../(site)/site.css";
import { fontVariables } from "../(site)/fonts";
import { paper } from "../(site)/paper";

export const dynamic = "force-dynamic";
export const metadata: Metadata = {
  title: "Desk",
  robots: { index: false, follow: false },
  referrer: "no-referrer",
};

export default async function DeskLayout({ children }: { children: ReactNode }) {
  const { settings, direction } = await paper();
  return (
    <html lang={settings.language} dir={direction} className={fontVariables}>
      <body>{children}</body>
    </html>
  );
}
