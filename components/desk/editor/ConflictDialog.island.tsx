"use client";

import { Fragment, useMemo, useState } from "react";
import { Button } from "@/components/ui/Button.island";
import { Dialog } from "@/components/ui/Dialog.island";
import { changedFields } from "@/newsroom/articles/rules";
import type { Content } from "@/newsroom/articles/schema";
import { runsBetween } from "@/newsroom/corrections/difference";
import { asText, merged, type Side, stretches } from "./merge";
import type { StoryWords, Theirs } from "./words";

type Names = (ids: readonly number[]) => string;
type Props = {
  mine: StoryWords;
  theirs: Theirs;
  message: string;
  nameAuthors: Names;
  nameTopics: Names;
  onChoose(content: Content): Promise<boolean>;
};

const labels: Record<keyof Content, string> = {
  kicker: "Kicker",
  headline: "Headline",
  deck: "Deck",
  dateline: "Dateline",
  searchTitle: "Search title",
  searchDescription: "Search description",
  leadImageId: "Lead picture",
  leadCaption: "Caption of the lead picture",
  authorIds: "Byline",
  topicIds: "Topics",
  body: "Body",
};

/** One difference: what each text says, and whether both can be had. */
type Row = { key: string; label: string; mine: string; theirs: string; mayBoth: boolean };

/** Two texts of one story, word by word. Nothing goes on before somebody chose; nothing not chosen is lost. */
export function ConflictDialog({
  mine,
  theirs,
  message,
  nameAuthors,
  nameTopics,
  onChoose,
}: Props) {
  const parts = useMemo(() => stretches(mine.content.body, theirs.content.body), [mine, theirs]);
  const rows = useMemo(
    () => differences(mine.content, theirs.content, nameAuthors, nameTopics, parts),
    [mine, theirs, nameAuthors, nameTopics, parts],
  );
  const [sides, setSides] = useState<Record<string, Side>>({});
  const [problem, setProblem] = useState("");
  const [isBusy, setBusy] = useState(false);
  const sideOf = (key: string): Side => sides[key] ?? "mine";
  const all = (side: Side) => setSides(Object.fromEntries(rows.map(({ key }) => [key, side])));

  async function choose() {
    setBusy(true);
    const body = merged(
      parts,
      rows.filter(({ key }) => key.startsWith("body.")).map(({ key }) => sideOf(key)),
    );
    const chosen: Content = { ...mine.content, body };
    for (const { key } of rows) {
      if (key in labels && sideOf(key) === "theirs") {
        Object.assign(chosen, { [key]: theirs.content[key as keyof Content] });
      }
    }
    const isDone = await onChoose(chosen);
    setBusy(false);
    if (!isDone) setProblem("The paper did not answer. Both texts are still here; try again.");
  }

  return (
    <Dialog open title="Two people wrote at once" wide onClose={() => {}}>
      <p className="furniture text-[0.9375rem]">
        {message}. Choose for each place what stands. What you do not choose is kept among the
        versions.
      </p>
      <div className="my-3 flex flex-wrap gap-2">
        <Button onClick={() => all("mine")}>All mine</Button>
        <Button onClick={() => all("theirs")}>All theirs</Button>
      </div>
      <div className="grid gap-y-6">
        {rows.map((row) => (
          <Choice
            key={row.key}
            row={row}
            side={sideOf(row.key)}
            onSide={(side) => setSides({ ...sides, [row.key]: side })}
          />
        ))}
      </div>
      {problem && (
        <p role="alert" className="notice notice-bad mt-4">
          {problem}
        </p>
      )}
      <div className="mt-5">
        <Button
          look="strong"
          aria-disabled={isBusy || undefined}
          onClick={() => !isBusy && choose()}
        >
          Go on with what I chose
        </Button>
      </div>
    </Dialog>
  );
}

function differences(
  mine: Content,
  theirs: Content,
  nameAuthors: Names,
  nameTopics: Names,
  parts: ReturnType<typeof stretches>,
): Row[] {
  const text = (content: Content, field: Exclude<keyof Content, "body">): string => {
    switch (field) {
      case "authorIds":
        return nameAuthors(content.authorIds);
      case "topicIds":
        return nameTopics(content.topicIds);
      case "leadImageId":
        return content.leadImageId === null ? "" : `Picture ${content.leadImageId}`;
      default:
        return content[field] ?? "";
    }
  };
  return changedFields(mine, theirs).flatMap((name): Row[] => {
    const field = name as keyof Content;
    if (field !== "body") {
      const both = { mine: text(mine, field), theirs: text(theirs, field) };
      return [{ key: field, label: labels[field], ...both, mayBoth: false }];
    }
    return parts
      .filter((part) => "mine" in part)
      .map((part, index) => ({
        key: `body.${index}`,
        label: "Body",
        mine: asText(part.mine),
        theirs: asText(part.theirs),
        mayBoth: true,
      }));
  });
}

const sideLabels: Record<Side, string> = { mine: "Mine", theirs: "Theirs", both: "Both" };

function Choice({ row, side, onSide }: { row: Row; side: Side; onSide(side: Side): void }) {
  const runs = useMemo(() => runsBetween(row.mine, row.theirs), [row]);
  const column = (own: "removed" | "added") =>
    runs.map((run, index) =>
      run.change === "same" || run.change === own ? (
        // biome-ignore lint/suspicious/noArrayIndexKey: the two texts do not change while they are compared
        <Fragment key={index}>
          {run.change === "same" ? run.text : <mark>{run.text}</mark>}
        </Fragment>
      ) : null,
    );
  const sides: Side[] = row.mayBoth ? ["mine", "theirs", "both"] : ["mine", "theirs"];
  return (
    <fieldset>
      <legend className="label mb-2 text-muted">{row.label}</legend>
      <div className="grid gap-4 sm:grid-cols-2">
        {(["mine", "theirs"] as const).map((which) => (
          <div key={which} className="border-rule border-t pt-2">
            <p className="furniture font-semibold text-[0.875rem]">{sideLabels[which]}</p>
            <p className="mt-1 whitespace-pre-wrap">
              {row[which] === "" ? <span className="text-muted">(nothing)</span> : null}
              {column(which === "mine" ? "removed" : "added")}
            </p>
          </div>
        ))}
      </div>
      <div className="mt-2 flex flex-wrap gap-x-5">
        {sides.map((one) => (
          <label key={one} className="field-check min-h-6">
            <input
              type="radio"
              name={row.key}
              checked={side === one}
              onChange={() => onSide(one)}
            />
            {sideLabels[one]}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
