import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { requireStaff } from "@/app/(desk)/require-staff";
import { paper } from "@/app/(site)/paper";
import { AuthorFields } from "@/components/desk/taxonomy/AuthorFields";
import { EditNamed } from "@/components/desk/taxonomy/EditNamed";
import { accountsFor, authorById } from "@/newsroom/authors/list";
import { remove, save } from "../actions";

export const metadata: Metadata = { title: "Author" };

/** One author, to be changed or removed. */
export default async function AuthorScreen({ params }: { params: Promise<{ id: string }> }) {
  await requireStaff("taxonomy.write");
  const [{ id }, { settings }] = await Promise.all([params, paper()]);
  const author = await authorById(Number(id));
  if (!author) notFound();
  const accounts = await accountsFor(author.id);
  const { id: row, ...seen } = author;
  return (
    <EditNamed
      noun="author"
      name={author.name}
      path={`/by/${author.slug}`}
      list={{ path: "/admin/authors", label: "All authors" }}
      seen={seen}
      save={save.bind(null, row)}
      remove={remove.bind(null, row)}
    >
      <AuthorFields language={settings.language} given={author} accounts={accounts} />
    </EditNamed>
  );
}
