import { type Course, carve, cuts, linocut, rings } from "./lino";
import { between, mulberry32 } from "./random";
import { circle, gouge, group, path, polygon, rect, times, white } from "./svg";

const MOON = [640, 225] as const;

/** Height of the sea: flat at both sides, lifted below the moon. */
const swell = (x: number, depth = 0): number =>
  560 + depth - (150 - depth * 0.42) * Math.exp(-(((x - MOON[0]) / 235) ** 2));

const seaShape = (drop = 0): string =>
  `M-20 820L-20 ${swell(-20) + drop}` +
  times(62, (i) => `L${i * 20} ${swell(i * 20) + drop}`).join("") +
  "L1220 820Z";

function wall(): string {
  const random = mulberry32(21);
  const edge = (y: number): number => 376 + (y - 462) * 0.21;
  const joints = times(9, (row) => {
    const y = 500 + row * 40;
    const bed = gouge(
      [-20, y + between(random, -2, 2)],
      [edge(y) - 8, y],
      3.4,
      between(random, -1, 1),
    );
    const uprights = times(6, (column) => {
      const x = edge(y) - 74 - column * 88 + (row % 2) * 40 + between(random, -8, 8);
      return gouge([x, y + 3], [x + between(random, -3, 3), y + 37], 3);
    });
    return bed + uprights.join("");
  });
  const chips = times(110, () => {
    const [x, y] = [between(random, -10, 380), between(random, 506, 800)];
    return gouge([x, y], [x + between(random, 8, 20), y + between(random, -3, 3)], 1.6);
  });
  return (
    polygon(
      [
        [-20, 458],
        [376, 458],
        [450, 820],
        [-20, 820],
      ],
      `stroke="white" stroke-width="7"`,
    ) +
    white(path(joints.join("") + chips.join(""))) +
    white(
      path(
        times(9, (i) => gouge([376 + i * 6, 480 + i * 30], [380 + i * 6, 506 + i * 30], 3)).join(
          "",
        ),
      ),
    )
  );
}

const tower = (): string =>
  polygon([
    [284, 460],
    [298, 284],
    [354, 284],
    [368, 460],
  ]);

const light = (): string => {
  const lamp = rect(286, 272, 80, 14) + rect(304, 226, 44, 48) + path("M294 230L326 192L358 230Z");
  const halo = `fill="white" stroke="white" stroke-width="13" stroke-linejoin="round"`;
  return (
    group(halo, tower(), lamp) +
    tower() +
    lamp +
    white(
      rect(312, 234, 28, 34),
      path("M296 326L357 326L360 360L293 360Z"),
      path("M291 396L362 396L365 430L288 430Z"),
    ) +
    rect(324, 234, 4, 34)
  );
};

const boat = (): string => {
  const hull = path("M-78 -22Q0 -8 84 -30Q70 26 40 30H-46Q-70 20 -78 -22Z");
  const sails = path("M6 -150Q76 -84 70 -36L6 -30Z") + path("M-10 -138Q-58 -84 -60 -38L-10 -30Z");
  const pale = `fill="white" stroke="white" stroke-width="12" stroke-linejoin="round"`;
  return group(
    `transform="translate(850 ${swell(850) - 4}) rotate(19)"`,
    group(pale, hull),
    hull,
    white(sails),
    path("M-2 -16V-156", `stroke="white" stroke-width="6"`),
    path(times(4, (i) => gouge([14, -60 - i * 20], [58 - i * 9, -56 - i * 22], 1.8)).join("")),
    white(path(gouge([-66, -6], [64, -12], 3, 3)), path(gouge([-52, 10], [54, 6], 2.6, 2))),
  );
};

export function tide(): Promise<Buffer> {
  const random = mulberry32(4);
  const sky = carve(
    random,
    rings(
      MOON,
      times(26, (i) => 142 + i * 23 + i * i * 0.16),
    ),
    {
      length: 0.075,
      width: 3.4,
      fill: 0.72,
    },
  );
  const waves: Course[] = times(15, (row) => {
    const depth = 16 + row * 17 + row * row * 0.5;
    return (along) => [300 + along * 920, swell(300 + along * 920, depth)];
  });
  const shade = times(
    6,
    (i): Course =>
      (along) => {
        const angle = 0.15 + along * 2.1 + i * 0.05;
        const reach = 112 - i * 13;
        return [MOON[0] + Math.cos(angle) * reach, MOON[1] + Math.sin(angle) * reach];
      },
  );
  const seas = [
    [596, 190, 26],
    [612, 206, 18],
    [664, 168, 14],
    [582, 250, 14],
  ] as const;
  const key =
    rect(0, 0, 1200, 800) +
    sky +
    white(circle(...MOON, 124), path(seaShape(-6))) +
    path(shade.map((arc) => cuts(random, arc, { length: 0.2, width: 3, fill: 0.7 })).join("")) +
    path(
      seas.map(([x, y, r]) => gouge([x - r, y + 5], [x + r, y - 3], r * 0.24, r * 0.2)).join(""),
    ) +
    path(waves.map((wave, row) => shadows(wave, row)).join("")) +
    light() +
    boat() +
    wall();
  const quay = polygon([
    [-20, 440],
    [380, 440],
    [452, 820],
    [-20, 820],
  ]);
  const blue =
    path(seaShape(0)) + white(quay) + carve(random, waves, { length: 0.07, width: 4, fill: 0.5 });
  return linocut("#efe4cd", [
    { drawing: blue, ink: "#4a7391", seed: 31 },
    { drawing: key, ink: "#1d1a1b", seed: 12 },
  ]);
}

/** Dark troughs between the carved crests. */
function shadows(wave: Course, row: number): string {
  const random = mulberry32(90 + row);
  return times(4 + row, () => {
    const at = random();
    const [from, to] = [wave(at), wave(Math.min(1, at + between(random, 0.03, 0.075)))];
    return gouge([from[0], from[1] + 9], [to[0], to[1] + 9], 2.2 + row * 0.32, -2);
  }).join("");
}
