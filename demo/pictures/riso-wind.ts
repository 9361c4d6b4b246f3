import { fade, glow, INK, risograph } from "./risograph";
import { circle, group, move, path, polyline, rect, stroke, times, white } from "./svg";

const HUB = [590, 318] as const;

const blade = "M-9 0C-26 -40 -24 -80 -12 -120L2 -262Q8 -262 9 -240C12 -160 16 -60 9 0Z";

const turbine = (x: number, y: number, size: number, turn: number, foot: number): string =>
  path(`M${x - 9 * size} ${y}L${x - 20 * size} ${foot}H${x + 20 * size}L${x + 9 * size} ${y}Z`) +
  [0, 120, 240].map((step) => group(move(x, y, size, turn + step), path(blade))).join("") +
  circle(x, y, 22 * size);

const far = (): string =>
  turbine(228, 470, 0.36, 20, 640) +
  turbine(956, 452, 0.42, 74, 640) +
  turbine(1098, 500, 0.28, 48, 640);

/** Air that streams in evenly and spreads where the rotor slows it. */
function stream(): string {
  return times(13, (i) => {
    const off = (i - 6) * 38;
    const points = times(50, (step) => {
      const x = -20 + step * 12.6;
      const spread = 0.78 + 0.26 / (1 + Math.exp(-(x - 430) / 70));
      return [x, HUB[1] + off * spread + Math.sin(x / 90 + i * 1.4) * 5 * (1 - step / 50)] as const;
    });
    return polyline(
      points,
      5 - Math.abs(i - 6) * 0.45,
      `stroke-dasharray="${150 + ((i * 53) % 90)} ${26 + ((i * 31) % 40)}"`,
    );
  }).join("");
}

/** Three alternating currents, a third of a turn apart. */
const current = (phase: number): string =>
  polyline(
    times(130, (step) => {
      const x = HUB[0] + 24 + step * 4.7;
      const rise = Math.min(1, step / 26);
      return [x, HUB[1] + Math.sin((step / 26) * Math.PI + phase) * 92 * rise] as const;
    }),
    10,
  );

export function wind(): Promise<Buffer> {
  const near = turbine(HUB[0], HUB[1], 1, 12, 760);
  const hills = "M-10 640Q160 560 360 626T760 616T1210 590V820H-10Z";
  const front = "M-10 730Q280 640 600 716T1210 700V820H-10Z";
  const halo = group(`fill="white" stroke="white" stroke-width="7"`, near);
  const ochre =
    `<defs>${glow("sun", [590, 318, 330], [0, 0.95], [0.6, 0.85], [1, 0.6])}${fade("land", [0, 560, 0, 800], [0, 0.5], [1, 0.9])}</defs>` +
    circle(HUB[0], HUB[1], 284, `fill="url(#sun)"`) +
    path(hills, `fill="url(#land)"`) +
    white(near, far());
  const red = [0, 2.094, 4.189].map(current).join("") + white(near);
  const blue =
    `<defs>${fade("sky", [0, 0, 0, 660], [0, 0.95], [0.6, 0.62], [1, 0.25])}${fade("hill", [0, 580, 0, 740], [0, 0.35], [1, 0.75])}</defs>` +
    rect(0, 0, 1200, 800, `fill="url(#sky)"`) +
    white(
      circle(HUB[0], HUB[1], 284),
      far(),
      group(`stroke="white"`, stream().replaceAll(`stroke="black"`, "")),
      [0, 2.094, 4.189].map(current).join("").replaceAll(`stroke="black"`, `stroke="white"`),
    ) +
    `<clipPath id="disc"><circle cx="${HUB[0]}" cy="${HUB[1]}" r="284"/></clipPath>` +
    group(`clip-path="url(#disc)"`, stream()) +
    path(hills, `fill="url(#hill)"`) +
    group(`fill="white"`, far()) +
    path(front) +
    halo +
    group(`${stroke(4)}`, near) +
    white(near) +
    path(
      `M${HUB[0] + 2} ${HUB[1]}L${HUB[0] + 6} 760H${HUB[0] + 20}L${HUB[0] + 9} ${HUB[1]}Z`,
      `fill="#666"`,
    ) +
    circle(HUB[0], HUB[1], 9);
  return risograph("#f4ebd9", [
    { drawing: ochre, ink: INK.ochre, seed: 13, shift: [4, 3] },
    { drawing: blue, ink: INK.blue, seed: 17 },
    { drawing: red, ink: INK.red, seed: 19, shift: [-3, -2] },
  ]);
}
