import { mailto } from "@/newsroom/corrections/mailto";
import type { Words } from "@/newsroom/language/dictionary";

type Props = { words: Words; headline: string; address: string };

const link = "quiet-link font-semibold cursor-pointer";

/**
 * Ways to pass the story on. The two that need a script stay hidden until the reader's script finds it can do them; in
 * development that may be before React has looked at the page.
 */
export function ShareLinks({ words, headline, address }: Props) {
  const mail = mailto(null, { subject: headline, body: `${headline}\n${address}` });
  return (
    <ul
      aria-label={words.share}
      className="furniture print:hidden flex flex-wrap gap-x-6 text-[0.875rem] leading-7"
    >
      <li>
        <a href={mail} className={link}>
          {words.shareByMail}
        </a>
      </li>
      <li hidden suppressHydrationWarning data-share="copy">
        <button type="button" data-done={words.linkCopied} className={link}>
          {words.copyLink}
        </button>
      </li>
      <li hidden suppressHydrationWarning data-share="system">
        <button type="button" className={link}>
          {words.shareElsewhere}
        </button>
      </li>
    </ul>
  );
}
