"use client";

import type { ButtonHTMLAttributes } from "react";
import { usePending } from "./Form.island";

type Props = ButtonHTMLAttributes<HTMLButtonElement> & {
  /** plain: one of several; strong: what the screen is for; danger: what cannot be taken back. */
  look?: "plain" | "strong" | "danger" | "quiet";
};

/** A button. Inside a form that is on its way it waits, but keeps the focus. */
export function Button({ look = "plain", type = "button", className = "", ...rest }: Props) {
  const pending = usePending();
  const waiting = pending && type === "submit";
  return (
    <button
      {...rest}
      type={type}
      aria-disabled={waiting || rest["aria-disabled"]}
      onClick={waiting ? (event) => event.preventDefault() : rest.onClick}
      className={`button button-${look} ${className}`}
    />
  );
}
