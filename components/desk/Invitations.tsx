import { type Calendar, dateAndTime } from "@/newsroom/language/dates";
import type { OpenInvitation } from "@/newsroom/staff/read";
import { Button } from "../ui/Button.island";
import { Form } from "../ui/Form.island";
import type { Outcome } from "../ui/outcome";

type Props = {
  invitations: readonly OpenInvitation[];
  calendar: Calendar;
  withdraw: (id: number) => Promise<Outcome>;
};

/** Who is invited and has not come yet. */
export function Invitations({ invitations, calendar, withdraw }: Props) {
  return (
    <section aria-labelledby="invited">
      <h2 id="invited" className="mb-1 font-semibold text-[1.25rem] leading-7">
        Invited
      </h2>
      <ul className="furniture divide-y divide-rule">
        {invitations.map(({ id, name, email, role, expiresAt }) => (
          <li key={id} className="py-3">
            <p className="font-semibold">{name ?? "Whoever has the set-up link"}</p>
            <p className="break-words text-[0.875rem] text-muted">
              {email && `${email}, `}
              {role}, until {dateAndTime(expiresAt, calendar)}
            </p>
            <Form action={withdraw.bind(null, id)} className="mt-2">
              <Button type="submit" aria-label={`Withdraw the invitation of ${name}`}>
                Withdraw
              </Button>
            </Form>
          </li>
        ))}
      </ul>
    </section>
  );
}
