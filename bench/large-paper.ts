/** A paper of any number of articles, written in bulk: what benchmarks and tests of size run on. */
import type { Body } from "@/newsroom/articles/body";
import { slugFrom } from "@/newsroom/articles/slug";
import { type Transaction, transaction } from "@/newsroom/database";

const words =
  "river council ballot harbor measure winter engine library signal market stone lantern bridge copper archive orchard ledger current railway garden weather harvest printer window mountain quarter island letter season".split(
    " ",
  );

/** A pseudo-random generator, so that two runs fill the same paper. */
function mulberry32(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const random = mulberry32(20_261_124);
const some = (count: number) =>
  Array.from({ length: count }, () => words[Math.floor(random() * words.length)]).join(" ");
const sentence = (count: number) => {
  const text = some(count);
  return `${text[0]?.toUpperCase()}${text.slice(1)}.`;
};

/** A story of about 700 words with headings, a list, a block quote and a pull quote. */
function fullBody(): Body {
  const paragraph = () => ({
    type: "paragraph" as const,
    content: [
      { type: "text" as const, text: [sentence(14), sentence(18), sentence(11)].join(" ") },
    ],
  });
  return {
    type: "doc",
    content: [
      paragraph(),
      paragraph(),
      { type: "pullQuote", attrs: { quote: "q1", attribution: null } },
      {
        type: "paragraph",
        content: [
          { type: "text", text: `${sentence(9)} ` },
          { type: "text", text: sentence(16), marks: [{ type: "quotable", attrs: { id: "q1" } }] },
        ],
      },
      { type: "heading", attrs: { level: 2 }, content: [{ type: "text", text: some(4) }] },
      ...Array.from({ length: 5 }, paragraph),
      {
        type: "bulletList",
        content: Array.from({ length: 4 }, () => ({
          type: "listItem" as const,
          content: [paragraph()],
        })),
      },
      { type: "blockQuote", attrs: { source: some(3) }, content: [paragraph()] },
      { type: "heading", attrs: { level: 2 }, content: [{ type: "text", text: some(4) }] },
      ...Array.from({ length: 4 }, paragraph),
    ],
  };
}

/** Most of a large paper need only be there: two paragraphs. */
function shortBody(): Body {
  return {
    type: "doc",
    content: [sentence(30), sentence(30)].map((text) => ({
      type: "paragraph" as const,
      content: [{ type: "text" as const, text }],
    })),
  };
}

const hour = 3_600_000;
const sectionNames = [
  "Civics",
  "Science",
  "Environment",
  "Economy",
  "Technology",
  "Culture",
  "Opinion",
];

/**
 * Fills an empty, migrated paper with `count` published articles, one an hour back from `newest`, in seven sections with
 * a dozen topics and authors; every hundredth, and the newest of each section, is a story of full length. The full-text
 * index is left empty.
 */
export async function fillLargePaper(
  count: number,
  { newest = new Date(), onProgress }: { newest?: Date; onProgress?: (done: number) => void } = {},
): Promise<void> {
  await transaction(async (tx) => {
    await tx.section.createMany({
      data: sectionNames.map((name, index) => ({
        id: index + 1,
        name,
        slug: slugFrom(name),
        position: index,
        opinion: name === "Opinion",
      })),
    });
    const dozen = Array.from({ length: 12 }, (_, index) => ({
      id: index + 1,
      name: `${words[index]} ${index}`,
      slug: `${words[index]}-${index}`,
    }));
    await tx.topic.createMany({ data: dozen });
    await tx.author.createMany({ data: dozen });
  });
  const chunk = 500;
  for (let start = 0; start < count; start += chunk) {
    await transaction((tx) => addChunk(tx, start, Math.min(count, start + chunk), newest), {
      timeout: 120_000,
    });
    onProgress?.(Math.min(count, start + chunk));
  }
  await transaction((tx) => tx.$executeRaw`ANALYZE`, { timeout: 600_000 });
}

async function addChunk(tx: Transaction, from: number, to: number, newest: Date) {
  const numbers = Array.from({ length: to - from }, (_, index) => from + index + 1);
  const stories = numbers.map((id) => {
    const publishedAt = new Date(newest.getTime() - id * hour);
    const full = id % 100 === 0 || id <= sectionNames.length;
    const headline = sentence(6).slice(0, -1);
    const content = {
      headline,
      deck: sentence(14),
      kicker: null,
      body: full ? fullBody() : shortBody(),
    };
    return {
      id,
      publishedAt,
      content,
      sectionId: (id % sectionNames.length) + 1,
      author: (id % 12) + 1,
      topics: [(id % 12) + 1, ((id + 5) % 12) + 1],
    };
  });
  await tx.article.createMany({
    data: stories.map(({ id, publishedAt, sectionId }) => ({
      id,
      publicId: `story${id}`,
      slug: `story-${id}`,
      sectionId,
      status: "published",
      kind: "news",
      publishedAt,
      savedAt: publishedAt,
    })),
  });
  const saved = stories.map(({ id, publishedAt, content, author, topics }) => ({
    articleId: id,
    savedAt: publishedAt,
    savedBy: "bench",
    authorIds: [author],
    topicIds: topics,
    ...content,
  }));
  await tx.version.createMany({
    data: saved.map((row) => ({
      id: row.articleId,
      number: 1,
      why: "first",
      wordCount: 700,
      ...row,
    })),
  });
  await tx.draft.createMany({ data: saved });
  await tx.$executeRaw`UPDATE "Article" SET "liveVersionId" = "id" WHERE "id" > ${from} AND "id" <= ${to}`;
  await tx.articleAuthor.createMany({
    data: stories.map(({ id, publishedAt, author }) => ({
      articleId: id,
      authorId: author,
      position: 0,
      publishedAt,
    })),
  });
  await tx.articleTopic.createMany({
    data: stories.flatMap(({ id, publishedAt, topics }) =>
      topics.map((topicId) => ({ articleId: id, topicId, publishedAt })),
    ),
  });
}
