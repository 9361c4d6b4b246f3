import { circle, group, move, path } from "./svg";

export const COLOUR = {
  paper: "#efe6d3",
  ink: "#211c1a",
  red: "#9e1b1e",
  blue: "#3d6480",
  ochre: "#c98f33",
  sage: "#7d8f6b",
} as const;

/** Paints a pictogram, whose foot stands at the origin, in one colour. */
export const sign = (x: number, y: number, size: number, colour: string, shape: string): string =>
  group(`${move(x, y, size)} fill="${colour}"`, shape);

export const man =
  circle(0, -107, 13) +
  path(
    "M-22 -90H22Q27 -90 27 -84V-42H18V-78H15V0H2V-44H-2V0H-15V-78H-18V-42H-27V-84Q-27 -90 -22 -90Z",
  );

export const woman =
  circle(0, -105, 13) +
  path("M-14 -106Q-14 -122 0 -122T14 -106L17 -90H-17Z") +
  path(
    "M-18 -88H18Q23 -88 25 -82L31 -44L22 -42L16 -72L25 -26H13V0H2V-26H-2V0H-13V-26H-25L-16 -72L-22 -42L-31 -44L-25 -82Q-23 -88 -18 -88Z",
  );

export const child =
  circle(0, -66, 11) +
  path(
    "M-14 -52H14Q18 -52 18 -47V-24H12V-44H10V0H2V-22H-2V0H-10V-44H-12V-24H-18V-47Q-18 -52 -14 -52Z",
  );

export const loaf = path("M-46 0V-26Q-52 -52 -20 -54H22Q52 -52 46 -26V0Z");

export const bottle = path(
  "M-17 0V-58Q-17 -72 -9 -80V-100H-11V-110H11V-100H9V-80Q17 -72 17 -58V0Z",
);

export const apple =
  path("M0 -46C-14 -58 -36 -48 -32 -22C-28 0 -12 2 0 -2C12 2 28 0 32 -22C36 -48 14 -58 0 -46Z") +
  path("M-2 -48Q-2 -62 10 -70L14 -64Q4 -58 3 -48Z");

export const coin = (width: number, tall: number): string =>
  path(
    `M${-width / 2} ${-tall + 5}Q0 ${-tall - 9} ${width / 2} ${-tall + 5}V-5Q0 9 ${-width / 2} -5Z`,
  );

/** A ballot with one bold mark: a cross, a ring or a stroke. */
export const ballot = (mark: number, paper: string): string =>
  path("M-31 0V-84H17L31 -70V0Z") +
  group(
    `fill="none" stroke="${paper}" stroke-width="8" stroke-linecap="round"`,
    mark === 0 ? path("M-14 -54L14 -26M14 -54L-14 -26") : "",
    mark === 1 ? circle(0, -40, 15) : "",
    mark === 2 ? path("M-15 -40L-4 -27L16 -54", `stroke-linejoin="round"`) : "",
  );
