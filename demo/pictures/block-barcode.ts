import { COLOUR } from "./isotype";
import { letterpress } from "./letterpress";
import { between, mulberry32 } from "./random";
import { gouge, group, path, rect, times } from "./svg";

type Bar = { x: number; wide: number; top: number; ripe: boolean };

/** Bars and gaps in the four widths of a printed code, guards at the ends and in the middle. */
function bars(): Bar[] {
  const random = mulberry32(12);
  const list: Bar[] = [];
  for (let x = 238; x < 962; ) {
    const guard = list.length < 2 || x > 930 || Math.abs(x - 600) < 14;
    const wide = guard ? 6 : 7 * (1 + Math.floor(random() * 3.4));
    const middle = Math.cos(((x - 600) / 362) * 1.3);
    list.push({
      x,
      wide,
      top: guard ? 350 : 372 - middle * 120 + between(random, -34, 34),
      ripe: !guard,
    });
    x += wide + (guard ? 8 : 8 * (1 + Math.floor(random() * 1.9)));
  }
  return list;
}

/** An ear of wheat on top of a bar, as broad as the bar is. */
function ear({ x, wide, top }: Bar): string {
  const middle = x + wide / 2;
  const [reach, thick] = [13 + wide * 0.55, 5 + wide * 0.14];
  const rows = 5 + Math.round(wide / 9);
  const grains = times(rows, (i) => {
    const y = top + 6 - i * 17;
    return (
      gouge([middle, y], [middle - reach, y - 27], thick, 2.5) +
      gouge([middle, y], [middle + reach, y - 27], thick, -2.5)
    );
  });
  const tip = top + 6 - rows * 17;
  const awns = times(5, (i) =>
    gouge(
      [middle + (i - 2) * 4, tip + 6],
      [middle + (i - 2) * 17, tip - 58 + Math.abs(i - 2) * 9],
      1.5,
    ),
  );
  return path(
    grains.join("") + gouge([middle, tip + 22], [middle, tip - 14], thick) + awns.join(""),
  );
}

export function barcode(): Promise<Buffer> {
  const code = bars();
  const stalks = code.map(({ x, wide, top, ripe }) =>
    rect(x, ripe ? top : 408, wide, (ripe ? 668 : 700) - (ripe ? top : 408)),
  );
  const cut = 470;
  const ripe = code.filter((bar) => bar.ripe);
  const drawing =
    rect(0, 0, 1200, 800, `fill="#e8cf96"`) +
    rect(206, cut, 788, 260, `fill="${COLOUR.paper}"`) +
    group(`fill="${COLOUR.ink}"`, ...stalks) +
    `<clipPath id="field"><rect width="1200" height="${cut}"/></clipPath>` +
    group(
      `clip-path="url(#field)" fill="#8a5a1e"`,
      ...ripe.map(({ x, wide, top }) => rect(x, top, wide, cut - top)),
      ...code.filter((bar) => !bar.ripe).map(({ x, wide }) => rect(x, 408, wide, 70)),
    ) +
    group(`fill="#8a5a1e"`, ...ripe.map(ear)) +
    rect(150, 556, 900, 11, `fill="#b3201f"`);
  return letterpress("#f1e7d2", drawing, 331);
}
