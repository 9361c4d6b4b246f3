import { COLOUR, child, man, sign, woman } from "./isotype";
import { letterpress } from "./letterpress";
import { group, path, rect, round, times } from "./svg";

type Person = readonly [shape: string, colour: string, room: number];

const MAN: Person = [man, COLOUR.ink, 60];
const BLUE: Person = [man, COLOUR.blue, 60];
const WOMAN: Person = [woman, COLOUR.red, 64];
const OLD: Person = [woman, COLOUR.blue, 64];
const CHILD: Person = [child, COLOUR.ochre, 42];

const ROWS: readonly (readonly (readonly Person[])[])[] = [
  [[WOMAN], [MAN], [OLD], [BLUE], [WOMAN], [MAN]],
  [
    [MAN, WOMAN],
    [OLD, BLUE],
    [WOMAN, CHILD],
    [WOMAN, MAN],
  ],
  [
    [MAN, CHILD, WOMAN],
    [WOMAN, CHILD, CHILD, BLUE],
    [MAN, OLD, CHILD],
  ],
  [
    [OLD, MAN, CHILD, CHILD, WOMAN, BLUE],
    [WOMAN, CHILD, MAN, CHILD],
  ],
];

const widthOf = (home: readonly Person[]): number =>
  home.reduce((sum, [, , room]) => sum + room, 0) + 40;

/** A roof and two walls over the people who live below it. */
function house(left: number, foot: number, home: readonly Person[]): string {
  const wide = widthOf(home);
  const eaves = foot - 124;
  const rise = 20 + Math.min(18, wide * 0.06);
  let at = left + 20;
  const people = home.map(([shape, colour, room]) => {
    const drawn = sign(at + room / 2, foot - 5, 0.86, colour, shape);
    at += room;
    return drawn;
  });
  const roof = `M${round(left - 9)} ${eaves + 9}L${round(left + wide / 2)} ${round(eaves - rise)}L${round(left + wide + 9)} ${eaves + 9}`;
  const walls = `M${left + 2} ${eaves}V${foot}H${round(left + wide - 2)}V${eaves}`;
  return (
    group(`fill="none" stroke="${COLOUR.ink}" stroke-width="6"`, path(walls)) +
    group(
      `fill="none" stroke="${COLOUR.red}" stroke-width="11" stroke-linejoin="miter"`,
      path(roof),
    ) +
    people.join("")
  );
}

export function census(): Promise<Buffer> {
  const streets = ROWS.map((row, index) => {
    const foot = 222 + index * 164;
    const gap = 34;
    const total = row.reduce((sum, home) => sum + widthOf(home), 0) + gap * (row.length - 1);
    let left = 600 - total / 2;
    return row
      .map((home) => {
        const drawn = house(left, foot, home);
        left += widthOf(home) + gap;
        return drawn;
      })
      .join("");
  });
  const ground = times(4, (i) => rect(130, 222 + i * 164, 940, 5, `fill="${COLOUR.ink}"`)).join("");
  return letterpress(COLOUR.paper, ground + streets.join(""), 301);
}
