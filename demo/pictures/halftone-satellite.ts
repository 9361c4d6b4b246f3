import { halftone } from "./halftone";
import { smoothNoise } from "./random";
import { circle, group, move, type Point, path, polygon, rect, round, times } from "./svg";

const PLACE: Point = [600, 452];
const CRAFT: readonly (readonly [x: number, y: number, turn: number])[] = [
  [288, 236, -38],
  [560, 120, -6],
  [884, 218, 34],
];
const EARTH = [600, 1010, 570] as const;

/** A coast: an oval pushed in and out by noise of two sizes. */
function land(x: number, y: number, across: number, down: number, seed: number): string {
  const [bays, inlets] = [smoothNoise(seed), smoothNoise(seed + 1)];
  return polygon(
    times(140, (i): Point => {
      const angle = (i / 140) * Math.PI * 2;
      const [u, v] = [Math.cos(angle), Math.sin(angle)];
      const out = 1 + bays(u * 1.4 + 9, v * 1.4 + 9) * 0.55 + inlets(u * 5 + 20, v * 5 + 20) * 0.13;
      return [x + u * across * out, y + v * down * out];
    }),
  );
}

const lands = (): string =>
  land(372, 640, 118, 96, 3) +
  land(520, 760, 70, 80, 8) +
  land(770, 640, 150, 110, 5) +
  land(560, 500, 44, 20, 12) +
  land(180, 790, 60, 70, 7) +
  land(1010, 780, 76, 60, 10) +
  land(690, 516, 22, 10, 15);

const craft = (x: number, y: number, turn: number): string => {
  const panel = (side: number): string =>
    rect(side > 0 ? 30 : -112, -24, 82, 48, `fill="#3f6a8a"`) +
    times(3, (i) => rect((side > 0 ? 30 : -112) + 19 + i * 20, -24, 3, 48, `fill="#f0e6d0"`)).join(
      "",
    ) +
    rect(side > 0 ? 30 : -112, -1.5, 82, 3, `fill="#f0e6d0"`);
  return group(
    move(x, y, 1, turn),
    rect(-40, -4, 80, 8, `fill="#f0e6d0"`),
    panel(-1),
    panel(1),
    rect(-22, -34, 44, 64, `rx="4" fill="#d99f3e"`),
    rect(-22, -10, 44, 5, `fill="#8f5f1d"`),
    path("M-18 30H18L26 46H-26Z", `fill="#f0e6d0"`),
    circle(0, 56, 5, `fill="#c5352b"`),
  );
};

const away = ([x, y]: readonly number[]): number =>
  Math.hypot((x ?? 0) - PLACE[0], (y ?? 0) - PLACE[1]);

/** Circles on which the receiver must lie, one to a satellite. */
const ranges = (): string =>
  CRAFT.map(([x, y]) =>
    circle(x, y, away([x, y]), `fill="none" stroke="#efe0bd" stroke-width="4"`),
  ).join("");

/** Signals: short arcs that travel from each satellite towards the ground. */
const signals = (): string =>
  CRAFT.map(([x, y]) => {
    const aim = Math.atan2(PLACE[1] - y, PLACE[0] - x);
    return times(5, (i) => {
      const reach = 84 + i * ((away([x, y]) - 150) / 5);
      const spread = 0.2;
      const [a, b] = [aim - spread, aim + spread];
      return path(
        `M${round(x + Math.cos(a) * reach)} ${round(y + Math.sin(a) * reach)}A${round(reach)} ${round(reach)} 0 0 1 ${round(x + Math.cos(b) * reach)} ${round(y + Math.sin(b) * reach)}`,
        `fill="none" stroke="#c5352b" stroke-width="${6 - i * 0.3}"`,
      );
    }).join("");
  }).join("");

const pin = (): string =>
  path(
    `M${PLACE[0]} ${PLACE[1] + 6}C560 ${PLACE[1] - 52} 566 ${PLACE[1] - 92} 600 ${PLACE[1] - 94}C634 ${PLACE[1] - 92} 640 ${PLACE[1] - 52} ${PLACE[0]} ${PLACE[1] + 6}Z`,
    `fill="#c5352b" stroke="#f4ead6" stroke-width="6"`,
  ) + circle(600, PLACE[1] - 58, 14, `fill="#f4ead6"`);

export function satellite(): Promise<Buffer> {
  const globe = circle(...EARTH);
  const flat =
    ranges() +
    signals() +
    group(`fill="#5e8699"`, globe) +
    `<clipPath id="globe">${globe}</clipPath>` +
    group(`clip-path="url(#globe)" fill="#a9ad7c"`, lands()) +
    CRAFT.map((one) => craft(...one)).join("") +
    pin();
  const shade =
    `<defs><radialGradient id="ball" gradientUnits="userSpaceOnUse" cx="470" cy="700" r="640"><stop offset="0.3" stop-color="#fff"/>` +
    `<stop offset="0.62" stop-color="#bbb"/><stop offset="1" stop-color="#222"/></radialGradient></defs>` +
    circle(...EARTH, `fill="url(#ball)"`) +
    group(`fill="white"`, path(`M600 460C552 400 556 348 600 346C644 348 648 400 600 460Z`));
  const glow =
    `<defs><radialGradient id="air" gradientUnits="userSpaceOnUse" cx="600" cy="1010" r="800"><stop offset="0.7" stop-color="#555"/>` +
    `<stop offset="1" stop-color="#fff"/></radialGradient></defs>` +
    circle(600, 1010, 800, `fill="url(#air)"`) +
    group(
      `fill="white"`,
      circle(EARTH[0], EARTH[1], EARTH[2] + 4),
      ...CRAFT.map(([x, y, turn]) => group(move(x, y, 1, turn), rect(-116, -38, 232, 104))),
      path("M600 470C540 400 548 340 600 338C652 340 660 400 600 470Z"),
    );
  return halftone("#1f2f3e", flat, [
    { drawing: glow, ink: "#4f7488", pitch: 14, degrees: 20, opaque: true },
    { drawing: shade, ink: "#1b2b39", pitch: 14, degrees: 45 },
  ]);
}
