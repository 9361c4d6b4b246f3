import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { cache } from "react";
import { readSection } from "@/newsroom/sections/read";
import { FrontScreen } from "../FrontScreen";

type Props = { params: Promise<{ section: string }> };

const read = cache(readSection);

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const section = await read((await params).section);
  return { title: section ? `${section.name} front` : "Front" };
}

/** A section's front arranged. */
export default async function SectionFrontRoute({ params }: Props) {
  const section = await read((await params).section);
  if (!section) notFound();
  return <FrontScreen section={section} />;
}
