import type { FormAction } from "@/components/ui/outcome";
import type { Side } from "@/newsroom/articles/compare";
import type { Times } from "../times";
import { RestoreVersion } from "./RestoreVersion.island";
import { stateName } from "./state-name";

type Props = {
  /** The story's address at the desk. */
  story: string;
  before: Side;
  after: Side;
  times: Times;
  /** What makes a state the draft; null for whoever may only read. */
  restore: ((side: Side) => FormAction) | null;
};

/** The two states that are compared, and what can be done with each. */
export function ComparedSides({ before, after, ...rest }: Props) {
  return (
    <div className="furniture grid gap-x-8 gap-y-4 sm:grid-cols-2">
      <ComparedSide label="Before" side={before} {...rest} />
      <ComparedSide label="After" side={after} {...rest} />
    </div>
  );
}

type SideProps = Omit<Props, "before" | "after"> & { label: string; side: Side };

function ComparedSide({ label, side, story, times, restore }: SideProps) {
  const name = stateName(side.ref);
  return (
    <section aria-label={label} className="border-ink border-t pt-2">
      <p className="label text-muted">{label}</p>
      <p className="font-semibold text-[1.0625rem] leading-7">{name}</p>
      <p className="text-[0.875rem] text-muted">
        {side.by}, {times.moment(side.at)}
      </p>
      <div className="mt-2 flex flex-wrap items-center gap-x-4 gap-y-2">
        {restore && side.canReturn && (
          <RestoreVersion name={`${name} of ${times.moment(side.at)}`} action={restore(side)} />
        )}
        <a href={`${story}/preview?state=${side.ref}`} className="py-2 text-[0.9375rem] underline">
          See the page<span className="sr-only"> of {name}</span>
        </a>
      </div>
    </section>
  );
}
