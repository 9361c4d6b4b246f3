import { carve, linocut, rays } from "./lino";
import { between, mulberry32 } from "./random";
import {
  circle,
  ellipse,
  gouge,
  group,
  line,
  move,
  path,
  polygon,
  rect,
  stroke,
  times,
  white,
} from "./svg";

const LOAF = "M208 556Q196 470 262 436Q338 402 414 436Q482 470 470 556Q340 574 208 556Z";
const LEFT = 340;
const RIGHT = 860;

/** Where the baker slashed the crust. */
const slashes = (grow: number): string =>
  path(
    [0, 1, 2]
      .map((i) => gouge([250 + i * 66, 528 - i * 8], [318 + i * 62, 438 + i * 8], 17 + grow, -5))
      .join(""),
  );

const coins = (each: (x: number, y: number) => string): string =>
  [
    ...times(5, (i) => each(800, 440 - i * 21)),
    ...times(7, (i) => each(872, 444 - i * 21)),
    ...times(3, (i) => each(934, 438 - i * 21)),
  ].join("");

const coinShape = (x: number, y: number): string =>
  path(
    `M${x - 36} ${y}V${y + 13}Q${x} ${y + 27} ${x + 36} ${y + 13}V${y}Q${x} ${y - 14} ${x - 36} ${y}Z`,
  );

const pan = (x: number, y: number, look = ""): string =>
  path(
    `M${x - 168} ${y}H${x + 168}Q${x + 120} ${y + 74} ${x} ${y + 76}Q${x - 120} ${y + 74} ${x - 168} ${y}Z`,
    look,
  );

const chains = (x: number, from: number, to: number, colour: string, width: number): string =>
  [-158, 0, 158]
    .map((away) =>
      line([x, from], [x + away, to], width, `stroke="${colour}"`).replace(`stroke="black"`, ""),
    )
    .join("");

const stand = (look = ""): string =>
  group(
    look,
    polygon([
      [588, 190],
      [612, 190],
      [620, 690],
      [580, 690],
    ]),
    circle(600, 178, 26),
    path("M450 742Q460 700 560 688H640Q740 700 750 742Z"),
    polygon([
      [326, 306],
      [334, 322],
      [606, 262],
      [870, 216],
      [866, 200],
      [600, 222],
    ]),
    circle(LEFT, 312, 15),
    circle(RIGHT, 210, 15),
  );

const ear = (x: number, y: number, turn: number, scale = 1): string =>
  group(
    move(x, y, scale, turn),
    path("M0 330Q-10 160 0 20", stroke(7)),
    ...times(7, (i) => path(gouge([-3, 110 - i * 19], [-34, 62 - i * 19], 9, 3))),
    ...times(7, (i) => path(gouge([3, 110 - i * 19], [34, 62 - i * 19], 9, -3))),
    path(gouge([0, 0], [0, -66], 9)),
    ...times(7, (i) =>
      line(
        [-30 + i * 10, -30 + Math.abs(i - 3) * 22],
        [-66 + i * 22, -140 + Math.abs(i - 3) * 18],
        3.4,
      ),
    ),
  );

const sheaf = (): string =>
  [
    ear(160, 560, -16),
    ear(76, 590, -30, 0.9),
    ear(250, 650, 4, 0.8),
    ear(1040, 560, 16),
    ear(1124, 590, 30, 0.9),
    ear(950, 650, -4, 0.8),
  ].join("");

export function bread(): Promise<Buffer> {
  const halo = `fill="white" stroke="white" stroke-width="12" stroke-linejoin="round"`;
  const shapes =
    path(LOAF) +
    coins(coinShape) +
    pan(LEFT, 556) +
    pan(RIGHT, 456) +
    stand() +
    chains(LEFT, 316, 556, "white", 14) +
    chains(RIGHT, 214, 456, "white", 14);
  const red =
    rect(0, 0, 1200, 800) +
    carve(mulberry32(2), rays([600, 178], 90, 980, 84), { length: 0.085, width: 4, fill: 0.6 }) +
    group(halo, shapes) +
    white(sheaf().replaceAll(`stroke="black"`, `stroke="white"`));
  const ochre = path(LOAF) + white(slashes(0)) + coins(coinShape) + sheaf();
  const key =
    chains(LEFT, 316, 556, "black", 5) +
    chains(RIGHT, 214, 456, "black", 5) +
    path(LOAF) +
    white(path("M222 548Q212 478 268 448Q338 418 408 448Q464 478 456 548Q340 560 222 548Z")) +
    crust() +
    slashes(9) +
    white(slashes(0)) +
    coins(
      (x, y) =>
        group(halo.replace("12", "7"), coinShape(x, y)) +
        coinShape(x, y) +
        white(ellipse(x, y + 1, 30, 6.5), path(gouge([x - 30, y + 13], [x + 30, y + 13], 2, 5))),
    ) +
    stand() +
    pan(LEFT, 556) +
    pan(RIGHT, 456) +
    white(
      path(gouge([340, 310], [590, 248], 3)),
      path(gouge([616, 240], [850, 210], 3)),
      path(gouge([598, 230], [596, 660], 4)),
      circle(600, 178, 11),
      path(gouge([480, 730], [720, 730], 4)),
      path(gouge([506, 714], [694, 714], 3)),
      ...[0, 1, 2].map((i) =>
        path(gouge([212 + i * 22, 578 + i * 17], [468 - i * 22, 578 + i * 17], 3.4, 4)),
      ),
      ...[0, 1, 2].map((i) =>
        path(gouge([732 + i * 22, 478 + i * 17], [988 - i * 22, 478 + i * 17], 3.4, 4)),
      ),
    );
  return linocut("#f0e5cf", [
    { drawing: red, ink: "#9e1b1e", seed: 52 },
    { drawing: ochre, ink: "#d39a3d", seed: 37 },
    { drawing: key, ink: "#211a17", seed: 44 },
  ]);
}

/** Dark lines that turn round the loaf. */
function crust(): string {
  const random = mulberry32(19);
  const strokes = times(130, () => {
    const [angle, reach] = [Math.PI * (1.02 + random() * 0.96), 40 + Math.sqrt(random()) * 76];
    const at = (turn: number): [number, number] => [
      339 + Math.cos(turn) * reach,
      548 + Math.sin(turn) * reach * 0.98,
    ];
    return gouge(at(angle), at(angle + between(random, 0.12, 0.3)), 2.3, reach * -0.008);
  });
  return path(strokes.join(""));
}
