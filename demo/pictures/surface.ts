import { HEIGHT, type Tone, WIDTH } from "./press";

export type Space = readonly [x: number, y: number, z: number];

/** What a sculpted surface looks like from the front: its shading and its nearness. */
type Relief = { tone: Tone; near: Float32Array };

const LIGHT: Space = [-0.48, -0.6, 0.64];

/** Draws a surface given by two parameters in 0..1 as shaded triangles, the nearest on top. */
export function sculpt(
  shape: (u: number, v: number) => Space,
  long: number,
  round: number,
): Relief {
  const relief: Relief = {
    tone: new Uint8Array(WIDTH * HEIGHT),
    near: new Float32Array(WIDTH * HEIGHT).fill(-Infinity),
  };
  const ringAt = (i: number): Space[] =>
    Array.from({ length: round + 1 }, (_, j) => shape(i / long, j / round));
  let last = ringAt(0);
  for (let i = 1; i <= long; i += 1) {
    const next = ringAt(i);
    for (let j = 0; j < round; j += 1) {
      const [a, b, c, d] = [last[j], last[j + 1], next[j], next[j + 1]];
      if (a && b && c && d) {
        triangle(relief, a, b, c);
        triangle(relief, b, d, c);
      }
    }
    last = next;
  }
  return relief;
}

function triangle({ tone, near }: Relief, a: Space, b: Space, c: Space): void {
  const area = (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0]);
  if (Math.abs(area) < 1e-6) {
    return;
  }
  const shade = darkness(a, b, c);
  const left = Math.max(0, Math.floor(Math.min(a[0], b[0], c[0])));
  const right = Math.min(WIDTH - 1, Math.ceil(Math.max(a[0], b[0], c[0])));
  const bottom = Math.min(HEIGHT - 1, Math.ceil(Math.max(a[1], b[1], c[1])));
  for (let y = Math.max(0, Math.floor(Math.min(a[1], b[1], c[1]))); y <= bottom; y += 1) {
    for (let x = left; x <= right; x += 1) {
      const s = ((x - a[0]) * (c[1] - a[1]) - (y - a[1]) * (c[0] - a[0])) / area;
      const t = ((b[0] - a[0]) * (y - a[1]) - (b[1] - a[1]) * (x - a[0])) / area;
      if (s < -0.01 || t < -0.01 || s + t > 1.01) {
        continue;
      }
      const z = a[2] + (b[2] - a[2]) * s + (c[2] - a[2]) * t;
      const at = y * WIDTH + x;
      if (z > (near[at] ?? 0)) {
        near[at] = z;
        tone[at] = shade;
      }
    }
  }
}

function darkness(a: Space, b: Space, c: Space): number {
  const [p, q]: [Space, Space] = [
    [b[0] - a[0], b[1] - a[1], b[2] - a[2]],
    [c[0] - a[0], c[1] - a[1], c[2] - a[2]],
  ];
  const normal: Space = [
    p[1] * q[2] - p[2] * q[1],
    p[2] * q[0] - p[0] * q[2],
    p[0] * q[1] - p[1] * q[0],
  ];
  const length = Math.hypot(...normal) || 1;
  const facing = normal[2] < 0 ? -1 : 1;
  const lit =
    ((normal[0] * LIGHT[0] + normal[1] * LIGHT[1] + normal[2] * LIGHT[2]) / length) * facing;
  return Math.max(16, Math.min(208, 222 - 206 * Math.max(0, lit * 0.86 + 0.14)));
}
