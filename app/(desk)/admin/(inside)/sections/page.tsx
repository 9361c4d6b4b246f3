import type { Metadata } from "next";
import { requireStaff } from "@/app/(desk)/require-staff";
import { paper } from "@/app/(site)/paper";
import { DeskPage } from "@/components/desk/DeskPage";
import { AddForm } from "@/components/desk/taxonomy/AddForm.island";
import { SectionFields } from "@/components/desk/taxonomy/SectionFields";
import { SectionOrder } from "@/components/desk/taxonomy/SectionOrder.island";
import { listSections } from "@/newsroom/sections/read";
import { add, arrange } from "./actions";

export const metadata: Metadata = { title: "Sections" };

/** The paper's sections, in the order readers see them. */
export default async function SectionsPage() {
  await requireStaff("taxonomy.write");
  const [{ settings }, sections] = await Promise.all([paper(), listSections()]);
  return (
    <DeskPage
      title="Sections"
      intro="Where stories stand, each in one. Their order here is that of the paper’s menu and of its front page."
    >
      <div className="grid gap-x-12 gap-y-10 lg:grid-cols-[22rem_minmax(0,1fr)]">
        <AddForm title="Add a section" action={add}>
          <SectionFields language={settings.language} />
        </AddForm>
        {sections.length > 0 ? (
          <SectionOrder sections={sections} action={arrange} />
        ) : (
          <p className="furniture text-muted">
            There are no sections yet. Stories need one to stand in: add the first.
          </p>
        )}
      </div>
    </DeskPage>
  );
}
