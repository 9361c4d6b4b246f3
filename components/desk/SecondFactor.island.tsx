"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { Button } from "../ui/Button.island";
import { TextField } from "../ui/Field.island";
import { Form } from "../ui/Form.island";
import type { FormAction, Outcome } from "../ui/outcome";
import { RecoveryCodes } from "./RecoveryCodes.island";

/** What an authenticator app is set up with: a QR code as a data: address, the same in letters. */
type NewApp = { picture: string; secret: string; recoveryCodes: string[] };
/** What became of asking for one. */
export type NewAppOutcome = Outcome & { app?: NewApp };
/** What became of asking for new recovery codes. */
export type CodesOutcome = Outcome & { codes?: string[] };

type Props = {
  on: boolean;
  begin: (form: FormData) => Promise<NewAppOutcome>;
  confirm: FormAction;
  renew: (form: FormData) => Promise<CodesOutcome>;
  end: FormAction;
};

/** Turning the second factor on and off. */
export function SecondFactor({ on, begin, confirm, renew, end }: Props) {
  const router = useRouter();
  const [app, setApp] = useState<NewApp>();
  const [codes, setCodes] = useState<readonly string[]>();

  if (codes) {
    const kept = () => {
      setCodes(undefined);
      router.refresh();
    };
    return <RecoveryCodes codes={codes} onKept={kept} />;
  }

  if (app) {
    const confirmed = () => {
      setCodes(app.recoveryCodes);
      setApp(undefined);
    };
    return (
      <Form key="confirm" action={confirm} onDone={confirmed} label="Set up" className="space-y-4">
        <p className="furniture">Scan this with your authenticator app, or type the key into it.</p>
        {/* biome-ignore lint/performance/noImgElement: a data: address has nothing to optimise. */}
        <img src={app.picture} width={200} height={200} alt="QR code of the key below" />
        <p className="furniture">
          Key: <code className="break-all">{app.secret.match(/.{1,4}/g)?.join(" ")}</code>
        </p>
        <TextField
          name="code"
          label="Code the app shows now"
          inputMode="numeric"
          autoComplete="one-time-code"
        />
        <div className="flex gap-3">
          <Button type="submit" look="strong">
            Turn it on
          </Button>
          <Button look="quiet" onClick={() => setApp(undefined)}>
            Not now
          </Button>
        </div>
      </Form>
    );
  }

  const password = (
    <TextField
      name="current"
      label="Your password"
      type="password"
      autoComplete="current-password"
    />
  );
  if (!on) {
    const begun = (outcome: NewAppOutcome) => setApp(outcome.app);
    return (
      <Form
        key="begin"
        action={begin}
        onDone={begun}
        label="Authenticator app"
        className="space-y-4"
      >
        {password}
        <Button type="submit">Set up an app</Button>
      </Form>
    );
  }
  return (
    <div className="furniture space-y-2">
      <p>
        <strong>It is on.</strong> Signing in with your password asks for a code.
      </p>
      <details>
        <summary className="cursor-pointer py-1 underline">Make new recovery codes</summary>
        <Form
          action={renew}
          onDone={(outcome: CodesOutcome) => setCodes(outcome.codes)}
          label="New recovery codes"
          className="space-y-4 py-3"
        >
          {password}
          <Button type="submit">Make new codes</Button>
        </Form>
      </details>
      <details>
        <summary className="cursor-pointer py-1 underline">Turn it off</summary>
        <Form
          action={end}
          onDone={() => router.refresh()}
          label="Turn the authenticator app off"
          className="space-y-4 py-3"
        >
          {password}
          <Button type="submit" look="danger">
            Turn it off
          </Button>
        </Form>
      </details>
    </div>
  );
}
