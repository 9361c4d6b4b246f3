import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { requireStaff } from "@/app/(desk)/require-staff";
import { paper } from "@/app/(site)/paper";
import { EditNamed } from "@/components/desk/taxonomy/EditNamed";
import { SectionFields } from "@/components/desk/taxonomy/SectionFields";
import { sectionById } from "@/newsroom/sections/read";
import { remove, save } from "../actions";

export const metadata: Metadata = { title: "Section" };

/** One section, to be changed or removed. */
export default async function SectionScreen({ params }: { params: Promise<{ id: string }> }) {
  await requireStaff("taxonomy.write");
  const [{ id }, { settings }] = await Promise.all([params, paper()]);
  const section = await sectionById(Number(id));
  if (!section) notFound();
  const { id: row, ...seen } = section;
  return (
    <EditNamed
      noun="section"
      name={section.name}
      path={`/${section.slug}`}
      list={{ path: "/admin/sections", label: "All sections" }}
      seen={seen}
      save={save.bind(null, row)}
      remove={remove.bind(null, row)}
    >
      <SectionFields language={settings.language} given={section} />
    </EditNamed>
  );
}
