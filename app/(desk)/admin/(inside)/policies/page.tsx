import type { Metadata } from "next";
import { requireStaff } from "@/app/(desk)/require-staff";
import { paper } from "@/app/(site)/paper";
import { DeskPage } from "@/components/desk/DeskPage";
import { timesIn } from "@/components/desk/times";
import { readLastChanges } from "@/newsroom/audit/read";
import { policyPath, policySettings } from "@/newsroom/settings/policies";
import { policyTitles } from "./titles";

export const metadata: Metadata = { title: "Policy pages" };

/** What the paper says about itself, page by page. */
export default async function PoliciesPage() {
  await requireStaff("settings.write");
  const [{ settings }, changes] = await Promise.all([
    paper(),
    readLastChanges(Object.values(policySettings)),
  ]);
  const times = timesIn(settings.timeZone);
  return (
    <DeskPage
      title="Policy pages"
      intro="What the paper says about itself. Until you write your own, a default is printed that describes what Stet does."
    >
      <ul className="furniture max-w-[48rem] border-rule border-t">
        {policyTitles.map(({ name, title }) => {
          const last = changes.get(policySettings[name]);
          const isOwn = settings[policySettings[name]].trim() !== "";
          return (
            <li key={name} className="border-rule border-b py-3">
              <a href={`/admin/policies/${name}`} className="quiet-link font-semibold">
                {title}
              </a>
              <p className="text-[0.875rem] text-muted">
                <a href={policyPath(name)}>{policyPath(name)}</a> ·{" "}
                {isOwn ? "your own text" : "the default"}
                {last && `, changed by ${last.who}, ${times.moment(last.at)}`}
              </p>
            </li>
          );
        })}
      </ul>
    </DeskPage>
  );
}
