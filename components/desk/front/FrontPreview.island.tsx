"use client";

import { useEffect, useRef, useState } from "react";

type Props = {
  /** The page to show; another one takes its place once it is there. */
  path: string;
  title: string;
};

const widths = { desktop: 1280, phone: 390 } as const;
type Width = keyof typeof widths;

/** Milliseconds of rest after which a change is drawn. */
const rest = 300;

/** The front as readers would see it, at the width of a desk or a phone. */
export function FrontPreview({ path, title }: Props) {
  const [chosen, setWidth] = useState<Width | null>(null);
  const [shown, setShown] = useState<string | null>(null);
  const [coming, setComing] = useState<string | null>(null);
  const [room, setRoom] = useState<{ width: number; height: number } | null>(null);
  const box = useRef<HTMLDivElement>(null);
  const frames = useRef(new Map<string, HTMLIFrameElement>());

  useEffect(() => {
    const timer = setTimeout(() => setComing(path), rest);
    return () => clearTimeout(timer);
  }, [path]);

  useEffect(() => {
    if (!box.current) return;
    const watch = new ResizeObserver(([entry]) => entry && setRoom(entry.contentRect));
    watch.observe(box.current);
    return () => watch.disconnect();
  }, []);

  /** The new page takes over where the old one had been scrolled to. */
  function arrive(arrived: string): void {
    if (arrived !== coming || arrived === shown) return;
    const last = shown === null ? undefined : frames.current.get(shown)?.contentWindow;
    frames.current.get(arrived)?.contentWindow?.scrollTo(0, last?.scrollY ?? 0);
    setShown(arrived);
    setComing(null);
  }

  const width = chosen ?? (room && room.width < widths.phone * 1.25 ? "phone" : "desktop");
  const scale = room ? Math.min(1, room.width / widths[width]) : 1;
  const pages = [...new Set([shown, coming])].filter((page) => page !== null);
  return (
    <section aria-labelledby="preview" className="min-w-0">
      <div className="flex min-h-8 flex-wrap items-end justify-between gap-x-4 border-ink border-b-2 pb-1">
        <h2 id="preview" className="label scroll-mt-24">
          As readers would see it
        </h2>
        <fieldset className="furniture flex gap-x-4 text-[0.8125rem]">
          <legend className="sr-only">Width of the preview</legend>
          {(["desktop", "phone"] as const).map((one) => (
            <label key={one} className="flex min-h-6 cursor-pointer items-center gap-x-1.5">
              <input
                type="radio"
                name="preview-width"
                checked={width === one}
                onChange={() => setWidth(one)}
                className="accent-ink"
              />
              {one === "desktop" ? "Desktop" : "Phone"}
            </label>
          ))}
        </fieldset>
      </div>
      <div
        ref={box}
        aria-busy={coming !== null && coming !== shown}
        className="relative mt-3 h-[75vh] overflow-hidden border border-rule bg-tint"
      >
        {room &&
          pages.map((page) => (
            <iframe
              key={page}
              ref={(frame) => {
                if (frame) frames.current.set(page, frame);
                else frames.current.delete(page);
              }}
              src={page}
              title={title}
              onLoad={() => arrive(page)}
              aria-hidden={page === shown ? undefined : true}
              tabIndex={page === shown ? undefined : -1}
              className={`absolute top-0 origin-top-left border-0 bg-paper ${page === shown ? "" : "invisible"}`}
              style={{
                left: Math.max(0, (room.width - widths[width] * scale) / 2),
                width: widths[width],
                height: room.height / scale,
                transform: `scale(${scale})`,
              }}
            />
          ))}
      </div>
      <p className="furniture mt-2 text-[0.8125rem]">
        <a href={path} target="_blank" className="underline" rel="noreferrer">
          Open it in a tab of its own
        </a>
      </p>
    </section>
  );
}
