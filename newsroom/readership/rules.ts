/** Pure decisions about Popular: what counts, how reads age, and when the list is not worth printing. */

const hour = 3600 * 1000;

/** The list looks at this hour and the 23 before it: never more than "the last 24 hours" it claims. */
const windowHours = 24;

/** A read loses half its weight in so many hours, so that the morning's news can pass yesterday's. */
const halfLifeHours = 8;

/** How many articles a ranking keeps. */
export const rankedMost = 30;

/** Fewer reads than this say nothing about an article: three people can be its writer's family. */
export const fewestReads = 3;

/** With fewer ranked articles there is no list. Six, so that five remain on the page of one of them. */
export const fewestArticles = 6;

/** A list made longer ago than this, in milliseconds, is not shown: whatever ranks has stopped. */
export const staleAfter = 2 * hour;

/** No read at all for so long, in milliseconds, means that counting has stopped; a quiet night is shorter. */
export const silentAfter = 12 * hour;

/** How many places of the list readers can see; what moves below them changes no page. */
export const visiblePlaces = 11;

/** The start of the UTC hour an instant falls in. */
export function hourOf(at: Date): Date {
  return new Date(Math.floor(at.getTime() / hour) * hour);
}

/** The hours the list looks at, newest first, each with what one of its reads weighs. */
export function weightedHours(now: Date): { hour: Date; weight: number }[] {
  const newest = hourOf(now).getTime();
  return Array.from({ length: windowHours }, (_, index) => {
    const start = newest - index * hour;
    return {
      hour: new Date(start),
      weight: 2 ** (-(now.getTime() - start) / hour / halfLifeHours),
    };
  });
}

/** Whether counting still works, judging by the newest hour that has a read. */
export function isSilent(newestHour: Date | null, now: Date): boolean {
  return newestHour === null || now.getTime() - newestHour.getTime() - hour > silentAfter;
}

/** Whether a ranking may be printed as Popular; if not, readers get a list labelled Latest. */
export function isPrintable(ranked: readonly { rankedAt: Date }[], now: Date): boolean {
  const [first] = ranked;
  return (
    first !== undefined &&
    ranked.length >= fewestArticles &&
    now.getTime() - first.rankedAt.getTime() <= staleAfter
  );
}
