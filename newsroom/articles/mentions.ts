/** Which stories name a topic or an author. */
import { dialect, Prisma, type Transaction } from "../database";

/** `stories`: how many do now, in their draft or as readers see them. `earlier`: whether a version kept for ever does. */
export type Mentions = { stories: number; earlier: boolean };

const places = {
  topic: Prisma.sql`SELECT "articleId" FROM "ArticleTopic" WHERE "topicId"`,
  author: Prisma.sql`SELECT "articleId" FROM "ArticleAuthor" WHERE "authorId"`,
} as const;

/** Where a topic or an author is named. Looks at every draft and version: for what is done now and then. */
export async function mentionsOf(
  tx: Transaction,
  noun: "topic" | "author",
  id: number,
): Promise<Mentions> {
  const column = Prisma.raw(`"${noun}Ids"`);
  const named =
    dialect() === "sqlite"
      ? Prisma.sql`EXISTS (SELECT 1 FROM json_each(${column}) WHERE "value" = ${id})`
      : Prisma.sql`${column} @> CAST(${JSON.stringify([id])} AS JSONB)`;
  const [now] = await tx.$queryRaw<{ stories: number | bigint }[]>`
    SELECT COUNT(*) AS "stories" FROM (
      SELECT "articleId" FROM "Draft" WHERE ${named} UNION ${places[noun]} = ${id}
    ) AS "named"`;
  const versions = await tx.$queryRaw<unknown[]>`
    SELECT 1 FROM "Version" WHERE ${named} LIMIT 1`;
  return { stories: Number(now?.stories ?? 0), earlier: versions.length > 0 };
}

/** Why something that is named cannot be removed, in an editor's words; null when it can. */
export function keptBy(name: string, { stories, earlier }: Mentions): string | null {
  if (stories === 1) return `“${name}” is on a story; take it off there first`;
  if (stories > 1) return `“${name}” is on ${stories} stories; take it off them first`;
  return earlier ? `“${name}” is on an earlier version of a story, and is kept with it` : null;
}
