import type { Metadata } from "next";
import { cache } from "react";
import { orLeave } from "@/app/(desk)/or-leave";
import { requireStaff } from "@/app/(desk)/require-staff";
import { readPreviewForDesk } from "@/newsroom/articles/preview";
import { parameter, type Query } from "../../../paper";
import { PreviewPage } from "../../PreviewPage";

export { viewport } from "../../../metadata";

type Props = { params: Promise<{ id: string }>; searchParams: Query };

const read = cache(async (id: number, state: string | undefined) => {
  const actor = await requireStaff();
  return orLeave(readPreviewForDesk(actor, id, state));
});

const asked = async ({ params, searchParams }: Props) =>
  read(Number((await params).id), await parameter(searchParams, "state"));

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { headline } = await asked(props);
  return { title: headline, robots: { index: false, follow: false } };
}

/** A story as readers will see it, or as it stood once, for its writers: what the desk's preview frames. */
export default async function DeskPreviewRoute(props: Props) {
  return (
    <>
      {/* The frame shows this page and no other. */}
      <base target="_blank" />
      <PreviewPage article={await asked(props)} />
    </>
  );
}
