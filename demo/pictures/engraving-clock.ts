import { both, hatch } from "./engrave";
import { clamp, HEIGHT, print, type Tone, toneFrom, toneOf, WIDTH } from "./press";
import { circle, group, line, type Point, polygon, rect, stroke, times } from "./svg";

const MIDDLE: Point = [540, 400];
const REACH = 290;

const ease = (from: number, to: number, x: number): number => {
  const t = clamp((x - from) / (to - from), 1);
  return t * t * (3 - 2 * t);
};

/** How far the sheet is pushed up or down: still on the left, rolling on the right. */
function rolls(): Float32Array {
  const push = new Float32Array(WIDTH * HEIGHT);
  for (let x = 1000; x < WIDTH; x += 1) {
    const [big, small] = [ease(1000, 2150, x) * 62, ease(1000, 1500, x) * 7 * Math.sin(x / 21)];
    for (let y = 0; y < HEIGHT; y += 1) {
      push[y * WIDTH + x] = big * Math.sin(x / 66 + y / 210) + small;
    }
  }
  return push;
}

const turned = (degrees: number, ...parts: readonly string[]): string =>
  group(`transform="rotate(${degrees} ${MIDDLE[0]} ${MIDDLE[1]})"`, ...parts);

const [X, Y] = MIDDLE;

/** Everything on the dial that is solid ink. */
function dial(): string {
  const hours = times(12, (i) =>
    turned(
      i * 30,
      i % 3 === 0
        ? rect(X - 15, Y - 226, 10, 60) + rect(X + 5, Y - 226, 10, 60)
        : rect(X - 5, Y - 226, 10, 46),
    ),
  );
  const minutes = times(60, (i) => turned(i * 6, rect(X - 1.5, Y - 246, 3, i % 5 ? 9 : 14)));
  const hand = (length: number, width: number): string =>
    polygon([
      [X - 5, Y + 40],
      [X - 4, Y - length * 0.5],
      [X - width, Y - length * 0.66],
      [X, Y - length],
      [X + width, Y - length * 0.66],
      [X + 4, Y - length * 0.5],
      [X + 5, Y + 40],
    ]);
  return (
    circle(X, Y, REACH, stroke(5)) +
    circle(X, Y, 256, stroke(4)) +
    circle(X, Y, 160, stroke(1.5)) +
    hours.join("") +
    minutes.join("") +
    turned(-56, hand(140, 15)) +
    turned(52, hand(212, 13)) +
    circle(X, Y, 16)
  );
}

const shading = (): string =>
  `<defs><radialGradient id="f" cx="0.42" cy="0.38" r="0.7"><stop offset="0.3" stop-color="#fff"/>` +
  `<stop offset="1" stop-color="#a8a8a8"/></radialGradient>` +
  `<linearGradient id="b" x1="0.1" y1="0" x2="0.9" y2="1"><stop offset="0" stop-color="#ccc"/>` +
  `<stop offset="0.45" stop-color="#666"/><stop offset="1" stop-color="#1c1c1c"/></linearGradient></defs>` +
  circle(X + 26, Y + 40, REACH, `fill="#8c8c8c"`) +
  circle(X, Y, REACH, `fill="url(#b)"`) +
  circle(X, Y, 254, `fill="url(#f)"`);

/** Reads a drawing through the rolling sheet. */
const rolled = (tone: Tone, push: Float32Array): Tone =>
  toneFrom((x, y, at) => {
    const from = clamp(Math.round(y - (push[at] ?? 0)), HEIGHT - 1);
    return tone[from * WIDTH + x] ?? 0;
  });

export async function clock(): Promise<Buffer> {
  const [soft, glass, solid, second] = await Promise.all([
    toneOf(shading()),
    toneOf(circle(X, Y, 254)),
    toneOf(dial()),
    toneOf(turned(116, line([X, Y + 66], [X, Y - 236], 5), circle(X, Y + 66, 12), circle(X, Y, 9))),
  ]);
  const push = rolls();
  const [dark, face] = [rolled(soft, push), rolled(glass, push)];
  const fade = Array.from({ length: WIDTH }, (_, x) => ({
    sea: 255 * (0.14 + ease(1080, 2000, x) * 0.26),
    crest: 255 * ease(1200, 2000, x) * 0.26,
    clock: 1 - ease(1450, 1950, x),
    key: 1 - ease(1480, 1760, x),
  }));
  const tone = toneFrom((x, y, at) => {
    const here = fade[x] ?? { sea: 0, crest: 0, clock: 0 };
    const water = here.crest ? here.sea + here.crest * Math.sin(x / 66 + y / 210 + 1.1) : here.sea;
    const open = 1 - ((face[at] ?? 0) / 255) * here.clock;
    return Math.max((dark[at] ?? 0) * here.clock, water * open);
  });
  const lines = hatch({ tone, lines: (_x, y, at) => (y - (push[at] ?? 0)) / 13, seed: 9 });
  const hard = rolled(solid, push);
  const key = toneFrom((x, _y, at) => (hard[at] ?? 0) * (fade[x]?.key ?? 0));
  return print("#ece2cf", [
    { tone: both(lines, key), ink: "#1c2733" },
    { tone: rolled(second, push), ink: "#a3211f", opaque: true },
  ]);
}
