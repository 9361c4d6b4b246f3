import type { FormAction } from "@/components/ui/outcome";
import type { RedirectView } from "@/newsroom/redirects/schema";
import type { Times } from "../times";
import { RemoveRedirect } from "./RemoveRedirect.island";

type Props = { redirects: readonly RedirectView[]; times: Times; remove: FormAction };

/** Old addresses, newest first. Those a move left have no button: they stand for ever. */
export function RedirectTable({ redirects, times, remove }: Props) {
  return (
    <ul className="furniture border-rule border-t text-[0.9375rem] leading-[1.375rem]">
      {redirects.map(({ id, path, to, title, typed, createdAt }) => (
        <li
          key={id}
          className="flex flex-wrap items-start justify-between gap-x-6 border-rule border-b py-2.5"
        >
          <div className="min-w-0 grow basis-64 [overflow-wrap:anywhere]">
            <a href={path} className="quiet-link font-semibold">
              {path}
            </a>
            <p>
              <span className="text-muted">leads to </span>
              <a href={to} className="underline">
                {to}
              </a>
              {title && <span className="text-muted"> · {title}</span>}
            </p>
          </div>
          <div className="flex items-center gap-3 text-[0.875rem] text-muted">
            <span>
              {typed ? "Added " : "Left by a move, "}
              {times.moment(createdAt)}
            </span>
            {typed && <RemoveRedirect id={id} path={path} action={remove} />}
          </div>
        </li>
      ))}
    </ul>
  );
}
