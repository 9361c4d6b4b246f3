import { requireStaff } from "@/app/(desk)/require-staff";
import { paper } from "@/app/(site)/paper";
import { DeskPage } from "@/components/desk/DeskPage";
import { ArrangeFront } from "@/components/desk/front/ArrangeFront.island";
import { FrontChoice } from "@/components/desk/front/FrontChoice";
import { readCandidates, readFrontForDesk } from "@/newsroom/front/desk-read";
import type { SectionView } from "@/newsroom/sections/read";

/** The screen of one front: the paper's, or a section's. */
export async function FrontScreen({ section }: { section: SectionView | null }) {
  const actor = await requireStaff("front.arrange");
  const front = section ? (`section:${section.id}` as const) : "home";
  const [{ standing, newest }, candidates, { settings, sections }] = await Promise.all([
    readFrontForDesk(actor, front),
    readCandidates(actor, { sectionId: section?.id }),
    paper(),
  ]);
  const title = section ? section.name : "Front page";
  return (
    <DeskPage
      title={title}
      intro={
        section
          ? `What stands over the list of ${section.name}: a lead, and up to three stories under it.`
          : "What stands over the sections. Drag a story to a place, or use the words under it."
      }
    >
      <FrontChoice sections={sections} current={section?.slug ?? null} />
      <ArrangeFront
        // Another front is another arrangement.
        key={front}
        {...{ front, title, standing, newest, candidates }}
        sections={section ? [] : sections.map(({ id, name }) => ({ id, name }))}
        sectionId={section?.id ?? null}
        timeZone={settings.timeZone}
      />
    </DeskPage>
  );
}
