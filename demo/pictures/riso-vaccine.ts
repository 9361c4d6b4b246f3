import { between, mulberry32 } from "./random";
import { fade, glow, INK, risograph } from "./risograph";
import { circle, group, line, move, path, rect, stroke, times, white } from "./svg";

const HEART = [520, 456] as const;
const SPIKES = 9;

const around = (away: number, turn: number, ...parts: readonly string[]): string =>
  group(
    `transform="translate(${HEART[0]} ${HEART[1]}) rotate(${turn}) translate(${away} 0)"`,
    ...parts,
  );

/** An antibody: its fork opens towards the left and its stem runs to the right. */
const antibody = (): string =>
  group(stroke(14), path("M42 0L10 -30M42 0L10 30M42 0H98")) +
  group(stroke(8), path("M26 -33L8 -48M26 33L8 48"));

function virus(): string {
  const spikes = times(SPIKES, (i) =>
    around(0, i * (360 / SPIKES), rect(80, -6, 58, 12), circle(143, 0, 17)),
  );
  return spikes.join("") + circle(...HEART, 98, `fill="url(#body)"`);
}

function antibodies(): string {
  const held = times(SPIKES, (i) =>
    i === 3 || i === 8 ? "" : around(127, i * (360 / SPIKES), antibody()),
  );
  const random = mulberry32(6);
  const arriving = [
    [214, 190, 40],
    [180, 430, 12],
    [262, 690, -46],
    [560, 100, 82],
    [800, 690, 216],
    [870, 500, 190],
    [360, 90, 64],
  ].map(([x = 0, y = 0, turn = 0]) =>
    group(move(x, y, 0.8, turn + 180 + between(random, -14, 14)), antibody()),
  );
  return held.join("") + arriving.join("");
}

/** The syringe lies along the x axis with its tip at the origin. */
const syringe = (...parts: readonly string[]): string => group(move(676, 318, 1, -39), ...parts);

const glass = (): string =>
  syringe(
    rect(0, -3, 120, 6),
    path("M112 -9H150L168 -26V26L150 9H112Z"),
    rect(168, -52, 330, 104, `rx="10" fill="url(#glass)" stroke="black" stroke-width="9"`),
    rect(486, -84, 22, 168, `rx="6"`),
    rect(508, -13, 150, 26),
    rect(650, -60, 26, 120, `rx="6"`),
    ...times(9, (i) => rect(204 + i * 32, -52, 5, i % 2 ? 26 : 44)),
  );

export function vaccine(): Promise<Buffer> {
  const drop = "M520 190A266 266 0 1 1 519 190Z";
  const field = `<defs>${glow("drop", [500, 450, 340], [0, 0.3], [0.7, 0.75], [1, 1])}</defs>`;
  const ochre = field + path(drop, `fill="url(#drop)"`) + syringe(rect(176, -44, 220, 88));
  const red =
    `<defs>${glow("body", [480, 416, 150], [0, 0.42], [0.5, 0.8], [1, 1])}</defs>` +
    virus() +
    white(...times(5, (i) => around(46 + (i % 2) * 14, i * 72 + 20, circle(0, 0, 9)))) +
    syringe(rect(396, -44, 20, 88), line([416, 0], [500, 0], 20));
  const blue =
    `<defs>${fade("glass", [168, -52, 168, 52], [0, 0.05], [0.55, 0.2], [1, 0.6])}${fade(
      "air",
      [1200, 0, 300, 800],
      [0, 0.4],
      [0.55, 0.12],
      [1, 0.3],
    )}</defs>` +
    rect(0, 0, 1200, 800, `fill="url(#air)"`) +
    white(path(drop), syringe(rect(168, -52, 330, 104))) +
    antibodies() +
    glass();
  return risograph("#f3ead9", [
    { drawing: ochre, ink: INK.ochre, seed: 3, shift: [5, -3] },
    { drawing: red, ink: INK.red, seed: 5, shift: [-4, 3] },
    { drawing: blue, ink: INK.blue, seed: 8 },
  ]);
}
