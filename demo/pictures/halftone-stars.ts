import { halftone } from "./halftone";
import { between, mulberry32, smoothNoise } from "./random";
import { circle, group, line, type Point, path, polygon, smooth, times } from "./svg";

const STAR: Point = [600, 276];

/** Rings about the star, uneven as the rings of a tree; each is a year of light. */
function ringsOfLight(): string {
  const random = mulberry32(5);
  const noise = smoothNoise(8);
  const rings: string[] = [];
  for (let reach = 860; reach > 40; ) {
    const points = times(48, (i): Point => {
      const angle = (i / 48) * Math.PI * 2;
      const wobble = 1 + noise(Math.cos(angle) * 1.2 + 7, Math.sin(angle) * 1.2 + 7) * 0.1;
      return [
        STAR[0] + Math.cos(angle) * reach * wobble,
        STAR[1] + Math.sin(angle) * reach * wobble,
      ];
    });
    const light = 1 - (reach / 900) ** 0.6;
    const dark = rings.length % 2 ? 0.16 : 1;
    const grey = Math.round(255 * (1 - Math.min(0.86, light * 0.95 * dark + 0.02)));
    rings.push(path(smooth(points), `fill="rgb(${grey},${grey},${grey})"`));
    reach -=
      rings.length % 2 ? between(random, 12, 20) : between(random, 18, 46) * (0.5 + reach / 1100);
  }
  return rings.join("");
}

const spike = (x: number, y: number, size: number): string => {
  const points = times(16, (i): Point => {
    const out = i % 2 ? 0.17 : i % 4 ? 0.46 : 1;
    const angle = (i / 16) * Math.PI * 2 - Math.PI / 2;
    return [x + Math.cos(angle) * size * out, y + Math.sin(angle) * size * out];
  });
  return polygon(points);
};

function sky(): string {
  const random = mulberry32(15);
  return (
    times(90, () => {
      const [x, y] = [random() * 1200, random() * 610];
      return Math.hypot(x - STAR[0], y - STAR[1]) > 130
        ? circle(x, y, between(random, 1.2, 3.6))
        : "";
    }).join("") +
    [
      [170, 150],
      [1010, 120],
      [330, 420],
      [930, 440],
      [80, 430],
      [1120, 330],
    ]
      .map(([x = 0, y = 0], i) => spike(x, y, 15 + (i % 3) * 5))
      .join("")
  );
}

const hill = "M-10 720C200 690 380 612 600 606S1010 690 1210 716V820H-10Z";

/** A watcher in a red coat, and a telescope on its legs. */
const watcher = (): string =>
  group(
    `fill="#b3261f"`,
    path("M470 546C472 522 486 514 500 514C516 514 528 524 528 546L536 624H462Z"),
    path("M516 528L574 508L578 520L522 548Z"),
  ) +
  group(
    `fill="#15181d"`,
    circle(502, 496, 17),
    path("M484 494Q486 474 506 476Q520 480 520 494Z"),
    path("M476 620H492L490 640H474ZM508 620H526L526 640H508Z"),
  ) +
  group(
    `fill="#d9a441"`,
    polygon([
      [556, 524],
      [662, 446],
      [680, 470],
      [572, 544],
    ]),
    polygon([
      [662, 436],
      [674, 430],
      [696, 462],
      [686, 470],
    ]),
  ) +
  group(
    `stroke="#15181d"`,
    ...[
      [588, 636],
      [620, 640],
      [656, 634],
    ].map(([x = 0, y = 0]) => line([618, 500], [x, y], 6).replace(`stroke="black"`, "")),
  );

export function stars(): Promise<Buffer> {
  const flat = group(`fill="#f0e3c4"`, sky()) + group(`fill="#15181d"`, path(hill)) + watcher();
  const land = `<g fill="white">${path(hill)}${circle(502, 496, 20)}${path("M462 640L470 520L530 510L690 426L700 466L600 540L660 640Z")}${path("M580 620L610 490H626L672 620L668 646H574Z")}</g>`;
  return halftone("#1d3448", flat, [
    { drawing: ringsOfLight() + land, ink: "#efdcae", pitch: 15, degrees: 30, opaque: true },
    { drawing: spike(...STAR, 92), ink: "#f7eed8", pitch: 15, opaque: true },
    { drawing: circle(...STAR, 26), ink: "#b3261f", opaque: true },
  ]);
}
