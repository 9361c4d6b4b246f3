import { mottle, roughen } from "./ink";
import { print, toneOf } from "./press";
import { between, type Random } from "./random";
import { gouge, type Point, path, times, white } from "./svg";

type Block = { drawing: string; ink: string; seed: number; opaque?: boolean };

/** Linocut: a few flat blocks, their edges cut by hand, printed with too little ink. */
export async function linocut(paper: string, blocks: readonly Block[]): Promise<Buffer> {
  const plates = await Promise.all(
    blocks.map(async ({ drawing, ink, seed, opaque }) => ({
      tone: mottle(roughen(await toneOf(drawing), seed), seed),
      ink,
      opaque,
      shift: [(seed % 5) - 2, (seed % 7) - 3] as const,
    })),
  );
  return print(paper, plates);
}

export type Course = (along: number) => Point;

/** Cuts broken gouge marks along a course; `fill` is the part of it that is cut away. */
export function cuts(
  random: Random,
  course: Course,
  { length = 0.08, width = 3, fill = 0.75 }: { length?: number; width?: number; fill?: number },
): string {
  let marks = "";
  for (let at = -random() * length; at < 1 - length * 0.2; ) {
    const step = between(random, length * 0.6, length * 1.4);
    const from = course(Math.max(0, at));
    const to = course(Math.min(1, at + step * fill));
    const middle = course(Math.min(1, Math.max(0, at) + (step * fill) / 2));
    marks += gouge(from, to, width * between(random, 0.7, 1.2), bendOf(from, middle, to));
    at += step;
  }
  return marks;
}

function bendOf(from: Point, middle: Point, to: Point): number {
  const [dx, dy] = [to[0] - from[0], to[1] - from[1]];
  const length = Math.hypot(dx, dy) || 1;
  return ((middle[1] - from[1]) * dx - (middle[0] - from[0]) * dy) / length;
}

/** White gouge marks along many courses. */
export const carve = (
  random: Random,
  courses: readonly Course[],
  look: { length?: number; width?: number; fill?: number } = {},
): string => white(path(courses.map((course) => cuts(random, course, look)).join("")));

/** Rays round a centre, between two distances. */
export const rays = (centre: Point, near: number, far: number, count: number): Course[] =>
  times(count, (index) => {
    const angle = (index / count) * Math.PI * 2;
    return (along) => {
      const reach = near + (far - near) * along;
      return [centre[0] + Math.cos(angle) * reach, centre[1] + Math.sin(angle) * reach];
    };
  });

/** Rings round a centre. */
export const rings = (centre: Point, radii: readonly number[]): Course[] =>
  radii.map((reach, index) => (along) => {
    const angle = along * Math.PI * 2 + index * 2.4;
    return [centre[0] + Math.cos(angle) * reach, centre[1] + Math.sin(angle) * reach];
  });
