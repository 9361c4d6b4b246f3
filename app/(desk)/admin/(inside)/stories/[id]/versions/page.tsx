import type { Metadata } from "next";
import { orLeave } from "@/app/(desk)/or-leave";
import { requireStaff } from "@/app/(desk)/require-staff";
import { paper, parameter, type Query } from "@/app/(site)/paper";
import { DeskPage } from "@/components/desk/DeskPage";
import { FieldDifferences } from "@/components/desk/FieldDifferences";
import { timesIn } from "@/components/desk/times";
import { ComparedSides } from "@/components/desk/versions/ComparedSides";
import { CompareForm } from "@/components/desk/versions/CompareForm";
import { StateList } from "@/components/desk/versions/StateList";
import { readComparison } from "@/newsroom/articles/compare";
import { restoreState } from "./actions";

export const metadata: Metadata = { title: "Versions" };

type Props = { params: Promise<{ id: string }>; searchParams: Query };

/** What a story said and when, how any two of those differ, and the way back. */
export default async function VersionsScreen({ params, searchParams }: Props) {
  const actor = await requireStaff();
  const id = Number((await params).id);
  const [before, after, { settings, direction }] = await Promise.all([
    parameter(searchParams, "before"),
    parameter(searchParams, "after"),
    paper(),
  ]);
  const { headline, revision, states, compared, readOnly } = await orLeave(
    readComparison(actor, id, { before, after }),
  );
  const { language } = settings;
  const times = timesIn(settings.timeZone);
  const story = `/admin/stories/${id}`;
  const path = `${story}/versions`;
  return (
    <DeskPage
      title="Versions"
      intro={<span lang={language}>{headline || "No headline yet"}</span>}
      actions={
        <a href={story} className="button">
          Back to the story
        </a>
      }
    >
      <div className="grid gap-x-12 gap-y-10 lg:grid-cols-[minmax(0,1fr)_20rem]">
        <div className="min-w-0">
          {readOnly && <p className="notice mb-6">{readOnly}</p>}
          {compared ? (
            <section aria-labelledby="compared">
              <h2 id="compared" className="mb-3 font-semibold text-[1.375rem] leading-8">
                What changed
              </h2>
              <ComparedSides
                story={story}
                before={compared.before}
                after={compared.after}
                times={times}
                restore={
                  readOnly === null ? ({ ref }) => restoreState.bind(null, id, ref, revision) : null
                }
              />
              {compared.differences.length > 0 ? (
                <div className="mt-4">
                  <FieldDifferences
                    differences={compared.differences}
                    language={language}
                    direction={direction}
                  />
                </div>
              ) : (
                <p className="furniture mt-6 text-muted">
                  {compared.isSame
                    ? "These two say the same."
                    : "No word differs: only how some are set, in italics or as a heading."}
                </p>
              )}
            </section>
          ) : (
            <p className="furniture max-w-[42rem] text-muted">
              There is one version so far, so there is nothing to compare. A restore point is kept
              whenever somebody goes on with a draft, and a version whenever the story is published.
            </p>
          )}
        </div>
        <section aria-labelledby="states" className="min-w-0">
          <h2 id="states" className="mb-3 font-semibold text-[1.375rem] leading-8">
            All versions
          </h2>
          <StateList
            path={path}
            states={states}
            current={compared?.after.ref}
            times={times}
            lang={language}
          />
          {compared && (
            <CompareForm
              path={path}
              states={states}
              before={compared.before.ref}
              after={compared.after.ref}
              times={times}
            />
          )}
        </section>
      </div>
    </DeskPage>
  );
}
