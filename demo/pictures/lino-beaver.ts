import { type Course, carve, linocut, rays } from "./lino";
import { animal, body, tail, tooth } from "./lino-beaver-animal";
import { clearing, DAM, type Stick, stick, sticks } from "./lino-beaver-dam";
import { mulberry32 } from "./random";
import { circle, gouge, path, rect, times, white } from "./svg";

const stump = (): string =>
  path(
    "M196 566Q236 500 250 420Q252 402 268 376L292 352L312 378Q326 404 328 424Q344 510 392 566Z",
  ) +
  white(
    path([0, 1, 2, 3, 4].map((i) => gouge([268 + i * 12, 384], [226 + i * 34, 552], 3)).join("")),
  ) +
  path("M286 330L262 300Q240 250 240 -20H336Q336 250 316 298Z") +
  white(
    path(
      times(5, (i) => gouge([252 + i * 17, 10 + i * 17], [256 + i * 14, 270 + i * 4], 3)).join(""),
    ),
  );

function water(): string {
  const random = mulberry32(3);
  const courses = times(
    13,
    (i): Course =>
      (along) => [along * 1200, 396 + i * 15 + i * i * 0.5],
  );
  return carve(random, courses, { length: 0.07, width: 3, fill: 0.6 });
}

export function beaver(): Promise<Buffer> {
  const { heap, held } = sticks();
  const sky = carve(mulberry32(6), rays([840, 196], 96, 900, 70), {
    length: 0.1,
    width: 3,
    fill: 0.6,
  });
  const hills = path("M-10 384Q120 300 300 330T640 316T960 300T1210 340V384Z");
  const sage =
    rect(0, 0, 1200, 384) +
    sky +
    white(circle(840, 196, 78)) +
    rect(0, 384, 1200, 420) +
    water() +
    white(path(DAM), body(), tail());
  const all = [...heap, held];
  const keyed = (some: readonly Stick[]): string => some.map((one) => stick(one, true)).join("");
  const ochre =
    circle(840, 196, 70) +
    path(DAM) +
    white(...all.map(clearing)) +
    all.map((one) => stick(one, false)).join("") +
    white(body()) +
    path(tooth);
  const bushes = times(26, (i) => gouge([i * 48, 372], [i * 48 + 26, 330 + (i % 3) * 9], 3));
  const key =
    hills +
    white(path(bushes.join(""))) +
    stump() +
    path(DAM) +
    keyed(heap.slice(0, 90)) +
    animal(keyed([held])) +
    keyed(heap.slice(90));
  return linocut("#efe4cd", [
    { drawing: sage, ink: "#8c9f86", seed: 41 },
    { drawing: ochre, ink: "#c48a35", seed: 17 },
    { drawing: key, ink: "#1f1b19", seed: 23 },
  ]);
}
