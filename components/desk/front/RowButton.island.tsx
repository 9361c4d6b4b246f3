"use client";

import type { ButtonHTMLAttributes } from "react";

type Props = ButtonHTMLAttributes<HTMLButtonElement> & {
  /** The deed and the headline it concerns, for those who do not see the row around it. */
  deed: string;
  of: string;
  /** The deed in short: words of its name. */
  children: string;
};

/** One of several small deeds beside a story. What cannot be done now keeps the focus. */
export function RowButton({ deed, of, children, onClick, ...rest }: Props) {
  const isOff = rest["aria-disabled"] === true;
  return (
    <button
      {...rest}
      type="button"
      aria-label={`${deed}: ${of}`}
      onClick={isOff ? undefined : onClick}
      className="min-h-7 cursor-pointer underline decoration-rule underline-offset-4 hover:text-accent hover:decoration-accent aria-disabled:cursor-default aria-disabled:no-underline aria-disabled:opacity-50 pointer-coarse:min-h-11"
    >
      {children}
    </button>
  );
}
