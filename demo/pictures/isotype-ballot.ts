import { ballot, COLOUR, sign } from "./isotype";
import { letterpress } from "./letterpress";
import { group, path, polygon, rect, times } from "./svg";

const ROWS = [
  { count: 10, colour: COLOUR.red, mark: 0 },
  { count: 7, colour: COLOUR.blue, mark: 1 },
  { count: 4, colour: COLOUR.ochre, mark: 2 },
] as const;

const box = (): string =>
  group(
    `fill="${COLOUR.ink}"`,
    rect(440, 246, 320, 166),
    polygon([
      [462, 208],
      [738, 208],
      [774, 246],
      [426, 246],
    ]),
  ) +
  rect(440, 246, 320, 7, `fill="${COLOUR.paper}"`) +
  rect(518, 220, 164, 13, `fill="${COLOUR.paper}"`) +
  group(
    `fill="none" stroke="${COLOUR.paper}" stroke-width="6"`,
    rect(466, 276, 268, 112),
    path("M586 332V318A14 14 0 0 1 614 318V332"),
  ) +
  rect(578, 332, 44, 34, `fill="${COLOUR.paper}"`);

/** A hand in a cuff, letting a folded ballot fall into the slot. */
const hand = (): string =>
  group(
    `fill="#d9a878"`,
    path(
      "M668 -10H770V54C772 92 756 118 722 122L664 128C640 130 618 138 600 140Q586 138 592 124L640 100" +
        "L584 108Q566 108 570 94Q576 84 594 82L664 66Z",
    ),
  ) +
  group(
    `fill="none" stroke="${COLOUR.ink}" stroke-width="5" stroke-linecap="round"`,
    path("M640 100L672 92M650 128L690 118"),
  ) +
  group(
    `fill="${COLOUR.ink}"`,
    polygon([
      [650, -10],
      [800, -10],
      [790, 36],
      [656, 36],
    ]),
  ) +
  rect(656, 36, 130, 10, `fill="${COLOUR.red}"`);

const slip = (): string =>
  group(
    `stroke="${COLOUR.ink}" stroke-width="5" stroke-linejoin="round"`,
    polygon(
      [
        [534, 88],
        [626, 78],
        [644, 226],
        [556, 226],
      ],
      `fill="#fbf6ea"`,
    ),
  ) +
  group(
    `fill="none" stroke="${COLOUR.red}" stroke-width="9" stroke-linecap="round"`,
    path("M570 142l36 36m2 -40l-40 44"),
  );

export function ballotCount(): Promise<Buffer> {
  const rows = ROWS.map(({ count, colour, mark }, row) => {
    const foot = 524 + row * 92;
    return times(count, (i) =>
      sign(248 + i * 78, foot, 0.92, colour, ballot(mark, COLOUR.paper)),
    ).join("");
  });
  const lines = times(3, (i) => rect(206, 530 + i * 92, 788, 4, `fill="${COLOUR.ink}"`)).join("");
  const field =
    rect(0, 0, 1200, 430, `fill="#c4cdbf"`) + rect(0, 412, 1200, 18, `fill="${COLOUR.ink}"`);
  return letterpress(
    COLOUR.paper,
    field +
      lines +
      box() +
      slip() +
      rect(510, 226, 180, 8, `fill="${COLOUR.ink}"`) +
      hand() +
      rows.join(""),
    321,
  );
}
