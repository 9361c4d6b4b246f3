"use client";

import { useId } from "react";
import { useProblem } from "@/components/ui/Form.island";

/** Somebody with an account. */
export type Account = { id: number; name: string };

/** Whose stories start under this byline. */
export function AccountsField({
  accounts,
  tied,
}: {
  accounts: readonly Account[];
  tied: readonly number[];
}) {
  const id = useId();
  const problem = useProblem("staffIds");
  return (
    <fieldset className="furniture" aria-describedby={problem && id}>
      <legend className="font-semibold text-[0.875rem]">Accounts</legend>
      <p className="field-hint mb-2">
        Whose new stories start under this byline. Each account has one at most.
      </p>
      <div className="grid gap-1 sm:grid-cols-2">
        {accounts.map(({ id, name }) => (
          <label key={id} className="field-check">
            <input type="checkbox" name="staffIds" value={id} defaultChecked={tied.includes(id)} />
            <span className="min-w-0 [overflow-wrap:anywhere]">{name}</span>
          </label>
        ))}
      </div>
      {problem && (
        <p id={id} role="alert" className="field-problem">
          {problem}
        </p>
      )}
    </fieldset>
  );
}
