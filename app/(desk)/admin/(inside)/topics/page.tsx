import type { Metadata } from "next";
import { requireStaff } from "@/app/(desk)/require-staff";
import { paper, parameter, type Query, withQuery } from "@/app/(site)/paper";
import { DeskPage } from "@/components/desk/DeskPage";
import { AddForm } from "@/components/desk/taxonomy/AddForm.island";
import { NamedList, storyCount } from "@/components/desk/taxonomy/NamedList";
import { TopicFields } from "@/components/desk/taxonomy/TopicFields";
import { listTopics } from "@/newsroom/topics/list";
import { add } from "./actions";

export const metadata: Metadata = { title: "Topics" };

/** What stories are about. */
export default async function TopicsPage({ searchParams }: { searchParams: Query }) {
  await requireStaff("taxonomy.write");
  const [q, after, { settings }] = await Promise.all([
    parameter(searchParams, "q"),
    parameter(searchParams, "after"),
    paper(),
  ]);
  const { items, next } = await listTopics({ search: q, after });
  return (
    <DeskPage
      title="Topics"
      intro="Subjects that stories touch, whatever their section. Each has a page, with a feed of its own."
    >
      <div className="grid gap-x-12 gap-y-10 lg:grid-cols-[22rem_minmax(0,1fr)]">
        <AddForm title="Add a topic" action={add}>
          <TopicFields language={settings.language} />
        </AddForm>
        <NamedList
          nouns="topics"
          path="/admin/topics"
          search={q}
          after={after}
          rows={items.map(({ id, name, slug, stories }) => ({
            id,
            name,
            about: (
              <>
                <a href={`/topics/${slug}`}>/topics/{slug}</a> · {storyCount(stories)}
              </>
            ),
          }))}
          first={after ? withQuery("/admin/topics", { q }) : null}
          next={next && withQuery("/admin/topics", { q, after: next })}
        />
      </div>
    </DeskPage>
  );
}
