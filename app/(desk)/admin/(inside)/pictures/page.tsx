import { paper, parameter, type Query, withQuery } from "@/app/(site)/paper";
import { DeskPage } from "@/components/desk/DeskPage";
import { LibraryUploads } from "@/components/desk/pictures/LibraryUploads.island";
import { PictureGrid } from "@/components/desk/pictures/PictureGrid";
import { readLibrary } from "@/newsroom/media/library";
import { requireStaff } from "../../../require-staff";
import { describePictures } from "./actions";

export const metadata = { title: "Pictures" };

type Asked = { query: string; before: string; without: "alt" | "credit" | "" };

const filters = [
  { without: "", label: "All" },
  { without: "alt", label: "Without alt text" },
  { without: "credit", label: "Without credit" },
] as const;

/** The library: every picture the paper has, newest first. */
export default async function PicturesPage({ searchParams }: { searchParams: Query }) {
  await requireStaff("media.write");
  const asked = await askedFor(searchParams);
  const { settings } = await paper();
  const { pictures, older } = await readLibrary({
    query: asked.query,
    before: Number(asked.before) || null,
    without: asked.without || null,
  });
  return (
    <DeskPage title="Pictures">
      <LibraryUploads language={settings.language} describe={describePictures} />
      <div className="furniture my-6 flex flex-wrap items-end justify-between gap-x-8 gap-y-4">
        <search className="w-full max-w-md">
          <form action="/admin/pictures" className="field">
            <label htmlFor="query">Search</label>
            <div className="flex gap-2">
              <input
                id="query"
                type="search"
                name="query"
                defaultValue={asked.query}
                key={asked.query}
                placeholder="What it shows, caption, credit or file name"
              />
              {asked.without && <input type="hidden" name="without" value={asked.without} />}
              <button type="submit" className="button">
                Search
              </button>
            </div>
          </form>
        </search>
        <nav aria-label="Filter" className="flex flex-wrap gap-x-5 text-[0.9375rem]">
          {filters.map(({ without, label }) => (
            <a
              key={without}
              href={addressOf({ query: asked.query, without })}
              aria-current={without === asked.without ? "true" : undefined}
              className="inline-block py-2 no-underline hover:underline aria-[current=true]:font-semibold aria-[current=true]:underline"
            >
              {label}
            </a>
          ))}
        </nav>
      </div>
      {pictures.length > 0 ? (
        <PictureGrid pictures={pictures} />
      ) : (
        <p className="furniture text-muted">{nothingFound(asked, older !== null)}</p>
      )}
      <nav aria-label="Pages" className="furniture mt-8 flex gap-3">
        {asked.before && (
          <a href={addressOf({ ...asked, before: "" })} className="button">
            Newest
          </a>
        )}
        {older !== null && (
          <a href={addressOf({ ...asked, before: String(older) })} className="button">
            Older pictures
          </a>
        )}
      </nav>
    </DeskPage>
  );
}

async function askedFor(query: Query): Promise<Asked> {
  const one = async (name: string) => ((await parameter(query, name)) ?? "").slice(0, 200);
  const without = await one("without");
  return {
    query: (await one("query")).trim(),
    before: await one("before"),
    without: without === "alt" || without === "credit" ? without : "",
  };
}

const addressOf = (asked: Partial<Asked>) => withQuery("/admin/pictures", asked);

function nothingFound({ query, before, without }: Asked, more: boolean): string {
  if (more) return "None among these; there are older ones.";
  if (query) return `No picture matches “${query}”.`;
  if (without) return "Every picture has it.";
  return before
    ? "There are no older pictures."
    : "There are no pictures yet. Upload the first ones above.";
}
