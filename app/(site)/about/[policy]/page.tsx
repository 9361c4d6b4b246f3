import { policyNames } from "@/newsroom/settings/policies";
import { NotFoundPage } from "../../NotFoundPage";
import { PolicyPage } from "../PolicyPage";

export { viewport } from "../../metadata";

/** A policy page. */
export default async function Policy({ params }: { params: Promise<{ policy: string }> }) {
  const { policy } = await params;
  const name = policyNames.find((known) => known === policy && known !== "about");
  return name ? <PolicyPage name={name} /> : <NotFoundPage path={`/about/${policy}`} />;
}
