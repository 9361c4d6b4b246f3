import { cutPaper } from "./cut-paper";
import { between, mulberry32, smoothNoise } from "./random";
import { circle, ellipse, group, move, path, polygon, rect, stroke, times } from "./svg";

/** The top edge of a layer of ground. */
function bed(seed: number, y: number, swing: number): string {
  const noise = smoothNoise(seed);
  const edge = times(
    62,
    (i) => `L${i * 20 - 10} ${(y + noise(i * 0.13, seed) * swing).toFixed(1)}`,
  ).join("");
  return path(`M-10 820${edge}L1230 820Z`);
}

/** The hidden river: water that bends between the beds. */
const flow = (drop: number, thick: number): string =>
  path(
    `M-10 ${500 + drop}C160 ${460 + drop} 300 ${520 + drop} 450 ${540 + drop}S760 ${480 + drop} 900 ${500 + drop}S1120 ${560 + drop} 1210 ${530 + drop}` +
      `V${530 + drop + thick}C1120 ${570 + drop + thick} 1040 ${520 + drop + thick} 900 ${506 + drop + thick}` +
      `S600 ${566 + drop + thick} 450 ${550 + drop + thick}S160 ${470 + drop + thick} -10 ${512 + drop + thick}Z`,
  );

function pebbles(seed: number, count: number, top: number, bottom: number): string {
  const random = mulberry32(seed);
  return times(count, () =>
    group(
      move(between(random, 0, 1200), between(random, top, bottom), 1, between(random, -30, 30)),
      ellipse(0, 0, between(random, 9, 26), between(random, 6, 14)),
    ),
  ).join("");
}

const tree = (x: number, y: number, size: number): string =>
  path(`M${x - 5} ${y}L${x - 3} ${y - size}H${x + 3}L${x + 5} ${y}Z`);
const crown = (x: number, y: number, size: number): string =>
  ellipse(x, y - size * 1.5, size * 0.52, size * 0.86);

const TREES = [
  [206, 268, 62],
  [262, 262, 48],
  [968, 262, 70],
  [1036, 268, 54],
  [1100, 276, 74],
] as const;

const roots = (x: number, y: number): string =>
  path(
    `M${x} ${y}Q${x - 6} ${y + 30} ${x - 22} ${y + 52}M${x} ${y}Q${x + 4} ${y + 40} ${x + 2} ${y + 70}M${x} ${y}Q${x + 12} ${y + 26} ${x + 26} ${y + 44}`,
    stroke(5),
  );

export function groundwater(): Promise<Buffer> {
  const riverTop =
    "M640 214C600 222 690 232 664 246C632 262 560 268 588 290C606 304 520 312 500 334L690 334C700 310 740 300 716 284C690 268 720 256 726 246C734 232 660 222 640 214Z";
  return cutPaper("#ead9b3", [
    { drawing: circle(820, 128, 56), colour: "#c6533a" },
    { drawing: path("M-10 240Q160 130 360 214T700 200T1210 190V400H-10Z"), colour: "#a9b38e" },
    { drawing: path("M-10 270Q200 210 420 250T820 244T1210 248V420H-10Z"), colour: "#7f9270" },
    { drawing: path(riverTop), colour: "#4d7f9b" },
    {
      drawing: TREES.map(([x, y, size]) => tree(x, y, size)).join("") + rect(352, 222, 76, 48),
      colour: "#3c2a22",
    },
    { drawing: TREES.map(([x, y, size]) => crown(x, y, size)).join(""), colour: "#4d6650" },
    {
      drawing: polygon([
        [340, 226],
        [390, 180],
        [440, 226],
      ]),
      colour: "#9e2a25",
    },
    { drawing: bed(3, 326, 12), colour: "#5b3a29" },
    {
      drawing:
        path("M502 320Q592 366 688 320V330Q592 392 502 330Z") +
        path("M498 318H692Q640 366 594 366T498 318Z"),
      colour: "#4d7f9b",
    },
    {
      drawing: roots(206, 322) + roots(968, 322) + roots(1100, 322),
      colour: "#2d1d16",
      flat: true,
    },
    { drawing: bed(7, 392, 26), colour: "#a8703c" },
    { drawing: pebbles(5, 46, 420, 480), colour: "#8a5830" },
    { drawing: bed(9, 462, 22), colour: "#c79a57" },
    { drawing: pebbles(9, 30, 480, 510), colour: "#dcb877" },
    { drawing: flow(0, 160), colour: "#8db3bd" },
    { drawing: flow(28, 110), colour: "#4d7f9b" },
    { drawing: flow(58, 56), colour: "#274e6b" },
    { drawing: pebbles(14, 26, 560, 640), colour: "#b9d0cf" },
    { drawing: bed(12, 716, 26), colour: "#6a5347" },
    { drawing: bed(15, 764, 20), colour: "#2b211d" },
    { drawing: rect(444, 292, 40, 316), colour: "#efe2c4" },
    { drawing: rect(452, 312, 24, 298), colour: "#2d1d16", flat: true },
    { drawing: rect(452, 520, 24, 90), colour: "#4d7f9b", flat: true },
    {
      drawing: rect(436, 272, 56, 34) + rect(438, 226, 6, 60) + rect(484, 226, 6, 60),
      colour: "#5b3a29",
    },
    {
      drawing: polygon([
        [426, 232],
        [464, 204],
        [502, 232],
      ]),
      colour: "#9e2a25",
    },
    {
      drawing: rect(463, 306, 2, 190) + path("M455 492H473L470 514H458Z"),
      colour: "#e7c982",
      flat: true,
    },
  ]);
}
