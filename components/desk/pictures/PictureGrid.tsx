import type { LibraryPicture } from "@/newsroom/media/library";
import { pictureLabel } from "./picture-label";
import { Thumbnail } from "./Thumbnail";

/** Pictures of the library, each a link to its own screen, with what still has to be said of it. */
export function PictureGrid({ pictures }: { pictures: readonly LibraryPicture[] }) {
  return (
    <ul
      aria-label="Pictures"
      className="grid grid-cols-2 gap-x-4 gap-y-6 sm:grid-cols-3 md:grid-cols-4 lg:grid-cols-5"
    >
      {pictures.map((picture) => (
        <li key={picture.id} className="furniture min-w-0 text-sm leading-5">
          <a href={`/admin/pictures/${picture.id}`} className="quiet-link block">
            <Thumbnail picture={picture} />
            <span className="mt-1.5 line-clamp-2 break-words">{pictureLabel(picture)}</span>
          </a>
          <p className="break-words text-muted">
            {picture.credit ?? <Missing>No credit</Missing>}
            {!picture.alt && (
              <>
                {" · "}
                <Missing>No alt text</Missing>
              </>
            )}
          </p>
        </li>
      ))}
    </ul>
  );
}

function Missing({ children }: { children: string }) {
  return <span className="text-accent">{children}</span>;
}
