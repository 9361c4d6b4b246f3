import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { requireStaff } from "@/app/(desk)/require-staff";
import { paper } from "@/app/(site)/paper";
import { DeskPage } from "@/components/desk/DeskPage";
import { PolicyEditor } from "@/components/desk/settings/PolicyEditor.island";
import { defaultPolicy, policyPath, policySettings } from "@/newsroom/settings/policies";
import { preview, save } from "../actions";
import { drawPolicy } from "../draw";
import { policyTitles } from "../titles";

export const metadata: Metadata = { title: "Policy page" };

/** One policy page: its text, and the page it makes. */
export default async function PolicyScreen({ params }: { params: Promise<{ name: string }> }) {
  await requireStaff("settings.write");
  const [asked, { settings }] = await Promise.all([params, paper()]);
  const policy = policyTitles.find(({ name }) => name === asked.name);
  if (!policy) notFound();
  const { name, title } = policy;
  const setting = policySettings[name];
  const own = settings[setting];
  return (
    <DeskPage
      title={title}
      intro={
        <>
          <a href="/admin/policies" className="underline">
            All policy pages
          </a>{" "}
          ·{" "}
          <a href={policyPath(name)} className="underline">
            {policyPath(name)} as readers see it
          </a>
        </>
      }
    >
      <PolicyEditor
        setting={setting}
        own={own}
        standard={defaultPolicy(name, settings.language)}
        language={settings.language}
        first={await drawPolicy(name, own)}
        preview={preview.bind(null, name)}
        save={save.bind(null, name)}
      />
    </DeskPage>
  );
}
