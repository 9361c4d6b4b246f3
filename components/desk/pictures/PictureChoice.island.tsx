"use client";

import { useEffect, useState } from "react";
import type { LibraryPage, LibraryPicture } from "@/newsroom/media/library";
import { pictureLabel } from "./picture-label";
import { Thumbnail } from "./Thumbnail";
import { UploadDoor } from "./UploadDoor.island";
import { UploadList } from "./UploadList";
import { useUploads } from "./use-uploads";

type Props = { onPicture: (picture: LibraryPicture, isNew: boolean) => void };

async function askLibrary(
  query: string,
  before: number | null,
  signal: AbortSignal,
): Promise<LibraryPage> {
  const asked = new URLSearchParams({ query, ...(before !== null && { before: String(before) }) });
  const response = await fetch(`/api/pictures?${asked}`, { signal });
  if (!response.ok) throw new Error(`the library answered ${response.status}`);
  // The shape of app/api/pictures.
  return (await response.json()) as LibraryPage;
}

/** The library to choose from, newest first, with a search; and a door for a new picture. */
export function PictureChoice({ onPicture }: Props) {
  const [query, setQuery] = useState("");
  const [before, setBefore] = useState<number | null>(null);
  const [page, setPage] = useState<LibraryPage | null>(null);
  const [failed, setFailed] = useState(false);
  const { uploads, send, forget } = useUploads((picture) => onPicture(picture, true));

  useEffect(() => {
    const asking = new AbortController();
    const look = () =>
      askLibrary(query, before, asking.signal).then(
        (next) => {
          setFailed(false);
          setPage((shown) =>
            before === null || !shown
              ? next
              : { pictures: [...shown.pictures, ...next.pictures], older: next.older },
          );
        },
        () => asking.signal.aborted || setFailed(true),
      );
    // A pause in typing, so that not every letter is a search.
    const timer = setTimeout(look, query ? 200 : 0);
    return () => {
      clearTimeout(timer);
      asking.abort();
    };
  }, [query, before]);

  const pictures = page?.pictures ?? [];
  return (
    <>
      <UploadDoor onFiles={send}>
        <UploadList uploads={uploads} onForget={forget} />
      </UploadDoor>
      <search className="field mt-4">
        <label htmlFor="picture-search">Search the library</label>
        <input
          id="picture-search"
          type="search"
          value={query}
          placeholder="What it shows, caption, credit or file name"
          onChange={({ target }) => {
            setBefore(null);
            setQuery(target.value);
          }}
          onKeyDown={(event) => event.key === "Enter" && event.preventDefault()}
        />
      </search>
      <p role="status" className="furniture mt-2 text-muted text-sm">
        {failed && "The library did not answer. Try again in a moment."}
        {!failed && page && pictures.length === 0 && page.older === null && nothing(query)}
      </p>
      <ul
        aria-label="Pictures"
        className="mt-2 grid grid-cols-2 gap-3 sm:grid-cols-4 lg:grid-cols-5"
      >
        {pictures.map((picture) => (
          <li key={picture.id}>
            <button
              type="button"
              className="furniture block h-full w-full cursor-pointer border border-transparent p-1 text-start text-sm leading-5 hover:border-ink"
              onClick={() => onPicture(picture, false)}
            >
              <Thumbnail picture={picture} />
              <span className="mt-1 line-clamp-2 break-words">{pictureLabel(picture)}</span>
              {(!picture.alt || !picture.credit) && (
                <span className="block text-accent text-xs">
                  {picture.alt ? "No credit yet" : "No alt text yet"}
                </span>
              )}
            </button>
          </li>
        ))}
      </ul>
      {page && page.older !== null && (
        <button type="button" className="button mt-4" onClick={() => setBefore(page.older)}>
          Older pictures
        </button>
      )}
    </>
  );
}

const nothing = (query: string) =>
  query
    ? `No picture matches “${query}”.`
    : "There are no pictures yet. Upload the first one above.";
