"use client";

import { useState } from "react";
import { Button } from "../ui/Button.island";
import { signInWithPasskey } from "./passkey";

/** Signing in without a password; then on to `next`. */
export function PasskeySignIn({ next }: { next: string }) {
  const [trouble, setTrouble] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);

  async function signIn() {
    setBusy(true);
    const came = await signInWithPasskey();
    setTrouble(came);
    setBusy(false);
    if (came === null) window.location.assign(next);
  }

  return (
    <div>
      <Button onClick={signIn} aria-disabled={busy || undefined} className="w-full">
        Sign in with a passkey
      </Button>
      <p role="status" className="field-problem furniture empty:hidden">
        {trouble}
      </p>
    </div>
  );
}
