import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { requireStaff } from "@/app/(desk)/require-staff";
import { FrontPage } from "@/components/front/FrontPage";
import { SectionPage } from "@/components/front/SectionPage";
import { SitePage } from "@/components/site/SitePage";
import { listArticles } from "@/newsroom/articles/list";
import { readFront, readSectionFront } from "@/newsroom/front/read";
import { spacesOf } from "@/newsroom/front/rules";
import { frontInput, type Placed } from "@/newsroom/front/schema";
import { readPopular } from "@/newsroom/readership/read";
import { paper, parameter, type Query } from "../../paper";

export { viewport } from "../../metadata";

export const metadata: Metadata = {
  title: "Front as it would be",
  robots: { index: false, follow: false },
};

/** An arrangement nobody saved, as readers would see it: `?front=home&lead=12&second=7,9`. The desk frames it. */
export default async function FrontPreview({ searchParams }: { searchParams: Query }) {
  await requireStaff("front.arrange");
  const asked = frontInput.safeParse({
    front: await parameter(searchParams, "front"),
    revision: 0,
    placements: await placements(searchParams),
  });
  if (!asked.success) notFound();
  const { front, placements: arranged } = asked.data;
  const [current, popular] = await Promise.all([paper(), readPopular()]);
  const now = new Date();
  const section = current.sections.find(({ id }) => front === `section:${id}`);
  if (front !== "home" && !section) notFound();
  return (
    <>
      {/* The frame shows this page and no other. */}
      <base target="_blank" />
      {section ? (
        <SitePage
          paper={current}
          page={{ title: section.name, path: `/${section.slug}` }}
          section={section.slug}
        >
          <SectionPage
            paper={current}
            section={section}
            front={await readSectionFront(section.id, arranged)}
            list={await listArticles({ of: "section", id: section.id })}
            popular={popular}
            now={now}
          />
        </SitePage>
      ) : (
        <SitePage
          paper={current}
          page={{ title: current.settings.name, path: "/" }}
          front={{ today: now }}
        >
          <FrontPage
            front={await readFront(arranged)}
            popular={popular}
            words={current.words}
            now={now}
          />
        </SitePage>
      )}
    </>
  );
}

async function placements(query: Query): Promise<Placed[]> {
  const slots = await Promise.all(
    spacesOf("home").map(async ({ slot }) => ({ slot, ids: await parameter(query, slot) })),
  );
  return slots.flatMap(({ slot, ids }) =>
    (ids ?? "")
      .split(",")
      .filter(Boolean)
      .map((id) => ({ slot, articleId: Number(id) })),
  );
}
