import type { Metadata } from "next";
import { requireStaff } from "@/app/(desk)/require-staff";
import { paper, parameter, type Query, withQuery } from "@/app/(site)/paper";
import { DeskPage } from "@/components/desk/DeskPage";
import { AddForm } from "@/components/desk/taxonomy/AddForm.island";
import { AuthorNameFields } from "@/components/desk/taxonomy/AuthorFields";
import { NamedList, storyCount } from "@/components/desk/taxonomy/NamedList";
import { type ListedAuthor, listAuthors } from "@/newsroom/authors/list";
import { add } from "./actions";

export const metadata: Metadata = { title: "Authors" };

/** Whom stories are by. */
export default async function AuthorsPage({ searchParams }: { searchParams: Query }) {
  await requireStaff("taxonomy.write");
  const [q, after, { settings }] = await Promise.all([
    parameter(searchParams, "q"),
    parameter(searchParams, "after"),
    paper(),
  ]);
  const { items, next } = await listAuthors({ search: q, after });
  return (
    <DeskPage
      title="Authors"
      intro="Whom stories are by: people and desks, on the staff or not. Accounts are under Staff."
    >
      <div className="grid gap-x-12 gap-y-10 lg:grid-cols-[22rem_minmax(0,1fr)]">
        <AddForm title="Add an author" action={add}>
          <AuthorNameFields language={settings.language} />
        </AddForm>
        <NamedList
          nouns="authors"
          path="/admin/authors"
          search={q}
          after={after}
          rows={items.map((author) => ({
            id: author.id,
            name: author.name,
            about: <About {...author} />,
          }))}
          first={after ? withQuery("/admin/authors", { q }) : null}
          next={next && withQuery("/admin/authors", { q, after: next })}
        />
      </div>
    </DeskPage>
  );
}

function About({ slug, kind, role, stories, accounts }: ListedAuthor) {
  const known = [
    kind === "desk" ? "a desk" : null,
    role,
    storyCount(stories),
    accounts.length > 0 ? `byline of ${accounts.join(", ")}` : null,
  ].filter(Boolean);
  return (
    <>
      <a href={`/by/${slug}`}>/by/{slug}</a> · {known.join(" · ")}
    </>
  );
}
