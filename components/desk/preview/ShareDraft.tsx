import { Button } from "@/components/ui/Button.island";
import { Select } from "@/components/ui/Field.island";
import { Form } from "@/components/ui/Form.island";
import type { Outcome } from "@/components/ui/outcome";
import type { PreviewLink } from "@/newsroom/articles/preview-link";
import { LinkForm, type LinkOutcome } from "../LinkForm.island";
import type { Times } from "../times";

type Props = {
  links: readonly PreviewLink[];
  /** How many days a link may last. */
  lasts: readonly number[];
  times: Times;
  share: (form: FormData) => Promise<LinkOutcome>;
  close: (linkId: number) => Promise<Outcome>;
};

/** Links with which people without an account may read the draft, and how to make and close them. */
export function ShareDraft({ links, lasts, times, share, close }: Props) {
  return (
    <section aria-labelledby="share" className="furniture">
      <h2 id="share" className="font-semibold text-[1.0625rem] leading-7">
        Show it to somebody without an account
      </h2>
      <p className="mt-1 mb-4 text-[0.9375rem] text-muted leading-[1.375rem]">
        Whoever has the link reads the draft as it stands when they open it. It is not counted as a
        read, and search engines do not find it.
      </p>
      <LinkForm action={share} label="Share the draft" button="Make a link">
        <Select
          name="days"
          label="The link works for"
          defaultValue="7"
          options={lasts.map((days) => ({
            value: String(days),
            label: days === 1 ? "1 day" : `${days} days`,
          }))}
        />
      </LinkForm>
      {links.length > 0 && (
        <>
          <h3 className="mt-6 mb-1 font-semibold text-[0.9375rem]">Links that work now</h3>
          <ul className="border-rule border-t text-[0.875rem] leading-5">
            {links.map(({ id, createdBy, createdAt, expiresAt }) => (
              <li
                key={id}
                className="flex items-start justify-between gap-3 border-rule border-b py-2.5"
              >
                <p>
                  Until {times.moment(expiresAt)}
                  <span className="block text-muted">
                    made by {createdBy}, {times.moment(createdAt)}
                  </span>
                </p>
                <Form action={close.bind(null, id)}>
                  <Button
                    type="submit"
                    look="quiet"
                    aria-label={`Close the link that works until ${times.moment(expiresAt)}`}
                  >
                    Close
                  </Button>
                </Form>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
