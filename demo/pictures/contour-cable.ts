import { contours, landOf, tint } from "./contour";
import { mottle } from "./ink";
import { pageOf, print, toneFrom, toneOf } from "./press";
import { circle, group, type Point, polygon, polyline, through, times } from "./svg";

const FACE: Point = [520, 450];
const REACH = 226;

/** The middle of the cable as it runs off into the distance, and its breadth there. */
const COURSE: readonly Point[] = [
  [520, 450],
  [660, 436],
  [800, 400],
  [916, 338],
  [1000, 256],
  [1046, 160],
  [1056, 66],
  [1040, -60],
];
const BREADTH: readonly Point[] = [
  [226, 0],
  [208, 0],
  [172, 0],
  [132, 0],
  [98, 0],
  [72, 0],
  [54, 0],
  [38, 0],
];

function offset(share: number): Point[] {
  const [course, breadth] = [through(COURSE), through(BREADTH)];
  return times(61, (i): Point => {
    const [from, to] = [course(Math.max(0, i / 60 - 0.004)), course(Math.min(1, i / 60 + 0.004))];
    const length = Math.hypot(to[0] - from[0], to[1] - from[1]) || 1;
    const away = breadth(i / 60)[0] * share;
    const [x, y] = course(i / 60);
    return [x - ((to[1] - from[1]) / length) * away, y + ((to[0] - from[0]) / length) * away];
  });
}

const body = (look: string): string => polygon([...offset(-1), ...offset(1).reverse()], look);

/** Tarred yarn, as lines along the cable that close up towards its edges. */
const yarn = (): string =>
  times(15, (i) => {
    const share = Math.sin(((i - 7) / 7.6) * (Math.PI / 2));
    return polyline(offset(share), 3.2 - Math.abs(share) * 1.4, `opacity="0.75"`).replace(
      `stroke="black"`,
      `stroke="#b98a4a"`,
    );
  }).join("");

const ring = (count: number, away: number, size: number, look: string): string =>
  times(count, (i) => {
    const angle = (i / count) * Math.PI * 2;
    return circle(FACE[0] + Math.cos(angle) * away, FACE[1] + Math.sin(angle) * away, size, look);
  }).join("");

/** Cut through: sheath, steel wires, copper tube, jelly and eight fibres. */
const face = (): string =>
  circle(...FACE, REACH, `fill="#17191c"`) +
  circle(...FACE, REACH - 12, `fill="none" stroke="#b98a4a" stroke-width="5"`) +
  ring(24, 178, 21, `fill="#b9c4c6"`) +
  ring(24, 178, 11, `fill="none" stroke="#6d7f86" stroke-width="3"`) +
  circle(...FACE, 147, `fill="#efe4cc"`) +
  circle(...FACE, 147, `fill="none" stroke="#17191c" stroke-width="5"`) +
  circle(...FACE, 106, `fill="#c07a2e"`) +
  circle(...FACE, 82, `fill="#17191c"`) +
  circle(...FACE, 76, `fill="#9e1b1e"`) +
  ring(8, 47, 15, `fill="#f5ecd8"`) +
  ring(8, 47, 6, `fill="#e0a63d"`) +
  circle(...FACE, 15, `fill="#f5ecd8"`) +
  circle(...FACE, 6, `fill="#e0a63d"`);

export async function cable(): Promise<Buffer> {
  const land = landOf(
    44,
    520,
    (x, y) => (y - 800) / 1500 - Math.hypot((x - 1300) / 2600, (y - 900) / 2200),
  );
  const drawing = body(`fill="#2a2523"`) + yarn() + face();
  const [page, mask] = await Promise.all([
    pageOf("#24455c", drawing),
    toneOf(
      group(`fill="black"`, body(`stroke="black" stroke-width="10"`), circle(...FACE, REACH + 6)),
    ),
  ]);
  const clear = (tone: Uint8Array, strength: number): Uint8Array =>
    toneFrom((_x, _y, at) => ((tone[at] ?? 0) * (255 - (mask[at] ?? 0)) * strength) / 255);
  return print(page, [
    { tone: clear(tint(land, -9, -0.62), 0.5), ink: "#1c3346" },
    { tone: clear(tint(land, -0.2, 9), 0.34), ink: "#5b8296", opaque: true },
    { tone: clear(tint(land, 0.2, 9), 0.34), ink: "#86a7b0", opaque: true },
    { tone: mottle(clear(contours(land, 0.07, 2.6), 0.9), 91, 0.7), ink: "#d5dcd2", opaque: true },
  ]);
}
