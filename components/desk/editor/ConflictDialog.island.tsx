"use client";

import { Fragment, useMemo, useState } from "react";
import { Button } from "@/components/ui/Button.island";
import { Dialog } from "@/components/ui/Dialog.island";
import { changedFields } from "@/newsroom/articles/rules";
import type { Content } from "@/newsroom/articles/schema";
import { runsBetween } from "@/newsroom/corrections/difference";
import { asText, changedBy, merged, type Side, type Stretch, stretches } from "./merge";
import { type StoryWords, type Theirs, wordsOf } from "./words";

type Names = (ids: readonly number[]) => string;
type Props = {
  mine: StoryWords;
  theirs: Theirs;
  /** What both started from. */
  base: StoryWords | null;
  message: string;
  nameSection(id: number): string;
  nameAuthors: Names;
  nameTopics: Names;
  onChoose(words: StoryWords): Promise<boolean>;
};

const placeLabels = { sectionId: "Section", slug: "Slug", kind: "Kind" } as const;
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
type Row = {
  key: string;
  label: string;
  mine: string;
  theirs: string;
  mayBoth: boolean;
  /** Chosen to begin with: what was changed, when only one of the two changed it. */
  first: Side;
};

/** Two texts of one story, word by word. Nothing goes on before somebody chose; nothing not chosen is lost. */
export function ConflictDialog({ mine, theirs, base, message, onChoose, ...names }: Props) {
  const other = useMemo(() => wordsOf(theirs, mine), [theirs, mine]);
  const parts = useMemo(() => stretches(mine.content.body, theirs.content.body), [mine, theirs]);
  const { nameSection, nameAuthors, nameTopics } = names;
  const rows = useMemo(
    () => [
      ...placeDifferences(mine, other, base, nameSection),
      ...differences({
        mine: mine.content,
        theirs: other.content,
        base: base?.content ?? null,
        nameAuthors,
        nameTopics,
        parts,
      }),
    ],
    [mine, other, base, nameSection, nameAuthors, nameTopics, parts],
  );
  const [sides, setSides] = useState<Record<string, Side>>({});
  const [problem, setProblem] = useState("");
  const [isBusy, setBusy] = useState(false);
  const sideOf = (key: string): Side =>
    sides[key] ?? rows.find((row) => row.key === key)?.first ?? "mine";
  const all = (side: Side) => setSides(Object.fromEntries(rows.map(({ key }) => [key, side])));

  async function choose() {
    setBusy(true);
    const body = merged(
      parts,
      rows.filter(({ key }) => key.startsWith("body.")).map(({ key }) => sideOf(key)),
    );
    const chosen: StoryWords = { ...mine, content: { ...mine.content, body } };
    for (const { key } of rows) {
      if (sideOf(key) !== "theirs") continue;
      if (key in labels) {
        Object.assign(chosen.content, { [key]: other.content[key as keyof Content] });
      } else if (key in placeLabels) {
        Object.assign(chosen, { [key]: other[key as keyof typeof placeLabels] });
      }
    }
    const isDone = await onChoose(chosen);
    setBusy(false);
    if (!isDone) setProblem("The paper did not answer. Both texts are still here; try again.");
  }

  return (
    <Dialog
      open
      title={theirs.own ? "You wrote in two windows at once" : "Two people wrote at once"}
      wide
    >
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

/** The differences beside the words. */
function placeDifferences(
  mine: StoryWords,
  theirs: StoryWords,
  base: StoryWords | null,
  nameSection: (id: number) => string,
): Row[] {
  const text = (words: StoryWords, key: keyof typeof placeLabels): string => {
    switch (key) {
      case "sectionId":
        return nameSection(words.sectionId);
      case "slug":
        return words.slug ?? "follows the headline";
      case "kind":
        return `${words.kind.charAt(0).toUpperCase()}${words.kind.slice(1)}`;
      default:
        return key satisfies never;
    }
  };
  const keys = ["sectionId", "slug", "kind"] as const;
  return keys
    .filter((key) => mine[key] !== theirs[key])
    .map((key) => ({
      key,
      label: placeLabels[key],
      mine: text(mine, key),
      theirs: text(theirs, key),
      mayBoth: false,
      first: base && mine[key] === base[key] ? "theirs" : "mine",
    }));
}

type Texts = {
  mine: Content;
  theirs: Content;
  base: Content | null;
  nameAuthors: Names;
  nameTopics: Names;
  parts: readonly Stretch[];
};

function differences({ mine, theirs, base, nameAuthors, nameTopics, parts }: Texts): Row[] {
  const changedByMe = base ? changedFields(mine, base) : null;
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
      const first = changedByMe && !changedByMe.includes(field) ? "theirs" : "mine";
      return [{ key: field, label: labels[field], ...both, mayBoth: false, first }];
    }
    return parts
      .filter((part) => "mine" in part)
      .map((part, index) => ({
        key: `body.${index}`,
        label: "Body",
        mine: asText(part.mine),
        theirs: asText(part.theirs),
        mayBoth: true,
        first: base ? changedBy(part, base.body) : "mine",
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
