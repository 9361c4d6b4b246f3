import { between, mulberry32 } from "./random";
import { fade, INK, risograph } from "./risograph";
import { circle, group, path, rect, stroke, times, white } from "./svg";

const ROAD = "M556 640H644L900 810H300Z";
const DASHES = [
  path("M596 656H604L605 672H595Z"),
  path("M594 690H606L609 716H591Z"),
  path("M590 740H610L615 784H585Z"),
];

type Tower = { x: number; wide: number; tall: number; roof: number };

const GROUND = 640;

/** The heat island: how the air above the town is warmer than above the fields. */
const dome = (height: number, spread: number): string =>
  `M-10 ${GROUND}` +
  times(62, (i) => {
    const x = i * 20 - 10;
    return `L${x} ${(GROUND - 40 - height * Math.exp(-((Math.abs(x - 600) / spread) ** 2.6))).toFixed(1)}`;
  }).join("") +
  `L1210 ${GROUND}Z`;

function towers(): Tower[] {
  const random = mulberry32(31);
  const list: Tower[] = [];
  for (let x = 262; x < 930; ) {
    const wide = between(random, 34, 62);
    const middle = Math.exp(-(((x + wide / 2 - 600) / 220) ** 2));
    const tall = 62 + middle * 250 * between(random, 0.62, 1.14);
    list.push({ x, wide, tall, roof: Math.floor(random() * 4) });
    x += wide + between(random, -4, 9);
  }
  return list;
}

const shape = ({ x, wide, tall, roof }: Tower): string => {
  const top = GROUND - tall;
  const hats = [
    "",
    path(`M${x} ${top}L${x + wide / 2} ${top - 24}L${x + wide} ${top}Z`),
    rect(x + wide * 0.3, top - 16, wide * 0.4, 16) + rect(x + wide * 0.48, top - 46, 3, 30),
    path(`M${x} ${top}V${top - 18}L${x + wide} ${top}Z`),
  ];
  return rect(x, top, wide, tall + 2) + (hats[roof] ?? "");
};

const windows = ({ x, wide, tall }: Tower): string => {
  const columns = Math.max(2, Math.floor((wide - 8) / 12));
  const gap = (wide - columns * 6) / (columns + 1);
  return times(Math.floor((tall - 20) / 17), (row) =>
    times(columns, (column) =>
      rect(x + gap + column * (6 + gap), GROUND - tall + 12 + row * 17, 6, 9),
    ).join(""),
  ).join("");
};

const tree = (x: number, y: number, size: number): string =>
  path(`M${x} ${y}V${y - size}`, stroke(size * 0.1)) +
  path(
    `M${x} ${y - size * 1.9}C${x + size * 0.66} ${y - size * 1.3} ${x + size * 0.5} ${y - size * 0.4} ${x} ${y - size * 0.4}C${x - size * 0.5} ${y - size * 0.4} ${x - size * 0.66} ${y - size * 1.3} ${x} ${y - size * 1.9}Z`,
  );

const trees = (): string =>
  [
    [60, 46],
    [104, 34],
    [150, 52],
    [206, 38],
    [1000, 40],
    [1046, 54],
    [1096, 36],
    [1148, 48],
    [1190, 36],
    [16, 36],
  ]
    .map(([x = 0, size = 0]) => tree(x, GROUND + 4, size))
    .join("");

const furrows = (): string =>
  times(27, (i) => path(`M600 ${GROUND - 90}L${-900 + i * 115} 820`, stroke(7 + (i % 2) * 3))).join(
    "",
  );

export function heat(): Promise<Buffer> {
  const town = towers();
  const block = town.map(shape).join("");
  const sides = town
    .map(({ x, wide, tall }) => rect(x + wide * 0.62, GROUND - tall, wide * 0.38, tall))
    .join("");
  const ochre =
    `<defs>${fade("dusk", [0, 0, 0, 640], [0, 0.16], [1, 0.7])}</defs>` +
    rect(0, 0, 1200, GROUND, `fill="url(#dusk)"`) +
    white(circle(600, 250, 150)) +
    rect(0, GROUND, 1200, 160, `fill="#777"`);
  const bands = [
    [420, 520, 0.18],
    [350, 440, 0.34],
    [280, 372, 0.52],
    [208, 310, 0.74],
  ] as const;
  const red =
    bands
      .map(([height, spread, ink]) =>
        path(
          dome(height, spread),
          `fill="rgb(${times(3, () => Math.round(255 - ink * 255)).join(",")})"`,
        ),
      )
      .join("") +
    circle(600, 250, 150) +
    group(`fill="black"`, block) +
    white(town.map(windows).join(""), rect(0, GROUND, 1200, 160));
  const night =
    `<defs>${fade("wall", [0, 330, 0, GROUND], [0, 0.42], [1, 0.86])}</defs>` +
    group(`fill="url(#wall)"`, block) +
    sides +
    white(town.map(windows).join("")) +
    trees() +
    white(rect(0, GROUND, 1200, 160)) +
    `<clipPath id="land"><rect x="0" y="${GROUND}" width="1200" height="160"/></clipPath>` +
    group(
      `clip-path="url(#land)"`,
      furrows(),
      white(path(ROAD, `stroke="white" stroke-width="16"`)),
      path(ROAD, `fill="#333"`),
      white(...DASHES),
      rect(0, GROUND, 1200, 7),
    );
  return risograph("#f4ead6", [
    { drawing: ochre, ink: INK.ochre, seed: 4, shift: [-3, 4] },
    { drawing: red, ink: "#c0342a", seed: 9, shift: [4, -2] },
    { drawing: night, ink: INK.night, seed: 15 },
  ]);
}
