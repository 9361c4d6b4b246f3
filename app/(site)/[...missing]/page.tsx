import type { Metadata } from "next";
import { permanentRedirect } from "next/navigation";
import { movedTo } from "@/newsroom/articles/resolve";
import { hiddenMetadata } from "../metadata";
import { NotFoundPage } from "../NotFoundPage";
import { paper } from "../paper";

type Props = { params: Promise<{ missing: string[] }> };

export async function generateMetadata(): Promise<Metadata> {
  const current = await paper();
  return hiddenMetadata(current, current.words.notFoundTitle);
}

/** Every address no other page answers. */
export default async function MissingPage({ params }: Props) {
  const path = `/${(await params).missing.join("/")}`;
  const moved = await movedTo(path);
  if (moved) permanentRedirect(moved);
  return <NotFoundPage path={path} />;
}
