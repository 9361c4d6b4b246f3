import { COLOUR } from "./isotype";
import { letterpress } from "./letterpress";
import { between, mulberry32 } from "./random";
import { circle, group, path, polygon, rect, times } from "./svg";

const LEFT = 352;
const COLUMN = 74;
const GUTTER = 12;
const TOP = 64;

const at = (column: number): number => LEFT + column * (COLUMN + GUTTER);
const span = (columns: number): number => columns * COLUMN + (columns - 1) * GUTTER;

/** Lines of type as plain bars, ragged at the ends of paragraphs. */
function text(column: number, top: number, lines: number): string {
  const random = mulberry32(column * 97 + top);
  return times(lines, (i) => {
    const last = i === lines - 1 || random() > 0.86;
    return rect(at(column), top + i * 10, last ? COLUMN * between(random, 0.35, 0.8) : COLUMN, 5);
  }).join("");
}

const head = (column: number, columns: number, top: number, tall: number, share = 1): string =>
  rect(at(column), top, span(columns) * share, tall);

/** The modular grid itself, run out past the paper. */
function grid(): string {
  const uprights = times(
    6,
    (i) => rect(at(i) - 1, 24, 2, 752) + rect(at(i) + COLUMN - 1, 24, 2, 752),
  );
  const levels = times(9, (i) => rect(270, TOP + 20 + i * 80, 660, 2));
  return uprights.join("") + levels.join("");
}

const scene = (): string => {
  const [x, y, w, h] = [at(0), 224, span(4), 238];
  return (
    rect(x, y, w, h, `fill="${COLOUR.blue}"`) +
    circle(x + 236, y + 88, 46, `fill="#e7c27a"`) +
    polygon(
      [
        [x, y + 176],
        [x + 84, y + 96],
        [x + 150, y + 158],
        [x + 226, y + 116],
        [x + w, y + 190],
        [x + w, y + h],
        [x, y + h],
      ],
      `fill="#274256"`,
    ) +
    path(
      `M${x} ${y + 206}Q${x + 160} ${y + 170} ${x + w} ${y + 214}V${y + h}H${x}Z`,
      `fill="${COLOUR.ink}"`,
    )
  );
};

export function pageGrid(): Promise<Buffer> {
  const paper = rect(318, 40, 564, 722, `fill="#f7f1e3"`);
  const columns =
    text(0, 474, 26) +
    text(1, 474, 26) +
    text(2, 474, 26) +
    text(3, 474, 26) +
    text(4, 316, 15) +
    text(5, 316, 15) +
    text(4, 584, 15) +
    text(5, 584, 15);
  const drawing =
    rect(0, 0, 1200, 800, `fill="#2b4254"`) +
    group(`fill="#18262f" opacity="0.5"`, rect(326, 50, 564, 722)) +
    paper +
    group(
      `fill="${COLOUR.ink}"`,
      rect(at(0), 64, span(6), 6),
      rect(at(0), 82, span(6), 56),
      rect(at(0), 150, span(6), 2.5),
      rect(at(0), 160, span(6), 2.5),
      columns,
    ) +
    group(
      `fill="${COLOUR.ink}"`,
      head(0, 4, 178, 16),
      head(0, 4, 200, 16, 0.7),
      head(4, 2, 178, 13),
      head(4, 2, 197, 13, 0.6),
    ) +
    rect(at(4), 224, span(2), 80, `fill="${COLOUR.ochre}"`) +
    scene() +
    rect(at(4), 476, span(2), 96, `fill="${COLOUR.red}"`) +
    group(`fill="#7fb0c9"`, grid());
  return letterpress("#f1e7d2", drawing, 341);
}
