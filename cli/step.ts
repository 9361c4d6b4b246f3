/** Does one step of a long job, telling how long it takes and how far it is (steps/progress.mjs). */
export type Step = <Result>(
  label: string,
  work: (tell: (detail: string) => void) => Promise<Result>,
) => Promise<Result>;
