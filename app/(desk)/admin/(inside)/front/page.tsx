import type { Metadata } from "next";
import { FrontScreen } from "./FrontScreen";

export const metadata: Metadata = { title: "Front page" };

/** The front page arranged. */
export default function FrontRoute() {
  return <FrontScreen section={null} />;
}
