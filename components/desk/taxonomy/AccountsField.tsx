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
  return (
    <fieldset className="furniture">
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
    </fieldset>
  );
}
