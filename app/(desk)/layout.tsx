import type { Metadata } from "next";
import type { ReactNode } from "react";
import "./desk.css";
import { fontVariables } from "../(site)/fonts";

export const dynamic = "force-dynamic";
export const metadata: Metadata = {
  title: { default: "Desk", template: "%s · Desk" },
  robots: { index: false, follow: false },
  referrer: "same-origin",
};

/** The desk's documents speak English; what they show of the paper carries the paper's language. */
export default function DeskLayout({ children }: { children: ReactNode }) {
  return (
    <html lang="en" className={fontVariables}>
      <body>{children}</body>
    </html>
  );
}
