import { requireStaff } from "@/app/(desk)/require-staff";
import { paper } from "@/app/(site)/paper";
import { DeskPage } from "@/components/desk/DeskPage";
import { Invitations } from "@/components/desk/Invitations";
import { LinkForm } from "@/components/desk/LinkForm.island";
import { StaffMember } from "@/components/desk/StaffMember";
import { Select, TextField } from "@/components/ui/Field.island";
import { mailsGoOut } from "@/newsroom/mail/send";
import { readInvitations, readStaff } from "@/newsroom/staff/read";
import { roleChoices } from "@/newsroom/staff/schema";
import * as actions from "./actions";

export const metadata = { title: "Staff" };

/** Who works at the paper, and who is invited to. */
export default async function StaffPage() {
  const actor = await requireStaff("staff.write");
  const [{ settings }, staff, invitations] = await Promise.all([
    paper(),
    readStaff(),
    readInvitations(),
  ]);
  const calendar = { language: "en", timeZone: settings.timeZone };
  return (
    <DeskPage title="Staff" intro="Who works at the paper, and what each may do.">
      <div className="grid gap-x-12 gap-y-10 lg:grid-cols-[minmax(0,1fr)_20rem]">
        <section aria-label="Accounts">
          <ul className="divide-y divide-rule border-rule border-b">
            {staff.map((person) => (
              <StaffMember
                key={person.id}
                person={person}
                self={person.id === actor.id}
                calendar={calendar}
                saveRole={actions.saveRole}
                sendReset={actions.sendReset}
                dropSecondFactor={actions.dropSecondFactor}
                end={actions.end}
                again={actions.again}
              />
            ))}
          </ul>
        </section>
        <div className="space-y-10">
          <section aria-labelledby="invite">
            <h2 id="invite" className="mb-3 font-semibold text-[1.25rem] leading-7">
              Invite somebody
            </h2>
            <LinkForm action={actions.invite} label="Invite somebody" button="Invite" look="strong">
              <TextField name="name" label="Name" autoComplete="off" />
              <TextField
                name="email"
                label="E-mail"
                type="email"
                autoComplete="off"
                hint={
                  mailsGoOut()
                    ? "They get a link that works once, for seven days."
                    : "You get a link to pass on; it works once, for seven days."
                }
              />
              <Select name="role" label="Role" defaultValue="author" options={roleChoices} />
            </LinkForm>
          </section>
          {invitations.length > 0 && (
            <Invitations
              invitations={invitations}
              calendar={calendar}
              withdraw={actions.withdraw}
            />
          )}
        </div>
      </div>
    </DeskPage>
  );
}
