"use client";

import { useState } from "react";
import { Button } from "../ui/Button.island";
import { TextField } from "../ui/Field.island";
import { Form } from "../ui/Form.island";
import type { FormAction, Outcome } from "../ui/outcome";
import { PasskeySignIn } from "./PasskeySignIn.island";

/** What became of a password: signed in, or `code`: a second factor is asked for. */
export type PasswordOutcome = Outcome & { code?: boolean };

type Props = {
  /** Where to go then. */
  next: string;
  withPassword: (form: FormData) => Promise<PasswordOutcome>;
  withCode: FormAction;
};

/** Signing in: the password, and a code where the account asks for one; or a passkey. */
export function SignIn({ next, withPassword, withCode }: Props) {
  const [asksForCode, setAsksForCode] = useState(false);
  const hidden = <input type="hidden" name="next" value={next} />;

  if (asksForCode) {
    return (
      <Form key="code" action={withCode} label="Second step" className="space-y-4">
        {hidden}
        <TextField
          name="code"
          label="Code"
          hint="Six digits from your authenticator app, or one of your recovery codes"
          autoComplete="one-time-code"
          autoCapitalize="off"
          spellCheck={false}
          autoFocus
        />
        <div className="flex gap-3">
          <Button type="submit" look="strong">
            Sign in
          </Button>
          <Button look="quiet" onClick={() => setAsksForCode(false)}>
            Back to the password
          </Button>
        </div>
      </Form>
    );
  }

  return (
    <div className="space-y-6">
      <Form
        key="password"
        label="Sign in"
        className="space-y-4"
        action={withPassword}
        onDone={(outcome: PasswordOutcome) => setAsksForCode(outcome.code === true)}
      >
        {hidden}
        <TextField name="email" label="E-mail" type="email" autoComplete="username" />
        <TextField
          name="password"
          label="Password"
          type="password"
          autoComplete="current-password"
        />
        <div className="flex flex-wrap items-center justify-between gap-3">
          <Button type="submit" look="strong">
            Sign in
          </Button>
          <a href="/admin/sign-in/forgot" className="furniture py-1 text-[0.9375rem] underline">
            Forgotten your password?
          </a>
        </div>
      </Form>
      <div className="border-rule border-t pt-6">
        <PasskeySignIn next={next} />
      </div>
    </div>
  );
}
