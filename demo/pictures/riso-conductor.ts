import { fade, glow, INK, risograph } from "./risograph";
import { circle, group, line, move, path, polyline, rect, stroke, times, white } from "./svg";

const COAT =
  "M600 316C640 318 668 330 694 346C726 350 754 316 776 268L812 186L854 206L832 288C808 376 768 440 712 474" +
  "C704 520 694 550 690 580C700 640 690 720 660 792C630 740 612 680 604 612H596C588 680 570 740 540 792" +
  "C510 720 500 640 510 580C506 550 496 520 488 474C432 440 392 376 368 288L346 206L388 186L424 268" +
  "C446 316 474 350 506 346C532 330 560 318 600 316Z";

const LEGS = "M512 570H688L700 820H612L600 680L588 820H500Z";

const hands = (): string =>
  path("M812 190C800 164 812 138 836 134C862 134 872 160 866 182L856 206Z") +
  path(
    "M346 208C326 194 312 168 300 146C296 136 308 132 316 142L328 156L318 102C316 90 330 88 334 100L344 138" +
      "L346 86C347 74 361 74 362 86L366 138L378 98C382 86 396 92 392 104L386 150C396 140 408 136 410 146" +
      "C402 164 394 178 388 188Z",
  );

const head = (): string =>
  path(
    "M550 224C540 160 566 130 602 130C640 130 660 162 650 224C648 246 640 262 628 270H572C560 262 552 246 550 224Z",
  );

/** Neck and ears, which stay bare of the dark ink. */
const skin = (): string =>
  path(
    "M552 206C536 200 534 226 546 242H654C666 226 664 200 648 206V240L626 264V322H574V264L552 240Z",
  );

/** Rows of players in an arc before the conductor: a head, shoulders and a bow each. */
function players(bows: boolean): string {
  return [0, 1, 2]
    .map((row) => {
      const count = 9 + row * 3;
      return times(count, (i) => {
        const angle = Math.PI * (1.02 + (i / (count - 1)) * 0.96);
        const [x, y] = [
          600 + Math.cos(angle) * (330 + row * 118),
          640 + Math.sin(angle) * (200 + row * 100),
        ];
        const size = 1 - row * 0.1;
        return group(
          move(x, y, size),
          bows
            ? line([-34, 34], [44, -26 - (i % 2) * 5], 4)
            : circle(0, -18, 17) + path("M-36 46C-36 10 -16 4 0 4S36 10 36 46Z"),
        );
      }).join("");
    })
    .join("");
}

/** The path of the baton through four beats. */
const beat = (): string =>
  path(
    "M884 66C850 300 872 470 760 520C660 560 620 470 520 486C420 500 300 520 250 430C214 350 330 330 470 396" +
      "C640 470 900 500 980 400C1040 310 980 120 884 66",
    stroke(13),
  );

export function conductor(): Promise<Buffer> {
  const baton = polyline(
    [
      [838, 160],
      [884, 66],
    ],
    6,
  );
  const figure = path(COAT) + path(LEGS) + head() + skin();
  const halo = (shape: string): string =>
    group(`fill="white" stroke="white" stroke-width="9"`, shape);
  const trail = beat().replace(`stroke="black"`, `stroke="white"`);
  const ochre =
    `<defs>${glow("stage", [600, 700, 720], [0, 1], [0.5, 0.75], [1, 0.25])}</defs>` +
    rect(0, 0, 1200, 800, `fill="url(#stage)"`) +
    trail +
    halo(hands() + figure) +
    group(`fill="#888"`, hands(), skin()) +
    white(head());
  const red =
    `<defs>${fade("fall", [0, 0, 0, 800], [0, 0.95], [0.45, 0.5], [1, 0.1])}</defs>` +
    rect(0, 0, 1200, 800, `fill="url(#fall)"`) +
    players(false) +
    trail +
    halo(hands() + figure) +
    group(`fill="#aaa"`, hands(), skin()) +
    white(head());
  const night =
    `<defs>${fade("legs", [0, 570, 0, 800], [0, 0.9], [1, 0.6])}</defs>` +
    group(`fill="#777"`, players(false)) +
    players(true) +
    trail +
    halo(figure + hands()) +
    path(LEGS, `fill="url(#legs)"`) +
    white(path(COAT, `stroke="white" stroke-width="5"`)) +
    path(COAT) +
    head() +
    group(stroke(3), hands()) +
    baton +
    white(
      path("M572 304Q600 318 628 304V320Q600 334 572 320Z"),
      path("M598 338L597 600H603L602 338Z"),
      circle(578, 566, 4.5),
      circle(622, 566, 4.5),
    ) +
    group(stroke(3, "white"), path("M500 480Q520 460 524 420M700 480Q680 460 676 420"));
  return risograph("#f4ead8", [
    { drawing: ochre, ink: INK.ochre, seed: 23, shift: [3, -4] },
    { drawing: red, ink: INK.red, seed: 27, shift: [-4, 2] },
    { drawing: night, ink: INK.night, seed: 29 },
  ]);
}
