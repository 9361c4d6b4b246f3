"use client";

import { useRouter } from "next/navigation";
import { Button } from "../ui/Button.island";
import { TextField } from "../ui/Field.island";
import { Form } from "../ui/Form.island";
import type { Outcome } from "../ui/outcome";
import { makePasskey } from "./passkey";

/** Makes a passkey on this device. */
export function PasskeyMaker() {
  const router = useRouter();

  async function make(form: FormData): Promise<Outcome> {
    const name = String(form.get("name") ?? "").trim();
    if (!name) return { problems: [{ field: "name", message: "is missing" }] };
    const trouble = await makePasskey(name);
    return trouble ? { problems: [{ field: "", message: trouble }] } : { done: "Made" };
  }

  return (
    <Form
      action={make}
      onDone={() => router.refresh()}
      label="New passkey"
      className="flex flex-wrap items-end gap-3"
    >
      <TextField
        name="name"
        label="Name of a new passkey"
        placeholder="My phone"
        autoComplete="off"
      />
      <Button type="submit">Make a passkey</Button>
    </Form>
  );
}
