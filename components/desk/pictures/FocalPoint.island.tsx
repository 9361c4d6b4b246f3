"use client";

import { type KeyboardEvent, type MouseEvent, useEffect, useRef, useState } from "react";
import {
  type Crop,
  crops,
  type PictureView,
  picturePath,
  widthsFor,
} from "@/newsroom/media/schema";
import { cropRegion } from "@/newsroom/media/sizes";

/** In percent from the top left. */
export type Focus = Pick<PictureView, "focusX" | "focusY">;
type Props = { picture: PictureView; focus: Focus; onFocus: (focus: Focus) => void };

const shown: readonly { crop: Crop; label: string }[] = [
  { crop: "16x9", label: "Wide, 16 to 9" },
  { crop: "4x3", label: "4 to 3" },
  { crop: "1x1", label: "Square" },
];

const steps: Record<string, readonly [number, number]> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

const inside = (percent: number) => Math.min(100, Math.max(0, Math.round(percent)));

/** The picture with the point that stays in view however it is cropped, and the crops as they come out. */
export function FocalPoint({ picture, focus, onFocus }: Props) {
  const [loaded, setLoaded] = useState(false);
  const image = useRef<HTMLImageElement>(null);
  const { focusX, focusY } = focus;
  const { width, height } = picture;

  // It may have come before this script did.
  useEffect(() => setLoaded((is) => is || image.current?.complete === true), []);

  function point({ currentTarget, clientX, clientY, detail }: MouseEvent<HTMLButtonElement>): void {
    // Enter and Space click, too, but nowhere.
    if (detail === 0) return;
    const box = currentTarget.getBoundingClientRect();
    onFocus({
      focusX: inside(((clientX - box.left) / box.width) * 100),
      focusY: inside(((clientY - box.top) / box.height) * 100),
    });
  }

  function nudge(event: KeyboardEvent): void {
    const step = steps[event.key];
    if (!step) return;
    event.preventDefault();
    const by = event.shiftKey ? 10 : 2;
    onFocus({ focusX: inside(focusX + step[0] * by), focusY: inside(focusY + step[1] * by) });
  }

  const widths = widthsFor(width);
  const drawn = widths.filter((each) => each <= 960).at(-1) ?? widths[0] ?? width;
  const radius = Math.max(width, height) / 40;
  return (
    <div>
      <button
        type="button"
        onClick={point}
        onKeyDown={nudge}
        aria-label={`Focal point, ${focusX}% from the left, ${focusY}% from the top. Move it with the arrow keys.`}
        className="relative mx-auto block w-fit cursor-crosshair bg-tint"
      >
        <picture>
          <source type="image/avif" srcSet={picturePath(picture.hash, drawn, "avif")} />
          <img
            ref={image}
            src={picturePath(picture.hash, drawn, "jpg")}
            alt=""
            width={width}
            height={height}
            onLoad={() => setLoaded(true)}
            className="block h-auto max-h-[70vh] w-auto max-w-full"
          />
        </picture>
        <svg
          viewBox={`0 0 ${width} ${height}`}
          aria-hidden="true"
          className="pointer-events-none absolute inset-0 h-full w-full"
        >
          <g transform={`translate(${(width * focusX) / 100} ${(height * focusY) / 100})`}>
            <circle r={radius} fill="none" stroke="#000" strokeWidth={radius / 2} />
            <circle r={radius} fill="none" stroke="#fff" strokeWidth={radius / 4} />
            <circle r={radius / 4} fill="#fff" stroke="#000" strokeWidth={radius / 10} />
          </g>
        </svg>
      </button>
      <p className="furniture mt-2 text-muted text-sm">
        Focal point: <output>{`${focusX}% from the left, ${focusY}% from the top`}</output>. Click
        the picture, or move it with the arrow keys, to choose what stays in view.
      </p>
      <ul aria-label="Crops" className="mt-4 flex flex-wrap items-end gap-4">
        {shown.map(({ crop, label }) => (
          <li key={crop} className="furniture text-muted text-xs">
            <CropView
              image={loaded ? image.current : null}
              picture={{ ...picture, ...focus }}
              crop={crop}
              label={label}
            />
            {label}
          </li>
        ))}
      </ul>
    </div>
  );
}

const cropHeight = 96;

type CropProps = {
  image: HTMLImageElement | null;
  picture: PictureView;
  crop: Crop;
  label: string;
};

/** A crop, drawn with the very sums the paper crops with. */
function CropView({ image, picture, crop, label }: CropProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const ratio = crops[crop].width / crops[crop].height;
  // Twice the points, for fine screens.
  const size = { width: Math.round(cropHeight * 2 * ratio), height: cropHeight * 2 };
  const { left, top, width, height } = cropRegion(picture, crop);

  useEffect(() => {
    const context = canvas.current?.getContext("2d");
    if (!context || !image) return;
    const scale = image.naturalWidth / picture.width;
    context.clearRect(0, 0, size.width, size.height);
    context.drawImage(
      image,
      left * scale,
      top * scale,
      width * scale,
      height * scale,
      0,
      0,
      size.width,
      size.height,
    );
  }, [image, picture.width, left, top, width, height, size.width, size.height]);

  return (
    <canvas
      ref={canvas}
      {...size}
      role="img"
      aria-label={`${label}: how it is cropped`}
      className="mb-1 block h-24 w-auto bg-tint"
    />
  );
}
