/** One value of a chart. */
export type Point = {
  /** What the value belongs to, in the table: "Mon 2 Mar 2026". */
  label: string;
  /** What stands under the axis there, if anything may: "2 Mar". */
  tick?: string;
  value: number;
};

/** A count with its thousands set apart. */
export const counted = (value: number): string => value.toLocaleString("en-GB");
