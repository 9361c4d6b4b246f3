import { cutPaper } from "./cut-paper";
import { circle, group, move, path, polygon, rect, times } from "./svg";

const SPINES = [
  { x: 306, colour: "#9e2a25", high: 4 },
  { x: 396, colour: "#c9953b", high: -6 },
  { x: 486, colour: "#5d7d8c", high: 8 },
  { x: 646, colour: "#8a9a74", high: -4 },
  { x: 736, colour: "#9e2a25", high: 6 },
  { x: 826, colour: "#c9953b", high: -2 },
] as const;

const spine = (x: number, high: number): string =>
  path(`M${x} ${366 - high}Q${x + 34} ${356 - high} ${x + 68} ${366 - high}V622H${x}Z`);

const bands = (x: number): string =>
  rect(x, 394, 68, 9) +
  rect(x, 410, 68, 4) +
  rect(x, 572, 68, 9) +
  rect(x, 562, 68, 4) +
  rect(x + 20, 440, 28, 60, `rx="2"`);

/** The roof: a great book laid open, face down. */
const cover = (): string =>
  polygon([
    [600, 122],
    [1004, 300],
    [996, 340],
    [600, 176],
    [204, 340],
    [196, 300],
  ]);
const leaves = (): string =>
  polygon([
    [600, 170],
    [972, 326],
    [966, 346],
    [234, 346],
    [228, 326],
  ]);
const gutters = (): string =>
  times(5, (i) =>
    polygon([
      [600, 196 + i * 26],
      [930 - i * 68, 334],
      [922 - i * 68, 336],
      [600, 200 + i * 26],
      [278 + i * 68, 336],
      [270 + i * 68, 334],
    ]),
  ).join("");

const step = (i: number): string => rect(250 - i * 46, 622 + i * 40, 700 + i * 92, 40);
const pages = (i: number): string => rect(264 - i * 46, 629 + i * 40, 686 + i * 92, 25);

const tree = (x: number, y: number, size: number): string =>
  path(
    `M${x} ${y}C${x - size} ${y - size * 0.4} ${x - size * 0.7} ${y - size * 2.2} ${x} ${y - size * 2.8}` +
      `C${x + size * 0.74} ${y - size * 2.1} ${x + size} ${y - size * 0.4} ${x} ${y}Z`,
  );

const reader = (x: number, y: number, turn: number): string =>
  group(
    move(x, y, turn),
    circle(0, -78, 12),
    path("M-17 -60Q0 -70 17 -60L22 -12H12L10 34H-10L-12 -12H-22Z"),
  );

export function library(): Promise<Buffer> {
  const colour = (which: string): string =>
    SPINES.filter((one) => one.colour === which)
      .map(({ x, high }) => spine(x, high))
      .join("");
  return cutPaper("#2f4a5e", [
    { drawing: circle(914, 168, 76), colour: "#ead9b0" },
    { drawing: tree(120, 760, 92) + tree(1086, 760, 104) + tree(1196, 770, 80), colour: "#43604f" },
    { drawing: tree(34, 770, 84) + tree(190, 770, 58) + tree(1010, 770, 56), colour: "#6f8563" },
    { drawing: rect(276, 330, 648, 300), colour: "#e9dbbd" },
    { drawing: path("M562 630V440Q600 396 638 440V630Z"), colour: "#33261f" },
    { drawing: path("M576 630V450Q600 418 624 450V630Z"), colour: "#e3a83f" },
    { drawing: colour("#9e2a25"), colour: "#9e2a25" },
    { drawing: colour("#c9953b"), colour: "#c9953b" },
    { drawing: colour("#5d7d8c") + colour("#8a9a74"), colour: "#5d7d8c" },
    { drawing: SPINES.map(({ x }) => bands(x)).join(""), colour: "#f2e6cb", flat: true },
    { drawing: leaves(), colour: "#f2e7cf" },
    { drawing: gutters(), colour: "#cdbd9b", flat: true },
    { drawing: cover() + step(1), colour: "#9e2a25" },
    { drawing: step(0) + step(2) + rect(-10, 742, 1220, 70), colour: "#2a211d" },
    { drawing: [0, 1, 2].map(pages).join(""), colour: "#ecdfc3" },
    {
      drawing: reader(520, 654, 1) + reader(690, 694, 1.1) + reader(728, 694, 0.74),
      colour: "#2a211d",
    },
  ]);
}
