import type { Action } from "@/newsroom/permissions";

/** A place of the desk in its menu; `needs` is what one must be allowed to do to see it. */
export type Place = { label: string; path: string; needs?: Action };

/** What everybody works with all day. */
export const places: readonly Place[] = [
  { label: "Stories", path: "/admin" },
  { label: "Front page", path: "/admin/front", needs: "front.arrange" },
  { label: "Calendar", path: "/admin/calendar" },
  { label: "Pictures", path: "/admin/pictures" },
  { label: "Audience", path: "/admin/audience" },
];

/** What is looked after now and then. */
export const morePlaces: readonly Place[] = [
  { label: "Sections", path: "/admin/sections", needs: "taxonomy.write" },
  { label: "Topics", path: "/admin/topics", needs: "taxonomy.write" },
  { label: "Authors", path: "/admin/authors", needs: "taxonomy.write" },
  { label: "Redirects", path: "/admin/redirects", needs: "taxonomy.write" },
  { label: "Staff", path: "/admin/staff", needs: "staff.write" },
  { label: "Policy pages", path: "/admin/policies", needs: "settings.write" },
  { label: "Settings", path: "/admin/settings", needs: "settings.write" },
  { label: "Log", path: "/admin/log", needs: "audit.read" },
];
