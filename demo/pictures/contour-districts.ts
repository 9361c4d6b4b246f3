import { contours, landOf } from "./contour";
import { mottle } from "./ink";
import { HEIGHT, print, type Tone, toneFrom, toneOf, WIDTH } from "./press";
import { between, mulberry32 } from "./random";
import { circle, type Point, through, times } from "./svg";

const COLUMNS = 34;
const ROWS = 23;
const CELL = 75;

/** The beast's spine, its head first, with how wide it is there; then its two clawed legs. */
const SPINE: readonly (readonly [x: number, y: number, reach: number])[] = [
  [560, 400, 150],
  [720, 330, 120],
  [900, 350, 74],
  [1080, 420, 92],
  [1290, 430, 104],
  [1480, 520, 100],
  [1560, 690, 96],
  [1470, 860, 92],
  [1260, 930, 84],
  [1040, 960, 78],
  [860, 1050, 72],
  [840, 1200, 64],
  [980, 1300, 58],
  [1200, 1310, 52],
  [1400, 1270, 52],
  [1600, 1220, 50],
  [1760, 1110, 48],
];
const LEGS: readonly (readonly Point[])[] = [
  [
    [1120, 440],
    [1060, 580],
    [940, 640],
  ],
  [
    [1540, 620],
    [1700, 560],
    [1800, 470],
  ],
  [
    [1450, 880],
    [1580, 980],
    [1720, 980],
  ],
  [
    [560, 400],
    [430, 460],
    [350, 440],
  ],
];

function isBeast(x: number, y: number): boolean {
  const spine = through(SPINE.map(([a, b]) => [a, b]));
  const reach = through(SPINE.map(([, , r]) => [r, 0]));
  const near = times(120, (i) => i / 119).some((t) => {
    const [sx, sy] = spine(t);
    return Math.hypot(x - sx, y - sy) < reach(t)[0];
  });
  return (
    near ||
    LEGS.some((leg) => {
      const course = through(leg);
      return times(24, (i) => course(i / 23)).some(([lx, ly]) => Math.hypot(x - lx, y - ly) < 50);
    })
  );
}

/** The other districts are plain: cut by a few straight lines. */
const plain = (x: number, y: number): number =>
  (x < 1150 ? 0 : 1) + (y < 830 + (x - 1200) * 0.14 ? 0 : 2) + 1;

type Precinct = { x: number; y: number; district: number; voter: boolean };

function precincts(): Precinct[] {
  const random = mulberry32(1812);
  const places = times(COLUMNS * ROWS, (i) => {
    const x = ((i % COLUMNS) - 0.5 + between(random, 0.14, 0.86)) * CELL;
    const y = (Math.floor(i / COLUMNS) - 0.5 + between(random, 0.14, 0.86)) * CELL;
    return { x, y, beast: isBeast(x, y), luck: random() };
  });
  const joined = (i: number): boolean =>
    [-COLUMNS - 1, -COLUMNS, 1 - COLUMNS, -1, 1, COLUMNS - 1, COLUMNS, COLUMNS + 1].filter(
      (step) => places[i + step]?.beast,
    ).length > 1;
  return places.map(({ x, y, beast, luck }, i) => {
    const district = beast && joined(i) ? 0 : plain(x, y);
    return { x, y, district, voter: luck < (district ? 0.4 : 0.62) };
  });
}

type Plan = { district: Uint8Array; thin: Tone; thick: Tone };

/** Finds each pixel's precinct, and the lines between precincts and between districts. */
function survey(places: readonly Precinct[]): Plan {
  const district = new Uint8Array(WIDTH * HEIGHT);
  const [thin, thick] = [new Uint8Array(WIDTH * HEIGHT), new Uint8Array(WIDTH * HEIGHT)];
  for (let y = 0, at = 0; y < HEIGHT; y += 1) {
    const row = Math.round(y / CELL);
    for (let x = 0; x < WIDTH; x += 1, at += 1) {
      const column = Math.round(x / CELL);
      let [best, next, other, home] = [1e9, 1e9, 1e9, 0];
      for (let j = Math.max(0, row - 1); j <= Math.min(ROWS - 1, row + 2); j += 1) {
        for (let i = Math.max(0, column - 1); i <= Math.min(COLUMNS - 1, column + 2); i += 1) {
          const place = places[j * COLUMNS + i];
          if (!place) continue;
          const away = Math.sqrt((place.x - x) ** 2 + (place.y - y) ** 2);
          if (away < best) {
            if (place.district !== home) other = best;
            else next = best;
            [best, home] = [away, place.district];
          } else if (place.district !== home) other = Math.min(other, away);
          else next = Math.min(next, away);
        }
      }
      district[at] = home;
      thin[at] = Math.max(0, Math.min(255, (3 - (next - best)) * 128));
      thick[at] = Math.max(0, Math.min(255, (9 - (other - best)) * 100));
    }
  }
  return { district, thin, thick };
}

export async function districts(): Promise<Buffer> {
  const places = precincts();
  const { district, thin, thick } = survey(places);
  const of = (number: number): Tone =>
    toneFrom((_x, _y, at) => (district[at] === number ? 255 : 0));
  const voters = (which: boolean): Promise<Tone> =>
    toneOf(
      places
        .filter((one) => one.voter === which)
        .map(({ x, y }) => circle(x / 2, y / 2, 4.6))
        .join(""),
    );
  const [yes, no] = await Promise.all([voters(true), voters(false)]);
  const land = landOf(18, 430);
  return print("#efe5cf", [
    { tone: mottle(of(0), 71, 1), ink: "#9e1b1e" },
    { tone: mottle(of(1), 72, 0.7), ink: "#c8cfb8" },
    { tone: mottle(of(2), 73, 0.7), ink: "#e8cf98" },
    { tone: mottle(of(3), 74, 0.7), ink: "#e3d3bd" },
    { tone: mottle(of(4), 75, 0.7), ink: "#b6c6cc" },
    { tone: contours(land, 0.11, 1.8).map((ink) => ink * 0.5), ink: "#7a5238" },
    { tone: thin.map((ink) => ink * 0.5), ink: "#3a2c26" },
    { tone: thick, ink: "#1f1a18" },
    { tone: yes, ink: "#1f1a18" },
    { tone: no, ink: "#f7efdf", opaque: true },
  ]);
}
