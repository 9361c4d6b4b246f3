import type { Check } from "@/newsroom/articles/checklist";

const order: readonly Check["state"][] = ["blocks", "waits", "warns"];
const words: Record<Check["state"], string> = {
  blocks: "Blocks",
  waits: "Waits",
  warns: "Worth a look",
  good: "Good",
};

/** What was looked at before publishing: what blocks first, each with the way to where it is mended. */
export function Checklist({ checks }: { checks: readonly Check[] }) {
  const sorted = order.flatMap((state) => checks.filter((check) => check.state === state));
  const good = checks.filter(({ state }) => state === "good");
  return (
    <section aria-labelledby="checklist">
      <h2 id="checklist" className="furniture mb-2 font-semibold text-[1.0625rem]">
        Checklist
      </h2>
      <p className="furniture mb-3 text-[0.9375rem] text-muted">{verdict(checks)}</p>
      <ul className="furniture border-rule border-t text-[0.9375rem] leading-[1.375rem]">
        {sorted.map((check) => (
          <Row key={check.name + check.message} check={check} />
        ))}
        {good.length > 0 && (
          <li className={`${row} text-muted`}>
            <span className="text-[0.875rem]">{words.good}</span>
            <span>{good.map(({ name, message }) => said(name, message)).join(", ")}</span>
          </li>
        )}
      </ul>
    </section>
  );
}

const row = "grid grid-cols-[6.5rem_minmax(0,1fr)_auto] gap-x-3 border-rule border-b py-2";
const said = (name: string, message: string | null) => (message ? `${name} (${message})` : name);

function Row({ check: { name, state, message, href } }: { check: Check }) {
  return (
    <li className={row}>
      <span className={`font-semibold text-[0.875rem] ${state === "warns" ? "" : "text-accent"}`}>
        {words[state]}
      </span>
      <span className="grid gap-x-4 sm:grid-cols-[9rem_minmax(0,1fr)]">
        <span className="font-semibold">{name}</span>
        <span className="[overflow-wrap:anywhere]">{message}</span>
      </span>
      <a href={href} className="underline" aria-label={`Mend: ${name}`}>
        Mend
      </a>
    </li>
  );
}

function verdict(checks: readonly Check[]): string {
  const count = (state: Check["state"]) => checks.filter((check) => check.state === state).length;
  const [blocking, warning] = [count("blocks"), count("warns")];
  const look = warning === 1 ? "One thing deserves a look." : `${warning} things deserve a look.`;
  if (blocking > 0) {
    return blocking === 1
      ? "One thing keeps it from being published."
      : `${blocking} things keep it from being published.`;
  }
  if (count("waits") > 0) return "It is under embargo; it can be scheduled for later.";
  return warning > 0 ? `Nothing stands in the way. ${look}` : "Nothing stands in the way.";
}
