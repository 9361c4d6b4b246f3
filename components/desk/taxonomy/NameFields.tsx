import { TextArea, TextField } from "@/components/ui/Field.island";

type Props = {
  /** What stands before the slug in the address: "/topics/". */
  before: string;
  language: string;
  given?: { name: string; slug: string };
};

/** What something is called, and its name in addresses. */
export function NameFields({ before, language, given }: Props) {
  return (
    <>
      <TextField
        name="name"
        label="Name"
        lang={language}
        autoComplete="off"
        defaultValue={given?.name}
      />
      <TextField
        name="slug"
        label="Slug"
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
        defaultValue={given?.slug}
        hint={
          given
            ? `Its name in addresses. Once changed, ${before}${given.slug} leads to the new one.`
            : `Its name in addresses, after ${before}. Left empty, it is made from the name.`
        }
      />
    </>
  );
}

/** A sentence or two for the page itself. */
export function DescriptionField({ language, value }: { language: string; value?: string | null }) {
  return (
    <TextArea
      name="description"
      label="Description"
      lang={language}
      rows={3}
      defaultValue={value ?? ""}
      hint="A sentence or two over its page, and for search engines. May stay empty."
    />
  );
}
