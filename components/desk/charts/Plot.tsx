import { scaleLinear, scalePoint } from "d3-scale";
import { area, curveMonotoneX, line } from "d3-shape";
import { counted, type Point } from "./point";

type Props = {
  points: readonly Point[];
  shape: "bars" | "line";
  width: number;
  height: number;
  className: string;
  /** What the picture shows, for those who do not see it. */
  label: string;
};

const textWidth = 7;
const below = 24;
const above = 10;

/** Values drawn as bars or as a line, with hairlines at a few round numbers. Plain SVG: no script, no inline style. */
export function Plot({ points, shape, width, height, className, label }: Props) {
  const most = Math.max(1, ...points.map(({ value }) => value));
  const y = scaleLinear([0, most], [height - below, above]).nice(4);
  const rules = y.ticks(4).filter(Number.isInteger);
  const left = 10 + textWidth * Math.max(...rules.map((value) => counted(value).length));
  const step = (width - left) / Math.max(1, points.length);
  const x = scalePoint(
    points.map((_, index) => index),
    [left + step / 2, width - step / 2],
  );
  const at = (index: number) => x(index) ?? left;
  const places = points.map(({ value }, index) => ({ x: at(index), y: y(value) }));
  const ground = height - below;
  const bar = Math.max(1, Math.min(28, step * 0.72));
  return (
    <svg viewBox={`0 0 ${width} ${height}`} className={`h-auto w-full ${className}`} role="img">
      <title>{label}</title>
      {rules.map((value) => (
        <g key={value}>
          <line
            x1={left}
            x2={width}
            y1={y(value)}
            y2={y(value)}
            className={value === 0 ? "stroke-ink" : "stroke-rule"}
          />
          <text
            x={left - 8}
            y={y(value) + 4}
            textAnchor="end"
            fontSize="12"
            className="fill-muted font-sans"
          >
            {counted(value)}
          </text>
        </g>
      ))}
      {shape === "line" && places.length > 1 && (
        <>
          <path d={areaOver(places, ground)} className="fill-tint" />
          <path d={lineThrough(places)} className="fill-none stroke-ink" strokeWidth="1.75" />
        </>
      )}
      {points.map((point, index) => {
        const place = places[index];
        if (!place || (shape === "line" && places.length > 1)) return null;
        return (
          <rect
            // biome-ignore lint/suspicious/noArrayIndexKey: a bar is its place in time
            key={index}
            x={place.x - bar / 2}
            y={place.y}
            width={bar}
            height={ground - place.y}
            className="fill-ink"
          >
            <title>{`${point.label}: ${counted(point.value)}`}</title>
          </rect>
        );
      })}
      {ticksThatFit(points, step).map(({ index, tick }) => (
        <text
          key={index}
          x={at(index)}
          y={height - 5}
          textAnchor={anchor(at(index), tick, width)}
          fontSize="12"
          className="fill-muted font-sans"
        >
          {tick}
        </text>
      ))}
    </svg>
  );
}

type Place = { x: number; y: number };

// The curve never rises above or falls below what was counted.
const lineThrough = (places: Place[]) =>
  line<Place>()
    .x((place) => place.x)
    .y((place) => place.y)
    .curve(curveMonotoneX)(places) ?? "";

const areaOver = (places: Place[], ground: number) =>
  area<Place>()
    .x((place) => place.x)
    .y0(ground)
    .y1((place) => place.y)
    .curve(curveMonotoneX)(places) ?? "";

/** Every so many of the ticks, so that none touches the next. */
function ticksThatFit(points: readonly Point[], step: number): { index: number; tick: string }[] {
  const all = points.flatMap(({ tick }, index) => (tick ? [{ index, tick }] : []));
  const longest = Math.max(0, ...all.map(({ tick }) => tick.length)) * textWidth + 14;
  let last = Number.NEGATIVE_INFINITY;
  return all.filter(({ index }) => {
    if ((index - last) * step < longest) return false;
    last = index;
    return true;
  });
}

// What would run out of the picture ends at its place instead.
function anchor(x: number, tick: string, width: number): "start" | "middle" | "end" {
  const half = (tick.length * textWidth) / 2;
  if (x < half) return "start";
  return x + half > width ? "end" : "middle";
}
