import { headers } from "next/headers";
import { requireStaff } from "@/app/(desk)/require-staff";
import { paper } from "@/app/(site)/paper";
import { AccountPart } from "@/components/desk/AccountPart";
import { DeskPage } from "@/components/desk/DeskPage";
import { Devices } from "@/components/desk/Devices";
import { Passkeys } from "@/components/desk/Passkeys";
import { NewPassword } from "@/components/desk/PersonFields";
import { SecondFactor } from "@/components/desk/SecondFactor.island";
import { Button } from "@/components/ui/Button.island";
import { TextField } from "@/components/ui/Field.island";
import { Form } from "@/components/ui/Form.island";
import { readPasskeys } from "@/newsroom/staff/passkeys";
import { readPerson } from "@/newsroom/staff/read";
import { shortestPassword } from "@/newsroom/staff/rules";
import { hasSecondFactor } from "@/newsroom/staff/second-factor";
import { readSessionId, readSessions } from "@/newsroom/staff/session";
import * as actions from "./actions";

export const metadata = { title: "Your account" };

/** What people see and change of their own account. */
export default async function AccountPage() {
  const actor = await requireStaff();
  const [{ settings }, { email }, secondFactor, passkeys, sessions, current] = await Promise.all([
    paper(),
    readPerson(actor.id),
    hasSecondFactor(actor),
    readPasskeys(actor),
    readSessions(actor),
    readSessionId(await headers()),
  ]);
  const calendar = { language: "en", timeZone: settings.timeZone };
  return (
    <DeskPage
      title="Your account"
      intro={`${email}, ${actor.role} at ${settings.name}`}
      actions={
        <Form action={actions.leave} label="Sign out">
          <Button type="submit">Sign out</Button>
        </Form>
      }
    >
      <div className="max-w-[48rem] divide-y divide-rule">
        <AccountPart title="Name" intro="As the desk and the log show it.">
          <Form action={actions.saveName} label="What you are called" className="space-y-4">
            <TextField
              name="name"
              label="Your name"
              autoComplete="name"
              defaultValue={actor.name}
            />
            <Button type="submit">Save the name</Button>
          </Form>
        </AccountPart>
        <AccountPart title="Password" intro="Changing it signs you out everywhere else.">
          <Form action={actions.savePassword} label="Change your password" className="space-y-4">
            <input type="hidden" name="username" autoComplete="username" value={email} />
            <TextField
              name="current"
              label="Current password"
              type="password"
              autoComplete="current-password"
            />
            <NewPassword shortest={shortestPassword} label="New password" />
            <Button type="submit">Change the password</Button>
          </Form>
        </AccountPart>
        <AccountPart
          title="Authenticator app"
          intro="A code from your phone, asked for after the password: who learns the password alone cannot come in."
        >
          <SecondFactor
            on={secondFactor}
            begin={actions.beginApp}
            confirm={actions.confirmApp}
            renew={actions.renewCodes}
            end={actions.endApp}
          />
        </AccountPart>
        <AccountPart
          title="Passkeys"
          intro="Sign in with your finger, your face or a PIN of your device, without a password."
        >
          <Passkeys
            passkeys={passkeys}
            calendar={calendar}
            rename={actions.namePasskey}
            remove={actions.dropPasskey}
          />
        </AccountPart>
        <AccountPart title="Where you are signed in">
          <Devices
            sessions={sessions}
            current={current}
            calendar={calendar}
            end={actions.leaveDevice}
            endOthers={actions.leaveOthers}
          />
        </AccountPart>
      </div>
    </DeskPage>
  );
}
