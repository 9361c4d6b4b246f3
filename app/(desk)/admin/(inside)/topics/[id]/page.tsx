import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { requireStaff } from "@/app/(desk)/require-staff";
import { paper } from "@/app/(site)/paper";
import { EditNamed } from "@/components/desk/taxonomy/EditNamed";
import { TopicFields } from "@/components/desk/taxonomy/TopicFields";
import { topicById } from "@/newsroom/topics/list";
import { remove, save } from "../actions";

export const metadata: Metadata = { title: "Topic" };

/** One topic, to be changed or removed. */
export default async function TopicScreen({ params }: { params: Promise<{ id: string }> }) {
  await requireStaff("taxonomy.write");
  const [{ id }, { settings }] = await Promise.all([params, paper()]);
  const topic = await topicById(Number(id));
  if (!topic) notFound();
  const { id: row, ...seen } = topic;
  return (
    <EditNamed
      noun="topic"
      name={topic.name}
      path={`/topics/${topic.slug}`}
      list={{ path: "/admin/topics", label: "All topics" }}
      seen={seen}
      save={save.bind(null, row)}
      remove={remove.bind(null, row)}
    >
      <TopicFields language={settings.language} given={topic} />
    </EditNamed>
  );
}
