import { type Course, carve, linocut } from "./lino";
import { between, mulberry32, smoothNoise } from "./random";
import { circle, ellipse, gouge, group, move, path, rect, stroke, times, white } from "./svg";

type Rosette = { x: number; y: number; reach: number; seed: number; cups: boolean };

const SAGE: readonly Rosette[] = [
  { x: 452, y: 268, reach: 132, seed: 3, cups: false },
  { x: 742, y: 560, reach: 150, seed: 9, cups: false },
  { x: 290, y: 676, reach: 84, seed: 12, cups: false },
  { x: 912, y: 196, reach: 92, seed: 15, cups: false },
  { x: 590, y: 770, reach: 70, seed: 19, cups: false },
];
const GOLD: readonly Rosette[] = [
  { x: 690, y: 290, reach: 108, seed: 5, cups: true },
  { x: 452, y: 520, reach: 92, seed: 7, cups: true },
  { x: 908, y: 396, reach: 66, seed: 8, cups: true },
  { x: 272, y: 120, reach: 62, seed: 10, cups: true },
  { x: 930, y: 700, reach: 72, seed: 13, cups: true },
  { x: 610, y: 96, reach: 54, seed: 16, cups: true },
];

/** Small overlapping scales, larger at an uneven rim; `grow` leaves room about each of them. */
function rosette({ x, y, reach, seed }: Rosette, look: string, grow = 0): string {
  const [random, drift] = [mulberry32(seed), smoothNoise(seed)];
  const scales = [0.92, 0.76, 0.58, 0.4, 0.22, 0.05].map((share, ring) => {
    const count = Math.round(4 + share * 24);
    return times(count, (i) => {
      const angle = ((i + ring * 0.5) / count) * Math.PI * 2 + between(random, -0.07, 0.07);
      const uneven = 1 + drift(Math.cos(angle) * 1.5 + 9, Math.sin(angle) * 1.5 + 9) * 0.5;
      const away = reach * share * uneven * between(random, 0.94, 1.06);
      const long = reach * between(random, 0.13, 0.2) + grow;
      const wide = reach * between(random, 0.09, 0.15) + grow;
      const turn = (angle * 180) / Math.PI + between(random, -14, 14);
      const place = move(Math.cos(angle) * away, Math.sin(angle) * away, 1, turn);
      return ellipse(0, 0, long, wide, place);
    }).join("");
  });
  return group(`${move(x, y)} ${look}`, ...scales);
}

function veins({ x, y, reach, seed, cups }: Rosette): string {
  const random = mulberry32(seed + 50);
  const marks = times(34, () => {
    const [angle, near] = [random() * Math.PI * 2, reach * between(random, 0.5, 0.8)];
    const far = near + reach * between(random, 0.1, 0.22);
    return gouge(
      [x + Math.cos(angle) * near, y + Math.sin(angle) * near],
      [x + Math.cos(angle + 0.05) * far, y + Math.sin(angle + 0.05) * far],
      1.7,
    );
  });
  const bowls = cups
    ? times(15, () => {
        const [angle, away] = [random() * 7, reach * 0.44 * Math.sqrt(random())];
        const [cx, cy, r] = [
          x + Math.cos(angle) * away,
          y + Math.sin(angle) * away,
          between(random, 5, 10),
        ];
        return circle(cx, cy, r) + white(circle(cx - 1, cy - 1, r * 0.62));
      })
    : [];
  return path(marks.join("")) + bowls.join("");
}

const TRUNK = "M100 -10Q176 200 150 420Q140 620 70 810H1130Q1062 620 1050 400Q1040 180 1104 -10Z";

function bark(): string {
  const [random, noise] = [mulberry32(77), smoothNoise(6)];
  const grain = times(
    44,
    (i): Course =>
      (along) => [
        172 + i * 20 + Math.abs(along - 0.45) * (i - 21) * 4.4 + noise(i * 0.34, along * 3.4) * 26,
        -20 + along * 840,
      ],
  );
  const knots = times(26, () => {
    const [x, y] = [between(random, 190, 990), random() * 800];
    return gouge([x, y], [x + between(random, 20, 52), y + between(random, -8, 8)], 4);
  });
  return (
    path(TRUNK) +
    carve(random, grain, { length: 0.12, width: 4.4, fill: 0.7 }) +
    white(path(knots.join("")))
  );
}

/** The ladder of five squares that surveyors hang on a trunk to count lichens. */
const ladder = (): string => {
  const rungs = times(6, (i) => rect(520, 92 + i * 122, 160, 7)).join("");
  return rungs + rect(516, 92, 8, 617) + rect(676, 92, 8, 617);
};

export function lichen(): Promise<Buffer> {
  const all = [...SAGE, ...GOLD];
  const halo = `fill="white" stroke="white" stroke-width="9" stroke-linejoin="round"`;
  const frame = group(halo, ladder());
  const outline = `fill="white" stroke="black" stroke-width="3"`;
  const fill = (some: readonly Rosette[]): string => some.map((one) => rosette(one, "")).join("");
  const key =
    bark() +
    all.map((one) => rosette(one, `fill="white"`, 4.5)).join("") +
    all.map((one) => rosette(one, outline) + veins(one)).join("") +
    frame;
  const level = times(
    40,
    (i): Course =>
      (along) => [along * 1200, i * 21 + Math.sin(along * 9 + i) * 4],
  );
  const rod = path(
    times(6, (i) => gouge([526, 96 + i * 122], [674, 96 + i * 122], 1.4)).join(""),
    stroke(1),
  );
  return linocut("#efe6d2", [
    {
      drawing:
        rect(0, 0, 1200, 800) +
        carve(mulberry32(4), level, { length: 0.05, width: 4, fill: 0.55 }) +
        white(path(TRUNK)) +
        fill(SAGE) +
        white(fill(GOLD)) +
        frame,
      ink: "#93a883",
      seed: 61,
    },
    { drawing: fill(GOLD) + frame, ink: "#d8982f", seed: 66 },
    { drawing: ladder() + white(rod), ink: "#9e1b1e", seed: 5 },
    { drawing: key, ink: "#2a2320", seed: 71 },
  ]);
}
