import type { Metadata } from "next";
import { permanentRedirect } from "next/navigation";
import { movedTo } from "@/newsroom/articles/resolve";
import { policyNames } from "@/newsroom/settings/policies";
import { hiddenMetadata } from "../../metadata";
import { NotFoundPage } from "../../NotFoundPage";
import { paper } from "../../paper";
import { PolicyPage, policyMetadata } from "../PolicyPage";

export { viewport } from "../../metadata";

type Props = { params: Promise<{ policy: string }> };

const named = (policy: string) =>
  policyNames.find((known) => known === policy && known !== "about");

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const name = named((await params).policy);
  if (name) return policyMetadata(name);
  const current = await paper();
  return hiddenMetadata(current, current.words.notFoundTitle);
}

/** A policy page. */
export default async function Policy({ params }: Props) {
  const { policy } = await params;
  const name = named(policy);
  if (name) return <PolicyPage name={name} />;
  const path = `/about/${policy}`;
  const moved = await movedTo(path);
  if (moved) permanentRedirect(moved);
  return <NotFoundPage path={path} />;
}
