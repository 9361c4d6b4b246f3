import { both, hatch, straight } from "./engrave";
import { print, toneFrom, toneOf } from "./press";
import { ellipse, group, line, move, path, rect, stroke, times, white } from "./svg";

const CORDS = [440, 520, 600, 680, 760] as const;
const SECTIONS = 13;
const TOP = 600 - SECTIONS * 17;

const gradient = (id: string, upright: boolean, ...greys: readonly string[]): string =>
  `<linearGradient id="${id}" x2="${upright ? 0 : 1}" y2="${upright ? 1 : 0}">` +
  greys
    .map((grey, i) => `<stop offset="${i / (greys.length - 1)}" stop-color="${grey}"/>`)
    .join("") +
  "</linearGradient>";

const defs =
  `<defs>${gradient("down", true, "#fff", "#ddd", "#555")}${gradient("round", false, "#666", "#eee", "#999", "#111")}` +
  `${gradient("bar", true, "#aaa", "#eee", "#777", "#111")}${gradient("board", true, "#bbb", "#888", "#222")}` +
  `<radialGradient id="air" r="0.56"><stop offset="0.35" stop-color="#999"/><stop offset="1" stop-color="#fff"/></radialGradient></defs>`;

const section = (i: number): string => {
  const y = 583 - i * 17;
  const slip = [0, 3, -2, 2, -3, 1, 4, -1, 2, -2, 3, 0, -2][i] ?? 0;
  return rect(372 + slip, y, 456, 17, `rx="8"`);
};

/** A fresh section, lifted open above the sewn ones. */
const LIFTED = "M352 318Q470 262 600 300Q730 262 848 318L838 340Q726 290 600 326Q474 290 362 340Z";

const uprights = (look: string): string =>
  [262, 938]
    .map(
      (x) =>
        rect(x - 17, 150, 34, 470, look) +
        ellipse(x, 140, 30, 30, look) +
        rect(x - 30, 560, 60, 50, look),
    )
    .join("");

const bar = (look: string): string => rect(210, 196, 780, 38, `rx="10" ${look}`);
const base = (look: string): string =>
  path("M170 604H1030L1064 664H136Z", look) + path("M136 664H1064V708H136Z", look);
const cord = (x: number, look: string): string => rect(x - 6, 232, 12, 384, look);

const stitches = (): string => {
  const stitch = (i: number): string => {
    const y = 592 - i * 17;
    return (
      CORDS.map((x) => line([x - 13, y + 4], [x + 13, y - 4], 5)).join("") +
      line([394, y], [398, y - 14], 5) +
      line([802, y], [806, y - 14], 5)
    );
  };
  return (
    times(SECTIONS, stitch).join("") +
    path(
      `M802 ${TOP}C900 330 820 300 760 312Q690 340 620 352C560 362 520 420 ${500} 400C470 372 560 330 640 372Q740 424 1010 418`,
      stroke(4.5),
    )
  );
};

const needle = (): string =>
  group(
    move(1030, 416, 1, -6),
    path("M-24 0Q20 -7 118 0Q20 7 -24 0Z"),
    white(ellipse(-8, 0, 8, 2)),
  );

export async function book(): Promise<Buffer> {
  const cover = (shape: string): string =>
    group(`fill="white" stroke="white" stroke-width="5"`, shape);
  const stack = times(SECTIONS, section).join("");
  const all = uprights("") + bar("") + base("") + stack + path(LIFTED);
  const [air, wood, posts, paper, ropes, key, red, silhouette] = await Promise.all([
    toneOf(defs + ellipse(600, 410, 600, 366, `fill="url(#air)"`) + cover(all)),
    toneOf(
      defs +
        base(`fill="url(#board)"`) +
        bar(`fill="url(#bar)"`) +
        cover(uprights("") + path(LIFTED) + stack),
    ),
    toneOf(defs + uprights(`fill="url(#round)"`)),
    toneOf(
      defs +
        group(`fill="url(#down)"`, times(SECTIONS, section).join("")) +
        CORDS.map((x) => cord(x, `fill="white"`)).join("") +
        white(path(LIFTED)) +
        path(LIFTED, `fill="url(#down)"`),
    ),
    toneOf(defs + CORDS.map((x) => cord(x, `fill="url(#round)"`)).join("") + white(path(LIFTED))),
    toneOf(group(stroke(3), uprights(""), bar(""), base(""), stack, path(LIFTED)) + needle()),
    toneOf(stitches()),
    toneOf(all),
  ]);
  const drawn = both(
    hatch({ tone: air, lines: straight(0, 14), seed: 2, lightest: 0.1 }),
    hatch({
      tone: wood,
      lines: (x, y) => (y + Math.sin(x / 190) * 9 + Math.sin(x / 61 + y / 50) * 3) / 10,
      seed: 3,
    }),
    hatch({ tone: posts, lines: (x, y) => (y + Math.abs((x % 1352) - 524) * 0.24) / 11, seed: 5 }),
    hatch({
      tone: paper,
      lines: (x, y) => y / 8.5 + Math.sin(x / 300) * 0.3,
      seed: 6,
      lightest: 0.12,
    }),
    hatch({ tone: ropes, lines: straight(32, 11), seed: 7 }),
    key,
  );
  const tint = toneFrom((_x, _y, at) => (255 - (silhouette[at] ?? 0)) * 0.96);
  return print("#f1e8d8", [
    { tone: tint, ink: "#c9d0c4" },
    { tone: drawn, ink: "#231d1a" },
    { tone: red, ink: "#a81d20", opaque: true },
  ]);
}
