import { cutPaper } from "./cut-paper";
import { circle, ellipse, group, move, path, rect, times } from "./svg";

const SEATS = [240, 360, 480, 600, 720, 840, 960] as const;
const lift = (x: number): number => ((x - 600) / 600) ** 2 * -46;

const arch = (x: number, wide: number, top: number, foot: number): string =>
  path(
    `M${x - wide} ${foot}V${top + wide}A${wide} ${wide} 0 0 1 ${x + wide} ${top + wide}V${foot}Z`,
  );

const bars = (x: number, wide: number, top: number, foot: number): string =>
  rect(x - 3, top, 6, foot - top) +
  rect(x - wide, top + wide, wide * 2, 6) +
  rect(x - wide, top + wide + 92, wide * 2, 6);

const bust = (x: number): string =>
  group(move(x, 430 + lift(x)), path("M-48 60C-48 8 -28 -2 0 -2S48 8 48 60Z"));
const face = (x: number): string =>
  group(move(x, 430 + lift(x)), ellipse(0, -34, 23, 29), rect(-9, -14, 18, 20));
const hair = (x: number, kind: number): string =>
  group(
    move(x, 430 + lift(x)),
    kind === 0 ? path("M-25 -34Q-28 -68 0 -70Q28 -68 25 -34Q16 -54 0 -54Q-16 -54 -25 -34Z") : "",
    kind === 1
      ? path("M-26 -8Q-36 -70 0 -72Q36 -70 26 -8Q18 -20 20 -44Q0 -58 -20 -44Q-18 -20 -26 -8Z")
      : "",
    kind === 2 ? path("M-24 -42Q-22 -66 6 -68Q30 -64 24 -34Q18 -52 -2 -52Q-16 -50 -24 -42Z") : "",
  );

const pick = (which: readonly number[], draw: (x: number, i: number) => string): string =>
  which.map((i) => draw(SEATS[i] ?? 0, i)).join("");

const dais = (drop: number, tall: number): string =>
  path(
    `M130 ${462 + drop}Q600 ${556 + drop} 1070 ${462 + drop}V${462 + drop + tall}Q600 ${556 + drop + tall} 130 ${462 + drop + tall}Z`,
  );

/** A panel let into the front of the desk, leaning with its curve. */
function panel(x: number): string {
  const edge = (at: number): number => {
    const t = (at - 130) / 940;
    return 462 + 188 * t * (1 - t);
  };
  const [left, right] = [x - 38, x + 38];
  return path(
    `M${left} ${edge(left) + 48}L${right} ${edge(right) + 48}V${edge(right) + 116}L${left} ${edge(left) + 116}Z`,
  );
}

const HAND =
  "M724 616C716 600 712 586 713 572L700 548C697 539 708 534 713 542L722 556L719 516C719 508 730 507 731 515" +
  "L735 546L738 504C739 496 750 497 750 505L750 546L758 510C760 502 770 504 769 512L764 550L772 528C775 521 784 524 782 532" +
  "L775 572C774 590 770 604 762 616Z";

/** Someone in the public seats, from behind. */
const back = (x: number, y: number, size: number): string =>
  group(
    move(x, y, size),
    path("M-78 200V150C-80 60 -52 38 -18 30V10H18V30C52 38 80 60 78 150V200Z"),
  );
const crown = (x: number, y: number, size: number, kind: number): string =>
  group(
    move(x, y, size),
    kind === 0 ? ellipse(0, -20, 36, 44) : "",
    kind === 1 ? path("M-44 40Q-56 -66 0 -68Q56 -66 44 40Z") : "",
    kind === 2 ? ellipse(0, -18, 35, 42) + circle(0, -70, 19) : "",
  );

const FRONT = [
  [70, 0],
  [262, 1],
  [452, 0],
  [660, 2],
  [862, 1],
  [1062, 0],
  [1220, 1],
] as const;

export function council(): Promise<Buffer> {
  const windows = [300, 600, 900];
  return cutPaper("#37536a", [
    {
      drawing: windows.map((x) => arch(x, x === 600 ? 112 : 84, x === 600 ? 48 : 92, 420)).join(""),
      colour: "#e7c982",
    },
    {
      drawing: windows.map((x) => arch(x, x === 600 ? 98 : 71, x === 600 ? 62 : 105, 420)).join(""),
      colour: "#f3e6c4",
    },
    {
      drawing: windows.map((x) => bars(x, x === 600 ? 98 : 71, x === 600 ? 62 : 105, 420)).join(""),
      colour: "#e7c982",
      flat: true,
    },
    { drawing: rect(-10, 392, 1220, 420), colour: "#2a3f52" },
    {
      drawing: SEATS.map((x) =>
        group(move(x, 430 + lift(x)), path("M-50 70V-28Q0 -64 50 -28V70Z")),
      ).join(""),
      colour: "#5e2620",
    },
    { drawing: pick([0, 3, 5], bust), colour: "#241c1b" },
    { drawing: pick([1, 6], bust), colour: "#7f9072" },
    { drawing: pick([2, 4], bust), colour: "#c58a35" },
    { drawing: pick([0, 4], face), colour: "#e3bd96" },
    { drawing: pick([1, 5], face), colour: "#8a5a3c" },
    { drawing: pick([2, 3, 6], face), colour: "#c9956b" },
    {
      drawing: pick([0, 2, 5, 6], (x, i) => hair(x, i % 3)) + pick([4], (x) => hair(x, 1)),
      colour: "#2a1c18",
    },
    { drawing: pick([1, 3], (x, i) => hair(x, i === 1 ? 1 : 0)), colour: "#d8d0c0" },
    { drawing: dais(0, 150), colour: "#9e2a25" },
    { drawing: dais(0, 18), colour: "#c2523c" },
    { drawing: SEATS.map((x) => panel(x)).join(""), colour: "#7f1f1e", flat: true },
    {
      drawing: SEATS.map((x) =>
        group(move(x + 6, 490 + lift(x) * 1.4, 1, (600 - x) / 50), rect(-17, -6, 34, 11)),
      ).join(""),
      colour: "#f5ead2",
    },
    { drawing: times(6, (i) => back(166 + i * 176, 660, 0.8)).join(""), colour: "#4f6a7d" },
    {
      drawing: times(6, (i) => crown(166 + i * 176, 652, 0.8, (i * 2) % 3)).join(""),
      colour: "#3a2820",
    },
    { drawing: path("M700 800L724 606H762L780 800Z"), colour: "#b98a3c" },
    { drawing: path(HAND), colour: "#8a5a3c" },
    { drawing: FRONT.map(([x]) => back(x, 752, 1.15)).join(""), colour: "#1d191b" },
    { drawing: FRONT.map(([x, kind]) => crown(x, 740, 1.15, kind)).join(""), colour: "#2f211c" },
  ]);
}
