import { between, mulberry32 } from "./random";
import { ellipse, gouge, group, move, path, rect, stroke, times, white } from "./svg";

export const DAM = "M-10 588Q300 544 620 546T1210 592V820H-10Z";

export type Stick = { x: number; y: number; length: number; turn: number; girth: number };

/** The heap, lowest last, and then the one stick the beaver is holding. */
export function sticks(): { heap: Stick[]; held: Stick } {
  const random = mulberry32(8);
  const heap = times(104, (i): Stick => {
    const y = 566 + (i / 104) * 260;
    const reach = 480 + (y - 560) * 1.2;
    return {
      x: 600 + between(random, -reach, reach),
      y: y + between(random, -16, 16),
      length: between(random, 120, 260),
      turn: between(random, -24, 24) + (i % 6 === 0 ? 34 : 0),
      girth: between(random, 13, 26),
    };
  });
  return { heap, held: { x: 424, y: 500, length: 300, turn: -32, girth: 17 } };
}

/** One stick, as it stands on the key block or on the colour block. */
export const stick = ({ x, y, length, turn, girth }: Stick, key: boolean): string => {
  const half = length / 2;
  const bark = rect(-half, -girth / 2, length, girth, `rx="3" stroke="white" stroke-width="5"`);
  const end = ellipse(half - 2, 0, girth * 0.3, girth / 2 - 1);
  const grooves = times(3, (i) =>
    gouge(
      [-half + 8 + i * 12, (i - 1) * girth * 0.24],
      [half - 26 - i * 20, (i - 1) * girth * 0.24],
      1.8,
    ),
  );
  const pale = Math.round(x * 7 + y * 3) % 5 < 2;
  const rind =
    rect(-half, -girth / 2, length, girth, `rx="3" fill="white"`) +
    rect(-half + 4, -girth / 2 + 4, length - 8, girth - 8, `${stroke(2.5)} rx="3"`) +
    path(grooves.join(""));
  const dark = bark + white(path(grooves.join("")), end);
  const print = pale ? rect(-half + 3, -girth / 2 + 3, length - 6, girth - 6) : white(bark) + end;
  return group(move(x, y, 1, turn), key ? (pale ? rind : dark) : print);
};

/** The ground a stick covers. */
export const clearing = ({ x, y, turn, length, girth }: Stick): string =>
  group(
    move(x, y, 1, turn),
    rect(-length / 2, -girth / 2, length, girth, `stroke="white" stroke-width="4"`),
  );
