import { type Course, carve } from "./lino";
import { mulberry32 } from "./random";
import {
  circle,
  ellipse,
  gouge,
  group,
  line,
  type Point,
  path,
  smooth,
  through,
  times,
  white,
} from "./svg";

const BACK: readonly Point[] = [
  [408, 396],
  [432, 352],
  [486, 316],
  [548, 312],
  [620, 262],
  [704, 258],
  [772, 318],
  [800, 410],
  [786, 486],
];
const BELLY: readonly Point[] = [
  [404, 416],
  [424, 436],
  [462, 448],
  [492, 478],
  [540, 530],
  [620, 540],
  [690, 542],
  [760, 534],
  [786, 486],
];

/** The outline of a beaver that faces left, without its tail. */
export const body = (): string => path(smooth([...BACK, ...[...BELLY].reverse()]));

export const tail = (look = ""): string =>
  path("M760 478Q830 462 900 470Q1004 480 1010 520Q1004 562 900 556Q820 548 752 524Z", look);

function fur(): string {
  const [back, belly] = [through(BACK), through(BELLY)];
  const courses = times(15, (row): Course => {
    const share = 0.07 + row * 0.062;
    return (along) => {
      const s = 0.17 + along * 0.8;
      const [from, to] = [back(s), belly(s)];
      return [from[0] + (to[0] - from[0]) * share, from[1] + (to[1] - from[1]) * share];
    };
  });
  return carve(mulberry32(5), courses, { length: 0.085, width: 2.6, fill: 0.66 });
}

const face = (): string =>
  white(circle(474, 372, 9), path(gouge([404, 420], [452, 434], 3, -3))) +
  circle(472, 372, 5) +
  white(ellipse(532, 336, 19, 22)) +
  ellipse(533, 337, 13, 16) +
  ellipse(408, 398, 14, 11) +
  white(path([0, 1, 2].map((i) => gouge([436, 410 + i * 5], [490, 398 + i * 16], 1.6)).join("")));

const paws = (): string =>
  white(
    path("M484 452Q440 470 424 500L450 512Q500 500 530 478Z", `stroke="white" stroke-width="8"`),
    path("M640 500Q600 540 580 552H700Q730 540 720 496Z", `stroke="white" stroke-width="8"`),
  ) +
  path("M484 452Q440 470 424 500L450 512Q500 500 530 478Z") +
  path("M640 500Q600 540 580 552H700Q730 540 720 496Z") +
  white(path([0, 1, 2].map((i) => gouge([596 + i * 22, 546], [620 + i * 22, 530], 2)).join("")));

const scales = (): string =>
  path(
    times(
      9,
      (i) =>
        gouge([800 + i * 22, 466], [780 + i * 24, 560], 2.2) +
        gouge([786 + i * 24, 470], [830 + i * 20, 560], 2.2),
    ).join(""),
  );

const halo = (shape: string): string =>
  group(`fill="white" stroke="white" stroke-width="12"`, shape);

export const tooth = "M416 424L420 452L438 450L436 428Z";

/** The whole animal, with `held` between its paws. */
export const animal = (held: string): string =>
  halo(tail()) +
  tail() +
  white(scales()) +
  halo(body()) +
  body() +
  fur() +
  face() +
  held +
  paws() +
  white(path(tooth)) +
  line([426, 428], [428, 448], 2);
