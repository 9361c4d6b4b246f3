"use client";

import Link from "next/link";
import { usePathname } from "next/navigation";

/** A link of the desk's menu; it knows where one is. */
export function NavLink({ path, label }: { path: string; label: string }) {
  const here = usePathname();
  const current =
    path === "/admin" ? here === path || here.startsWith("/admin/stories") : here.startsWith(path);
  return (
    <Link
      href={path}
      prefetch={false}
      aria-current={current ? "page" : undefined}
      className="inline-block whitespace-nowrap border-transparent border-b-2 py-3 no-underline hover:text-accent aria-[current=page]:border-ink aria-[current=page]:font-semibold"
    >
      {label}
    </Link>
  );
}
