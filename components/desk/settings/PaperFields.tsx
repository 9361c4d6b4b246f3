import { Select, TextArea, TextField } from "@/components/ui/Field.island";
import type { Choice } from "@/newsroom/language/choices";
import type { PictureView } from "@/newsroom/media/schema";
import type { Settings } from "@/newsroom/settings/schema";
import { AccountPart } from "../AccountPart";
import { TimeZoneField } from "../TimeZoneField.island";
import { LogoField } from "./LogoField.island";

type Props = {
  settings: Settings;
  logo: PictureView | null;
  timeZones: Choice[];
  languages: Choice[];
};

const directions = [
  { value: "auto", label: "As the language is written" },
  { value: "ltr", label: "Left to right" },
  { value: "rtl", label: "Right to left" },
];

/** What a paper decides about itself. */
export function PaperFields({ settings, logo, timeZones, languages }: Props) {
  const { language } = settings;
  return (
    <>
      <AccountPart title="The paper" intro="Its name stands on every page.">
        <div className="space-y-4">
          <TextField
            name="name"
            label="Name"
            lang={language}
            autoComplete="off"
            defaultValue={settings.name}
          />
          <TextField
            name="tagline"
            label="Tagline"
            lang={language}
            autoComplete="off"
            defaultValue={settings.tagline}
            hint="A few words on the front page; may stay empty."
          />
          <LogoField start={logo} />
          <TextField
            name="foundedYear"
            label="Founded"
            inputMode="numeric"
            autoComplete="off"
            defaultValue={settings.foundedYear ?? ""}
            hint="The year, for search engines; may stay empty."
          />
        </div>
      </AccountPart>
      <AccountPart title="Reaching it" intro="In the footer of every page.">
        <div className="space-y-4">
          <TextField
            name="correctionsEmail"
            label="Corrections address"
            type="email"
            autoComplete="off"
            defaultValue={settings.correctionsEmail}
            hint="Printed under every article: where readers tell you of errors."
          />
          <TextArea
            name="socialLinks"
            label="Accounts elsewhere"
            rows={4}
            autoCapitalize="none"
            spellCheck={false}
            defaultValue={settings.socialLinks.join("\n")}
            hint="Their addresses, one on each line: https://social.example/@paper"
          />
        </div>
      </AccountPart>
      <AccountPart title="Time and language" intro="Of what readers see. The desk speaks English.">
        <div className="space-y-4">
          <TimeZoneField name="timeZone" value={settings.timeZone} options={timeZones} />
          <Select
            name="language"
            label="Language"
            hint="Dates follow it; buttons and labels are in English where Stet does not speak it."
            defaultValue={language}
            options={languages}
          />
          <Select
            name="direction"
            label="Direction"
            defaultValue={settings.direction}
            options={directions}
          />
        </div>
      </AccountPart>
    </>
  );
}
