import { type Calendar, dateAndTime, longDate } from "@/newsroom/language/dates";
import type { StaffView } from "@/newsroom/staff/read";
import { roleChoices } from "@/newsroom/staff/schema";
import { Button } from "../ui/Button.island";
import { Select } from "../ui/Field.island";
import { Form } from "../ui/Form.island";
import type { Outcome } from "../ui/outcome";
import { LinkForm, type LinkOutcome } from "./LinkForm.island";

type Props = {
  person: StaffView;
  /** Whether this is who looks at it: nobody changes their own role or ends their own account. */
  self: boolean;
  calendar: Calendar;
  saveRole: (id: number, form: FormData) => Promise<Outcome>;
  sendReset: (id: number) => Promise<LinkOutcome>;
  dropSecondFactor: (id: number) => Promise<Outcome>;
  end: (id: number) => Promise<Outcome>;
  again: (id: number) => Promise<Outcome>;
};

/** Somebody at the paper, and what an admin can change about their account. */
export function StaffMember(props: Props) {
  const { person, self, calendar } = props;
  return (
    <li className="py-4">
      <div className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1">
        <h2 className="font-semibold text-[1.125rem] leading-7">
          {person.name}
          {self && <span className="font-normal text-muted"> · you</span>}
        </h2>
        <p className="label">{person.endedAt ? "Ended" : person.role}</p>
      </div>
      <p className="furniture break-words text-[0.9375rem] text-muted">
        {person.email} · {seen(person, calendar)} · {protection(person)}
      </p>
      {!self && (
        <details className="furniture mt-1">
          <summary className="inline-block cursor-pointer py-1 text-[0.9375rem] underline">
            Change<span className="sr-only"> {person.name}’s account</span>
          </summary>
          {person.endedAt ? <Ended {...props} /> : <Changes {...props} />}
        </details>
      )}
    </li>
  );
}

function Changes({ person, saveRole, sendReset, dropSecondFactor, end }: Props) {
  const { id, role, secondFactor } = person;
  return (
    <div className="space-y-5 py-3">
      <Form action={saveRole.bind(null, id)} className="flex flex-wrap items-end gap-3">
        <Select name="role" label="Role" defaultValue={role} options={roleChoices} />
        <Button type="submit">Save the role</Button>
      </Form>
      <LinkForm action={sendReset.bind(null, id)} button="Make a link for a new password" />
      {secondFactor && (
        <Form action={dropSecondFactor.bind(null, id)}>
          <Button type="submit">Turn their authenticator app off</Button>
        </Form>
      )}
      <Form action={end.bind(null, id)}>
        <Button type="submit" look="danger">
          End this account
        </Button>
        <p className="field-hint">They are signed out at once. What they wrote stays.</p>
      </Form>
    </div>
  );
}

function Ended({ person, again }: Props) {
  return (
    <Form action={again.bind(null, person.id)} className="py-3">
      <Button type="submit">Let it begin again</Button>
    </Form>
  );
}

function seen({ endedAt, lastSeen }: StaffView, calendar: Calendar): string {
  if (endedAt) return `ended ${longDate(endedAt, calendar)}`;
  return lastSeen ? `last seen about ${dateAndTime(lastSeen, calendar)}` : "not signed in anywhere";
}

function protection({ secondFactor, passkeys }: StaffView): string {
  const keys = passkeys === 1 ? "a passkey" : `${passkeys} passkeys`;
  if (secondFactor) return passkeys ? `authenticator app and ${keys}` : "authenticator app";
  return passkeys ? `${keys}, no authenticator app` : "password only";
}
