import { apple, bottle, COLOUR, coin, loaf, sign } from "./isotype";
import { letterpress } from "./letterpress";
import { group, path, rect, times } from "./svg";

const COLUMNS = [
  { x: 322, coins: 3 },
  { x: 600, coins: 6 },
  { x: 878, coins: 10 },
] as const;
const FLOOR = 694;
const TALL = 31;

/** A basket whose foot stands at the origin; the weave shows as pale bars. */
const wicker = (): string =>
  group(`fill="${COLOUR.ink}"`, path("M-104 -104H104L82 0H-82Z"), rect(-114, -116, 228, 20)) +
  group(
    `fill="${COLOUR.paper}"`,
    ...times(3, (row) =>
      times(9, (i) =>
        rect(-84 + row * 5 + i * (18.8 - row) + (row % 2) * 3, -86 + row * 28, 11, 16),
      ).join(""),
    ),
  );

const handle = (): string =>
  group(
    `fill="none" stroke="${COLOUR.ink}" stroke-width="11"`,
    path("M-96 -108C-90 -262 90 -262 96 -108"),
  );

/** The same goods every time. */
const goods = (): string =>
  sign(-62, -108, 1.02, COLOUR.blue, bottle) +
  sign(64, -100, 0.95, COLOUR.sage, path("M-20 0V-66Q-20 -74 -12 -74H12Q20 -74 20 -66V0Z")) +
  sign(2, -146, 0.82, COLOUR.red, apple) +
  sign(0, -104, 0.96, COLOUR.ochre, loaf) +
  group(
    `fill="none" stroke="${COLOUR.paper}" stroke-width="5" stroke-linecap="round"`,
    path("M-24 -142l12 -12M-4 -142l12 -12M16 -142l12 -12"),
  ) +
  group(`fill="${COLOUR.paper}"`, rect(46, -150, 36, 22));

const stack = (x: number, coins: number): string =>
  times(
    coins,
    (i) =>
      sign(x, FLOOR - i * TALL, 1, i % 2 ? COLOUR.ochre : "#d9a64c", coin(150, TALL)) +
      group(
        `fill="none" stroke="${COLOUR.paper}" stroke-width="4"`,
        path(
          `M${x - 75} ${FLOOR - i * TALL - TALL + 5}Q${x} ${FLOOR - i * TALL - TALL + 19} ${x + 75} ${FLOOR - i * TALL - TALL + 5}`,
        ),
      ),
  ).join("");

export function basket(): Promise<Buffer> {
  const towers = COLUMNS.map(
    ({ x, coins }) =>
      stack(x, coins) +
      group(`transform="translate(${x} ${FLOOR - coins * TALL + 4})"`, handle(), goods(), wicker()),
  );
  const field =
    rect(0, 0, 1200, 800, `fill="#ebddc0"`) + rect(150, FLOOR + 5, 900, 9, `fill="${COLOUR.red}"`);
  return letterpress(COLOUR.paper, field + towers.join(""), 311);
}
