import { DescriptionField, NameFields } from "./NameFields";

type Topic = { name: string; slug: string; description: string | null };

/** What can be said of a topic. */
export function TopicFields({ language, given }: { language: string; given?: Topic }) {
  return (
    <>
      <NameFields before="/topics/" language={language} given={given} />
      <DescriptionField language={language} value={given?.description} />
    </>
  );
}
