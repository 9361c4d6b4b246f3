import type { Metadata } from "next";
import { requireStaff } from "@/app/(desk)/require-staff";
import { paper, parameter, type Query, withQuery } from "@/app/(site)/paper";
import { DeskPage } from "@/components/desk/DeskPage";
import { AddRedirect } from "@/components/desk/redirects/AddRedirect.island";
import { RedirectTable } from "@/components/desk/redirects/RedirectTable";
import { timesIn } from "@/components/desk/times";
import { listRedirects } from "@/newsroom/redirects/read";
import { add, remove } from "./actions";

export const metadata: Metadata = { title: "Redirects" };

/** Old addresses and where they lead. */
export default async function RedirectsPage({ searchParams }: { searchParams: Query }) {
  await requireStaff("taxonomy.write");
  const [search, before, { settings }] = await Promise.all([
    parameter(searchParams, "q"),
    parameter(searchParams, "before"),
    paper(),
  ]);
  const { items, older } = await listRedirects({
    search,
    before: before === undefined ? undefined : Number(before),
  });
  return (
    <DeskPage
      title="Redirects"
      intro="Old addresses and where they lead. A story, section, topic or author that gets another address leaves one here by itself."
    >
      <div className="grid gap-x-12 gap-y-10 lg:grid-cols-[22rem_minmax(0,1fr)]">
        <AddRedirect action={add} />
        <section aria-label="Redirects there are" className="min-w-0">
          <form action="/admin/redirects" className="mb-4 flex items-end gap-2">
            <div className="field grow">
              <label htmlFor="redirects-search">Find an address</label>
              <input id="redirects-search" type="search" name="q" defaultValue={search} />
            </div>
            <button type="submit" className="button">
              Find
            </button>
          </form>
          {items.length > 0 ? (
            <RedirectTable redirects={items} times={timesIn(settings.timeZone)} remove={remove} />
          ) : (
            <p className="furniture text-muted">
              {search || before ? "No redirect is like that." : "There are no redirects yet."}
            </p>
          )}
          <nav aria-label="Pages of redirects" className="mt-6 flex gap-2">
            {before && (
              <a href={withQuery("/admin/redirects", { q: search })} className="button">
                Newest
              </a>
            )}
            {older && (
              <a
                href={withQuery("/admin/redirects", { q: search, before: String(older) })}
                className="button"
              >
                Older
              </a>
            )}
          </nav>
        </section>
      </div>
    </DeskPage>
  );
}
