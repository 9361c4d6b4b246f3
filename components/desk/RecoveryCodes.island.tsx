"use client";

import { Button } from "../ui/Button.island";

type Props = { codes: readonly string[]; onKept: () => void };

/** Recovery codes, the one time they are shown. */
export function RecoveryCodes({ codes, onKept }: Props) {
  const asFile = `data:text/plain;charset=utf-8,${encodeURIComponent(`${codes.join("\n")}\n`)}`;
  return (
    <section aria-label="Recovery codes" className="notice space-y-3">
      <p>
        <strong>Keep these recovery codes somewhere safe.</strong> Each opens your account once,
        when the app is not at hand. They are not shown again.
      </p>
      <ul className="columns-2 text-[1rem] leading-7">
        {codes.map((code) => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </ul>
      <div className="flex flex-wrap gap-3">
        <a className="button" href={asFile} download="recovery-codes.txt">
          Download as text
        </a>
        <Button look="strong" onClick={onKept}>
          I have kept them
        </Button>
      </div>
    </section>
  );
}
