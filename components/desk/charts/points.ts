import type { Bar } from "@/newsroom/readership/bars";
import type { Times } from "../times";
import type { Point } from "./point";

/** Hours by the clock; midnight is marked with its date. */
export const hourPoints = (bars: readonly Bar[], times: Times): Point[] =>
  bars.map(({ from, reads }, index) => {
    const hour = times.hour(from);
    const midnight = hour.startsWith("00:");
    const tick = midnight ? times.day(from) : index % 6 === 0 ? hour : undefined;
    return { label: times.moment(from), tick, value: reads };
  });

/** Days by their date. */
export const dayPoints = (bars: readonly Bar[], times: Times): Point[] =>
  bars.map(({ from, reads }) => ({
    label: times.fullDay(from),
    tick: times.day(from),
    value: reads,
  }));

/** Hours counted from publication. */
export const hoursSincePoints = (bars: readonly Bar[], times: Times): Point[] =>
  bars.map(({ from, reads }, index) => ({
    label: `Hour ${index + 1} (${times.moment(from)})`,
    tick: index === 0 ? "first hour" : index % 12 === 0 ? `+${index} h` : undefined,
    value: reads,
  }));
