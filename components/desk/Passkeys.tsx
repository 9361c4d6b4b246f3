import { type Calendar, longDate } from "@/newsroom/language/dates";
import type { PasskeyView } from "@/newsroom/staff/passkeys";
import { Button } from "../ui/Button.island";
import { TextField } from "../ui/Field.island";
import { Form } from "../ui/Form.island";
import type { Outcome } from "../ui/outcome";
import { PasskeyMaker } from "./PasskeyMaker.island";

type Props = {
  passkeys: readonly PasskeyView[];
  calendar: Calendar;
  rename: (id: number, form: FormData) => Promise<Outcome>;
  remove: (id: number) => Promise<Outcome>;
};

/** A person's passkeys: make one, name it, remove it. */
export function Passkeys({ passkeys, calendar, rename, remove }: Props) {
  return (
    <>
      {passkeys.length > 0 && (
        <ul className="furniture -mt-3 mb-4 divide-y divide-rule border-rule border-b">
          {passkeys.map(({ id, name, madeAt, synced }) => (
            <li key={id} className="py-3">
              <p className="font-semibold">{name}</p>
              <p className="text-[0.875rem] text-muted">
                {madeAt && `made ${longDate(madeAt, calendar)}`}
                {synced && ", kept on your other devices too"}
              </p>
              <details className="mt-1">
                <summary className="inline-block cursor-pointer py-1 text-[0.9375rem] underline">
                  Change<span className="sr-only"> {name}</span>
                </summary>
                <div className="flex flex-wrap items-end gap-3 py-2">
                  <Form action={rename.bind(null, id)} className="flex flex-wrap items-end gap-3">
                    <TextField name="name" label="Name" defaultValue={name} autoComplete="off" />
                    <Button type="submit">Save</Button>
                  </Form>
                  <Form action={remove.bind(null, id)}>
                    <Button type="submit" look="danger">
                      Remove
                    </Button>
                  </Form>
                </div>
              </details>
            </li>
          ))}
        </ul>
      )}
      <PasskeyMaker />
    </>
  );
}
