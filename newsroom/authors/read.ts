import { database } from "../database";
import { uses } from "../freshness";

/** An author as readers see them. */
export type AuthorView = {
  id: number;
  slug: string;
  name: string;
  kind: "person" | "desk";
  role: string | null;
  bio: string | null;
  email: string | null;
  website: string | null;
};

/** One author, or null. */
export async function readAuthor(slug: string): Promise<AuthorView | null> {
  const author = await database().author.findUnique({ where: { slug } });
  uses(author ? `author:${author.id}` : `address:/by/${slug}`);
  return author && { ...author, kind: author.kind === "desk" ? "desk" : "person" };
}
