/** What a page is, for the corrections link: its title, path, and version when it has one. */
export type PageSubject = { title: string; path: string; version?: number };
