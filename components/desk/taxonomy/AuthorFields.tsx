import { Select, TextArea, TextField } from "@/components/ui/Field.island";
import { type Account, AccountsField } from "./AccountsField.island";
import { NameFields } from "./NameFields";

type Author = {
  name: string;
  slug: string;
  kind: "person" | "desk";
  role: string | null;
  bio: string | null;
  email: string | null;
  website: string | null;
  staffIds: readonly number[];
};

const kinds = [
  { value: "person", label: "A person" },
  { value: "desk", label: "A desk, such as “Staff” or “Newsroom”" },
];

/** Who an author is: what one needs to add them. */
export function AuthorNameFields({ language, given }: { language: string; given?: Author }) {
  return (
    <>
      <NameFields before="/by/" language={language} given={given} />
      <Select name="kind" label="Kind" options={kinds} defaultValue={given?.kind} />
      <TextField
        name="role"
        label="Role"
        lang={language}
        autoComplete="off"
        defaultValue={given?.role ?? ""}
        hint="As readers see it: “City hall reporter”. May stay empty."
      />
    </>
  );
}

type More = { language: string; given: Author; accounts: readonly Account[] };

/** Everything that can be said of an author. */
export function AuthorFields({ language, given, accounts }: More) {
  return (
    <>
      <AuthorNameFields language={language} given={given} />
      <TextArea
        name="bio"
        label="About"
        lang={language}
        rows={4}
        defaultValue={given.bio ?? ""}
        hint="A few sentences over the page of their stories."
      />
      <TextField
        name="email"
        label="E-mail"
        type="email"
        autoComplete="off"
        defaultValue={given.email ?? ""}
        hint="Printed on that page, for everybody to see."
      />
      <TextField
        name="website"
        label="Website"
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
        defaultValue={given.website ?? ""}
        hint="Begins with https://"
      />
      <AccountsField accounts={accounts} tied={given.staffIds} />
    </>
  );
}
