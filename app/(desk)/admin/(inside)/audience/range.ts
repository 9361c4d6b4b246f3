const day = 24 * 3600 * 1000;

/** Which days the lists and the chart of an audience screen look at. */
export type Range = { list: 1 | 7 | 30; chart: 30 | 90 };

/** Reads them from the address; anything else shows the shortest. */
export function rangeFrom(list: string | undefined, chart: string | undefined): Range {
  return { list: list === "7" ? 7 : list === "30" ? 30 : 1, chart: chart === "90" ? 90 : 30 };
}

/** Since when the lists count. */
export const since = ({ list }: Range): Date => new Date(Date.now() - list * day);

/** "the last 24 hours" */
export const rangeWords = ({ list }: Range): string =>
  list === 1 ? "the last 24 hours" : `the last ${list} days`;

/** The address of the screen with another range. */
export const rangePath = ({ list, chart }: Range): string =>
  `/admin/audience?list=${list}&days=${chart}`;
