import { may } from "@/newsroom/permissions";
import type { StaffActor } from "@/newsroom/staff/session";
import { NavLink } from "./NavLink.island";
import { morePlaces, type Place, places } from "./sections";

type Props = { actor: StaffActor; paperName: string; siteUrl: string };

/** The desk's bar: the paper's name, where one can go, who one is. */
export function DeskBar({ actor, paperName, siteUrl }: Props) {
  const open = ({ needs }: Place) => !needs || may(actor, needs, actor.id);
  const more = morePlaces.filter(open);
  return (
    <header className="border-ink border-b bg-paper print:hidden">
      <div className="mx-auto flex max-w-[84rem] flex-wrap items-center gap-x-6 px-4 sm:px-6">
        <a
          href={siteUrl}
          className="quiet-link py-3 font-bold text-[1.125rem]"
          title="The paper as readers see it"
        >
          {paperName}
        </a>
        <nav
          aria-label="Desk"
          className="furniture order-last -mx-4 flex w-[calc(100%+2rem)] gap-x-5 overflow-x-auto px-4 text-[0.9375rem] sm:order-none sm:mx-0 sm:w-auto sm:overflow-visible sm:px-0"
        >
          {places.filter(open).map(({ label, path }) => (
            <NavLink key={path} path={path} label={label} />
          ))}
          {more.length > 0 && (
            <details className="menu relative">
              <summary className="cursor-pointer py-3">More</summary>
              <ul className="menu-list">
                {more.map(({ label, path }) => (
                  <li key={path}>
                    <NavLink path={path} label={label} />
                  </li>
                ))}
              </ul>
            </details>
          )}
        </nav>
        <div className="furniture ms-auto flex items-center gap-x-4 text-[0.9375rem]">
          <a href="/admin/stories/new" className="button button-strong min-h-9">
            New story
          </a>
          <a
            href="/admin/account"
            className="quiet-link py-3"
            aria-label={`Your account, ${actor.name}`}
          >
            {actor.name}
          </a>
        </div>
      </div>
    </header>
  );
}
