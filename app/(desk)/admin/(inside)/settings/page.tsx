import type { Metadata } from "next";
import { requireStaff } from "@/app/(desk)/require-staff";
import { paper } from "@/app/(site)/paper";
import { AccountPart } from "@/components/desk/AccountPart";
import { DeskPage } from "@/components/desk/DeskPage";
import { SeenForm } from "@/components/desk/SeenForm.island";
import { PaperFields } from "@/components/desk/settings/PaperFields";
import { RemoveDemo } from "@/components/desk/settings/RemoveDemo.island";
import { Button } from "@/components/ui/Button.island";
import { Checkbox } from "@/components/ui/Field.island";
import { languageChoices, timeZoneChoices } from "@/newsroom/language/choices";
import { readPicture } from "@/newsroom/media/read";
import { countDemoStories } from "@/newsroom/settings/demo";
import type { Settings } from "@/newsroom/settings/schema";
import { dropDemo, save } from "./actions";

export const metadata: Metadata = { title: "Settings" };

/** What the paper decides about itself. */
export default async function SettingsPage() {
  await requireStaff("settings.write");
  const [{ settings }, demoStories] = await Promise.all([paper(), countDemoStories()]);
  const logo = settings.logo ? await readPicture(settings.logo) : null;
  const offersRibbon = settings.demo || demoStories !== null;
  return (
    <DeskPage
      title="Settings"
      intro={
        <>
          Readers see a change with the next page they open. What the paper says about itself is
          under{" "}
          <a href="/admin/policies" className="underline">
            Policy pages
          </a>
          .
        </>
      }
    >
      <div className="max-w-[52rem]">
        <SeenForm
          seen={seenIn(settings)}
          action={save}
          label="Settings"
          className="-mt-6 space-y-2"
        >
          <div className="divide-y divide-rule">
            <PaperFields
              settings={settings}
              logo={logo}
              timeZones={timeZoneChoices(settings.timeZone)}
              languages={languageChoices(settings.language)}
            />
            {offersRibbon && (
              <AccountPart title="The ribbon">
                <input type="hidden" name="offersRibbon" value="yes" />
                <Checkbox
                  name="demo"
                  label="Say on every page that this is a demo"
                  defaultChecked={settings.demo}
                />
              </AccountPart>
            )}
          </div>
          <div className="border-rule border-t pt-6">
            <Button type="submit" look="strong">
              Save the settings
            </Button>
          </div>
        </SeenForm>
        {demoStories !== null && (
          <div className="mt-10 border-ink border-t">
            <AccountPart
              title="The demo edition"
              intro="Something to try things on, to be taken out when the paper begins."
            >
              <RemoveDemo stories={demoStories} action={dropDemo} />
            </AccountPart>
          </div>
        )}
      </div>
    </DeskPage>
  );
}

function seenIn(settings: Settings) {
  const { about, correctionsPolicy, ethicsPolicy, privacyPolicy, ...seen } = settings;
  return seen;
}
