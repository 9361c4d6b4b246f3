import { cutPaper } from "./cut-paper";
import { between, mulberry32 } from "./random";
import {
  circle,
  ellipse,
  group,
  move,
  type Point,
  path,
  polygon,
  rect,
  smooth,
  times,
} from "./svg";

const leaf = (x: number, y: number, size: number, turn: number): string =>
  group(
    move(x, y, size, turn),
    path("M0 30C-22 10 -20 -18 0 -34C20 -18 22 10 0 30Z") + rect(-1.5, 24, 3, 18),
  );

function canopy(seed: number, x: number, y: number, across: number, down: number): string {
  const random = mulberry32(seed);
  const edge = times(22, (i): Point => {
    const angle = (i / 22) * Math.PI * 2;
    const out = i % 2 ? between(random, 0.86, 0.94) : between(random, 0.98, 1.1);
    return [x + Math.cos(angle) * across * out, y + Math.sin(angle) * down * out];
  });
  return path(smooth(edge));
}

function leaves(
  seed: number,
  count: number,
  [left, right]: Point,
  [top, bottom]: Point,
  flat = 1,
): string {
  const random = mulberry32(seed);
  return times(count, () =>
    group(
      `transform="translate(0 ${between(random, top, bottom).toFixed(0)}) scale(1 ${flat})"`,
      leaf(between(random, left, right), 0, between(random, 0.6, 1), random() * 360),
    ),
  ).join("");
}

const slats = (): string =>
  [0, 1, 2].map((i) => rect(296 + (i % 2) * 2, 420 + i * 38, 608, 27, `rx="4"`)).join("") +
  rect(280, 556, 640, 24, `rx="4"`) +
  rect(272, 586, 656, 20, `rx="4"`);

const irons = (): string =>
  [352, 828].map((x) => rect(x - 9, 404, 18, 160)).join("") +
  [312, 872].map((x) => rect(x - 10, 598, 22, 108) + rect(x - 30, 700, 62, 14, `rx="6"`)).join("") +
  [
    [296, -1],
    [904, 1],
  ]
    .map(([x = 0, side = 1]) =>
      path(
        `M${x - side * 4} 480H${x + side * 26}Q${x + side * 44} 484 ${x + side * 42} 510V560H${x + side * 26}V512Q${x + side * 26} 500 ${x + side * 12} 500H${x - side * 4}Z`,
      ),
    )
    .join("");

const newspaper = (): string =>
  polygon([
    [420, 520],
    [552, 508],
    [566, 566],
    [580, 582],
    [424, 590],
    [404, 572],
  ]);

const pigeon = (x: number, y: number, side: number): string =>
  group(
    `transform="translate(${x} ${y}) scale(${side} 1)"`,
    path(
      "M-64 -12Q-30 -30 -8 -44Q0 -76 22 -78Q40 -76 40 -60L54 -54L40 -48Q44 -16 12 -2Q-20 4 -64 -12Z",
    ),
    rect(2, -4, 4, 20),
    rect(14, -6, 4, 22),
  );

export function bench(): Promise<Buffer> {
  return cutPaper("#e4cf9f", [
    {
      drawing: [
        [40, 300, 90],
        [140, 240, 70],
        [220, 330, 96],
        [960, 270, 84],
        [1056, 330, 100],
        [1160, 250, 80],
      ]
        .map(([x = 0, y = 0, wide = 0]) => rect(x, y, wide, 360))
        .join(""),
      colour: "#c9b58b",
    },
    { drawing: path("M-10 560Q300 500 620 540T1210 520V820H-10Z"), colour: "#93a07a" },
    { drawing: path("M-10 650Q360 590 700 640T1210 622V820H-10Z"), colour: "#6f8363" },
    {
      drawing: path(
        "M566 640Q590 480 574 330L480 210L500 198L590 280L600 120H634L636 262L730 180L748 196L652 330Q640 500 676 640Z",
      ),
      colour: "#3b2a23",
    },
    { drawing: canopy(3, 420, 180, 250, 138) + canopy(8, 820, 170, 236, 130), colour: "#b5532d" },
    { drawing: canopy(5, 620, 96, 300, 116), colour: "#9e2a25" },
    { drawing: canopy(12, 500, 226, 120, 62) + canopy(14, 760, 214, 110, 60), colour: "#d0942f" },
    { drawing: leaves(9, 24, [230, 980], [40, 260]), colour: "#7d1f1e" },
    { drawing: leaves(21, 14, [220, 1000], [30, 270]), colour: "#e0ae4e" },
    {
      drawing: leaves(33, 6, [260, 960], [330, 500]) + leaves(36, 26, [60, 1140], [690, 780], 0.5),
      colour: "#b5532d",
    },
    { drawing: leaves(40, 16, [80, 1120], [680, 770], 0.5), colour: "#d9a244" },
    { drawing: ellipse(610, 716, 400, 17), colour: "#4c5f48", flat: true },
    { drawing: irons(), colour: "#241c19" },
    { drawing: slats(), colour: "#8e2522" },
    { drawing: newspaper(), colour: "#f3e9d3" },
    {
      drawing:
        polygon([
          [432, 528],
          [544, 518],
          [547, 530],
          [434, 541],
        ]) +
        rect(438, 548, 48, 22) +
        rect(496, 543, 52, 5) +
        rect(498, 553, 52, 5) +
        rect(500, 563, 50, 5),
      colour: "#6b625a",
      flat: true,
    },
    { drawing: pigeon(730, 740, -1) + pigeon(1010, 716, 1), colour: "#566d7c" },
    { drawing: circle(706, 676, 3.5) + circle(1034, 652, 3.5), colour: "#f3e9d3", flat: true },
  ]);
}
