/** Stories for domain tests, made with the same verbs editors use. */
import type { Body } from "../articles/body";
import { publish } from "../articles/publish";
import type { ArticleState, ContentInput, DraftInput } from "../articles/schema";
import { saveDraft } from "../articles/write";
import { saveAuthor } from "../authors/write";
import { database } from "../database";
import { saveSection } from "../sections/write";
import { type Actor, commandLine } from "../staff/schema";

/** Someone who may do little: for refusals. */
export const contributor: Actor = { kind: "staff", id: 1, name: "Con", role: "contributor" };

/** A body of plain paragraphs. */
export function paragraphs(...texts: string[]): Body {
  return {
    type: "doc",
    content: texts.map((text) => ({ type: "paragraph", content: [{ type: "text", text }] })),
  };
}

/** The section of this name, made if need be. */
export async function sectionNamed(name: string): Promise<number> {
  const found = await database().section.findUnique({ where: { name }, select: { id: true } });
  return found?.id ?? (await saveSection(commandLine, null, { name })).id;
}

/** The author of this name, made if need be. */
export async function authorNamed(name: string): Promise<number> {
  const found = await database().author.findUnique({ where: { name }, select: { id: true } });
  return found?.id ?? (await saveAuthor(commandLine, null, { name })).id;
}

type Story = Partial<ContentInput> & {
  section?: string;
  author?: string;
  text?: string[];
  kind?: DraftInput["kind"];
  slug?: string;
  /** When it was published; now if left out. */
  at?: Date;
};

/** Saves a story without publishing it. */
export async function draftStory({
  section = "World",
  author = "Ada Byron",
  text = ["Some words."],
  kind,
  slug,
  at: _,
  ...content
}: Story = {}): Promise<ArticleState> {
  return saveDraft(commandLine, {
    article: null,
    sectionId: await sectionNamed(section),
    kind,
    slug,
    content: {
      headline: "A headline",
      authorIds: [await authorNamed(author)],
      body: paragraphs(...text),
      ...content,
    },
  });
}

/** Publishes a story. */
export async function publishStory(story: Story = {}): Promise<ArticleState> {
  const draft = await draftStory(story);
  return publish(commandLine, draft.id, { at: story.at });
}
