import { Checkbox } from "@/components/ui/Field.island";
import { DescriptionField, NameFields } from "./NameFields";

type Section = { name: string; slug: string; description: string | null; opinion: boolean };

/** What can be said of a section. */
export function SectionFields({ language, given }: { language: string; given?: Section }) {
  return (
    <>
      <NameFields before="/" language={language} given={given} />
      <DescriptionField language={language} value={given?.description} />
      <Checkbox
        name="opinion"
        label="Opinion"
        hint="Its stories are labeled as opinion and stand apart on the front page."
        defaultChecked={given?.opinion}
      />
    </>
  );
}
