import { useCallback, useEffect, useRef, useState } from "react";
import type { LibraryPicture } from "@/newsroom/media/library";
import { sendPicture } from "./send-picture";

/** A file on its way into the library. `share` is how much of it was sent, 0 to 1. */
export type Upload = {
  key: number;
  name: string;
  share: number;
  picture?: LibraryPicture;
  problem?: string;
};

/** Sends files one after the other; `onPicture` hears of each that arrived. */
export function useUploads(onPicture: (picture: LibraryPicture) => void): {
  uploads: readonly Upload[];
  send: (files: readonly File[]) => void;
  forget: (key: number) => void;
} {
  const [uploads, setUploads] = useState<readonly Upload[]>([]);
  const lastKey = useRef(0);
  const queue = useRef(Promise.resolve());
  const leaving = useRef<AbortController | null>(null);
  const heard = useRef(onPicture);
  heard.current = onPicture;

  useEffect(() => {
    leaving.current = new AbortController();
    return () => leaving.current?.abort();
  }, []);

  const send = useCallback((files: readonly File[]) => {
    const change = (key: number, news: Partial<Upload>) =>
      setUploads((all) => all.map((one) => (one.key === key ? { ...one, ...news } : one)));
    for (const file of files) {
      lastKey.current += 1;
      const key = lastKey.current;
      // A picture that was copied from a page has no name worth telling.
      setUploads((all) => [...all, { key, name: file.name || "Pasted picture", share: 0 }]);
      queue.current = queue.current.then(async () => {
        const { signal } = leaving.current ?? new AbortController();
        if (signal.aborted) return;
        const sent = await sendPicture(file, (share) => change(key, { share }), signal);
        change(key, { share: 1, ...sent });
        if ("picture" in sent) heard.current(sent.picture);
      });
    }
  }, []);

  const forget = useCallback(
    (key: number) => setUploads((all) => all.filter((one) => one.key !== key)),
    [],
  );
  return { uploads, send, forget };
}
