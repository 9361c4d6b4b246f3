/** Scenes are drawn on a sheet of 1200 by 800 units; black is ink and white is bare paper. */
export type Point = readonly [x: number, y: number];

export const round = (value: number): string => String(Math.round(value * 10) / 10);

const spot = ([x, y]: Point): string => `${round(x)} ${round(y)}`;

export const rect = (x: number, y: number, w: number, h: number, look = ""): string =>
  `<rect x="${round(x)}" y="${round(y)}" width="${round(w)}" height="${round(h)}" ${look}/>`;

export const circle = (x: number, y: number, r: number, look = ""): string =>
  `<circle cx="${round(x)}" cy="${round(y)}" r="${round(r)}" ${look}/>`;

export const ellipse = (x: number, y: number, rx: number, ry: number, look = ""): string =>
  `<ellipse cx="${round(x)}" cy="${round(y)}" rx="${round(rx)}" ry="${round(ry)}" ${look}/>`;

export const path = (d: string, look = ""): string => `<path d="${d}" ${look}/>`;

export const polygon = (points: readonly Point[], look = ""): string =>
  path(`M${points.map(spot).join("L")}Z`, look);

export const polyline = (points: readonly Point[], width: number, look = ""): string =>
  path(`M${points.map(spot).join("L")}`, `${stroke(width)} ${look}`);

export const line = (from: Point, to: Point, width: number, look = ""): string =>
  polyline([from, to], width, look);

export const stroke = (width: number, colour = "black"): string =>
  `fill="none" stroke="${colour}" stroke-width="${round(width)}" stroke-linecap="round" ` +
  `stroke-linejoin="round"`;

export const group = (look: string, ...parts: readonly string[]): string =>
  `<g ${look}>${parts.join("")}</g>`;

export const white = (...parts: readonly string[]): string => group(`fill="white"`, ...parts);

export const move = (x: number, y: number, scale = 1, turn = 0): string =>
  `transform="translate(${round(x)} ${round(y)}) rotate(${round(turn)}) scale(${scale})"`;

export const times = <T>(count: number, make: (index: number) => T): T[] =>
  Array.from({ length: count }, (_, index) => make(index));

/** A smooth closed outline through the given points (Catmull-Rom as Bezier curves). */
export function smooth(points: readonly Point[], closed = true): string {
  const count = points.length;
  const at = (index: number): Point => {
    const wrapped = closed ? (index + count) % count : Math.min(Math.max(index, 0), count - 1);
    return points[wrapped] ?? [0, 0];
  };
  const pieces = times(closed ? count : count - 1, (index) => {
    const [before, from, to, after] = [at(index - 1), at(index), at(index + 1), at(index + 2)];
    const leave: Point = [from[0] + (to[0] - before[0]) / 6, from[1] + (to[1] - before[1]) / 6];
    const reach: Point = [to[0] - (after[0] - from[0]) / 6, to[1] - (after[1] - from[1]) / 6];
    return `C${spot(leave)} ${spot(reach)} ${spot(to)}`;
  });
  return `M${spot(at(0))}${pieces.join("")}${closed ? "Z" : ""}`;
}

/** A straight or bent mark that tapers at both ends, as a gouge or a graver leaves it. */
export function gouge(from: Point, to: Point, width: number, bend = 0): string {
  const length = Math.hypot(to[0] - from[0], to[1] - from[1]) || 1;
  const across: Point = [-(to[1] - from[1]) / length, (to[0] - from[0]) / length];
  const middle: Point = [(from[0] + to[0]) / 2, (from[1] + to[1]) / 2];
  const side = (away: number): Point => [
    middle[0] + across[0] * away,
    middle[1] + across[1] * away,
  ];
  const [near, far] = [side(bend * 2 - width), side(bend * 2 + width)];
  return `M${spot(from)}Q${spot(near)} ${spot(to)}Q${spot(far)} ${spot(from)}Z`;
}

/** Walks the smooth curve through the points, from 0 at the first to 1 at the last. */
export function through(points: readonly Point[]): (along: number) => Point {
  const last = points.length - 1;
  const at = (index: number): Point => points[Math.min(Math.max(index, 0), last)] ?? [0, 0];
  return (along) => {
    const index = Math.min(Math.floor(along * last), last - 1);
    const t = along * last - index;
    const [a, b, c, d] = [at(index - 1), at(index), at(index + 1), at(index + 2)];
    const blend = (p: number, q: number, r: number, s: number): number =>
      q + 0.5 * t * (r - p + t * (2 * p - 5 * q + 4 * r - s + t * (3 * (q - r) + s - p)));
    return [blend(a[0], b[0], c[0], d[0]), blend(a[1], b[1], c[1], d[1])];
  };
}
