import { halftone } from "./halftone";
import { group, line, path, polygon, rect, times } from "./svg";

const COLOURS = ["#3f6480", "#c9923a", "#7d8d6c", "#7a2a24", "#d8c7a3", "#2f4456"] as const;

/** A steel box seen from its long side: corner posts, rails and corrugated wall. */
const box = (x: number, y: number, w: number, h: number, colour: string, ribs: number): string => {
  const step = (w - 40) / ribs;
  return (
    rect(x, y, w, h, `fill="${colour}"`) +
    group(
      `fill="#1b1716" opacity="0.34"`,
      ...times(ribs, (i) => rect(x + 20 + i * step, y + h * 0.1, step * 0.42, h * 0.8)),
    ) +
    group(
      `fill="#1b1716"`,
      rect(x, y, w, h * 0.05),
      rect(x, y + h * 0.95, w, h * 0.05),
      rect(x, y, 7, h),
      rect(x + w - 7, y, 7, h),
    ) +
    group(
      `fill="#efe4cc"`,
      ...[x + 1, x + w - 13].flatMap((left) => [
        rect(left, y + 1, 12, 9),
        rect(left, y + h - 10, 12, 9),
      ]),
    )
  );
};

/** Boxes on deck, with one place left open below the hanging one. */
function deck(): string {
  const tiers = [
    [0, 1, 2, 3, 4, 5, 0],
    [3, 4, 0, 5, 1, 2, 4],
    [1, 5, 3, 2, 0, 4, 1],
  ] as const;
  return tiers
    .map((tier, row) =>
      tier
        .map((colour, i) => {
          const x = -130 + i * 208;
          const open = row === 0 && i === 3;
          return open ? "" : box(x, 530 + row * 84, 202, 80, COLOURS[colour] ?? "#333", 13);
        })
        .join(""),
    )
    .join("");
}

const crane = (): string =>
  group(
    `stroke="#1b1716"`,
    ...[
      [420, 60, 362, 210],
      [780, 60, 838, 210],
      [520, 60, 470, 210],
      [680, 60, 730, 210],
    ].map(([a = 0, b = 0, c = 0, d = 0]) => line([a, b], [c, d], 6).replace(`stroke="black"`, "")),
  ) +
  group(`fill="#1b1716"`, rect(-10, -10, 1220, 44), rect(380, 34, 440, 34)) +
  group(
    `fill="#c9923a"`,
    rect(318, 200, 564, 26),
    rect(318, 190, 40, 46),
    rect(842, 190, 40, 46),
    rect(560, 186, 80, 40),
  ) +
  group(
    `fill="#1b1716"`,
    ...times(27, (i) =>
      polygon(
        [
          [i * 48 - 40, 34],
          [i * 48 - 16, 8],
          [i * 48 - 12, 12],
          [i * 48 - 34, 34],
        ],
        `fill="#c9923a"`,
      ),
    ),
  );

export function container(): Promise<Buffer> {
  const hero = rect(330, 236, 540, 12, `fill="#1b1716"`) + box(322, 246, 556, 216, "#a3211f", 23);
  const flat =
    rect(-10, 612, 1220, 190, `fill="#1b1716"`) +
    deck() +
    crane() +
    hero +
    path("M-10 778H1210V810H-10Z", `fill="#1b1716"`);
  const sky =
    `<defs><linearGradient id="sky" x2="0" y2="1"><stop offset="0" stop-color="#333"/><stop offset="0.7" stop-color="#eee"/></linearGradient></defs>` +
    rect(0, 34, 1200, 500, `fill="url(#sky)"`) +
    group(
      `fill="white"`,
      rect(318, 200, 564, 266),
      rect(318, 190, 40, 46),
      rect(842, 190, 40, 46),
      rect(560, 186, 80, 40),
      rect(380, 34, 440, 34),
      rect(-10, 526, 510, 300),
      rect(696, 526, 520, 300),
    );
  const shade =
    `<defs><linearGradient id="side" x2="1" y2="1"><stop offset="0.3" stop-color="#fff"/><stop offset="1" stop-color="#555"/></linearGradient>` +
    `<linearGradient id="low" x2="0" y2="1"><stop offset="0" stop-color="#fff"/><stop offset="1" stop-color="#444"/></linearGradient></defs>` +
    rect(322, 246, 556, 216, `fill="url(#side)"`) +
    rect(-10, 530, 1220, 250, `fill="url(#low)"`);
  return halftone("#eadcbc", flat, [
    { drawing: sky, ink: "#4d7890", pitch: 16, degrees: 15 },
    { drawing: shade, ink: "#1f1716", pitch: 13, degrees: 45 },
  ]);
}
