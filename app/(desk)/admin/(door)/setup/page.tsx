import { paper, parameter, type Query } from "@/app/(site)/paper";
import { DoorHeading } from "@/components/desk/DoorHeading";
import { PersonFields } from "@/components/desk/PersonFields";
import { SpentLink } from "@/components/desk/SpentLink";
import { TimeZoneField } from "@/components/desk/TimeZoneField.island";
import { Button } from "@/components/ui/Button.island";
import { Select, TextField } from "@/components/ui/Field.island";
import { Form } from "@/components/ui/Form.island";
import { languageChoices, timeZoneChoices } from "@/newsroom/language/choices";
import { hasDemo } from "@/newsroom/settings/demo";
import { readInvitation } from "@/newsroom/staff/read";
import { shortestPassword } from "@/newsroom/staff/rules";
import { setUp } from "./actions";

export const metadata = { title: "Set up this paper" };

/** Where the one-time link of a paper without staff leads. */
export default async function SetupPage({ searchParams }: { searchParams: Query }) {
  const token = await parameter(searchParams, "token");
  const [{ settings }, invitation, demo] = await Promise.all([
    paper(),
    token ? readInvitation(token) : null,
    hasDemo(),
  ]);
  // An invitation that names somebody is for joining, not for setting up.
  if (!token || !invitation || invitation.email !== null) {
    return <SpentLink whatNow="If the paper has no staff yet, start it again for a new one." />;
  }
  return (
    <>
      <DoorHeading title="Set up this paper">
        All of it can be changed later, under Settings.
      </DoorHeading>
      <Form action={setUp.bind(null, token)} label="Set up this paper" className="space-y-8">
        <fieldset className="space-y-4">
          <legend className="mb-3 font-semibold text-[1.25rem]">The paper</legend>
          <TextField name="paper.name" label="The paper’s name" autoComplete="off" />
          <TextField
            name="paper.tagline"
            label="Tagline"
            autoComplete="off"
            hint="A few words under the name; may stay empty."
          />
          <TextField
            name="paper.correctionsEmail"
            label="Corrections address"
            type="email"
            autoComplete="off"
            hint="Printed under every article: where readers tell you of errors."
          />
          <TimeZoneField
            name="paper.timeZone"
            value={settings.timeZone}
            options={timeZoneChoices(settings.timeZone)}
            unchosen
          />
          <Select
            name="paper.language"
            label="Language"
            hint="Dates follow it; buttons and labels are in English where Stet does not speak it."
            defaultValue={settings.language}
            options={languageChoices(settings.language)}
          />
        </fieldset>
        <fieldset className="space-y-4 border-rule border-t pt-6">
          <legend className="float-left mb-3 w-full font-semibold text-[1.25rem]">You</legend>
          <div className="clear-both space-y-4">
            <PersonFields shortest={shortestPassword} />
          </div>
        </fieldset>
        {demo && (
          <fieldset className="space-y-3 border-rule border-t pt-6">
            <legend className="float-left mb-3 w-full font-semibold text-[1.25rem]">
              The demo edition
            </legend>
            <div className="clear-both space-y-3">
              <label className="field-check">
                <input type="radio" name="demo" value="keep" defaultChecked />
                <span>
                  Keep it for now
                  <span className="field-hint block">
                    Something to try things on. Every page says that this is a demo.
                  </span>
                </span>
              </label>
              <label className="field-check">
                <input type="radio" name="demo" value="remove" />
                <span>
                  Remove it
                  <span className="field-hint block">
                    Its stories, sections, topics, authors and pictures go; you start empty.
                  </span>
                </span>
              </label>
            </div>
          </fieldset>
        )}
        <Button type="submit" look="strong">
          Set up the paper
        </Button>
      </Form>
    </>
  );
}
