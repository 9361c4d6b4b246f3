/** An editor who never rests: changes one story again and again, and says so each time a change is acknowledged. */
import { loadArticle } from "@/newsroom/articles/load";
import { publishChanges } from "@/newsroom/articles/publish";
import { saveDraft } from "@/newsroom/articles/write";
import { database, transaction } from "@/newsroom/database";
import { commandLine } from "@/newsroom/staff/schema";

// The story's slug, and the number of the first change.
const { id } = await database().article.findFirstOrThrow({
  where: { slug: process.argv[2] ?? "" },
  select: { id: true },
});

for (let edit = Number(process.argv[3]); ; edit += 1) {
  const { revision, content, sectionId, kind } = await transaction(async (tx) => {
    const { draft, ...article } = await loadArticle(tx, id);
    return { ...article, revision: draft.revision, content: draft.content };
  });
  const saved = await saveDraft(commandLine, {
    article: { id, revision },
    sectionId,
    kind,
    content: { ...content, deck: `Edit number ${edit} stands.` },
  });
  await publishChanges(commandLine, id, { revision: saved.revision, kind: "typo" });
  process.stdout.write(`${edit}\n`);
}
