import { type Calendar, dateAndTime } from "@/newsroom/language/dates";
import { deviceName } from "@/newsroom/staff/device";
import type { SessionView } from "@/newsroom/staff/session";
import { Button } from "../ui/Button.island";
import { Form } from "../ui/Form.island";
import type { FormAction, Outcome } from "../ui/outcome";

type Props = {
  sessions: readonly SessionView[];
  /** The id of the one this is looked at in. */
  current: number | null;
  calendar: Calendar;
  end: (id: number) => Promise<Outcome>;
  endOthers: FormAction;
};

/** Where somebody is signed in, each to be signed out. */
export function Devices({ sessions, current, calendar, end, endOthers }: Props) {
  return (
    <>
      <ul className="furniture -mt-3 divide-y divide-rule">
        {sessions.map(({ id, userAgent, ipAddress, lastUsed }) => (
          <li
            key={id}
            className="flex flex-wrap items-center justify-between gap-3 py-3 sm:flex-nowrap"
          >
            <div className="min-w-0">
              <p className="font-semibold">
                {deviceName(userAgent)}
                {id === current && <span className="font-normal text-muted"> · this one</span>}
              </p>
              <p className="text-[0.875rem] text-muted">
                last used about {dateAndTime(lastUsed, calendar)}
                {ipAddress && ` from ${ipAddress}`}
              </p>
            </div>
            {id !== current && (
              <Form action={end.bind(null, id)}>
                <Button type="submit" aria-label={`Sign out ${deviceName(userAgent)}`}>
                  Sign out
                </Button>
              </Form>
            )}
          </li>
        ))}
      </ul>
      {sessions.length > 1 && (
        <Form action={endOthers} className="mt-4">
          <Button type="submit">Sign out everywhere else</Button>
        </Form>
      )}
    </>
  );
}
