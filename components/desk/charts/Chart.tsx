import type { ReactNode } from "react";
import { Plot } from "./Plot";
import { counted, type Point } from "./point";

type Props = {
  points: readonly Point[];
  shape?: "bars" | "line";
  /** What is shown: "Reads per hour, the last 48 hours". */
  caption: string;
  /** A sentence beside the caption: where to get the numbers, what to keep in mind. */
  note?: ReactNode;
  /** What the points are: "Hour". */
  column: string;
};

/** A chart with its caption, and the numbers in a table for whoever cannot or will not read a picture. */
export function Chart({ points, shape = "bars", caption, note, column }: Props) {
  const sum = points.reduce((total, { value }) => total + value, 0);
  const label = `${caption}: ${counted(sum)} reads in all; the numbers follow in a table`;
  return (
    <figure className="min-w-0">
      <figcaption className="furniture mb-3 flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1">
        <span className="font-semibold text-[1.0625rem]">{caption}</span>
        <span className="text-[0.875rem] text-muted">
          {counted(sum)} {sum === 1 ? "read" : "reads"}
          {note && <> · {note}</>}
        </span>
      </figcaption>
      <Plot
        points={points}
        shape={shape}
        width={360}
        height={200}
        className="sm:hidden"
        label={label}
      />
      <Plot
        points={points}
        shape={shape}
        width={1240}
        height={260}
        className="hidden sm:block"
        label={label}
      />
      <details className="furniture mt-2 text-[0.875rem]">
        <summary className="inline-block min-h-6 cursor-pointer text-muted">
          The numbers<span className="sr-only">: {caption}</span>
        </summary>
        <table className="table max-w-md">
          <thead>
            <tr>
              <th scope="col">{column}</th>
              <th scope="col">Reads</th>
            </tr>
          </thead>
          <tbody>
            {points.toReversed().map(({ label: name, value }) => (
              <tr key={name}>
                <td>{name}</td>
                <td>{counted(value)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </figure>
  );
}
