/** Stories for tests, made by the desk's own verbs. */
import type { Block, Body } from "../articles/body";
import { publish } from "../articles/publish";
import type { ArticleState, ContentInput, DraftInput } from "../articles/schema";
import { saveDraft } from "../articles/write";
import { database } from "../database";
import { type Actor, commandLine } from "../staff/schema";
import { bodyOf } from "./bodies";
import { anAuthor, aSection } from "./rows";

type HasId = { id: number };

/** What a test says of a story; the rest is filled in. `body` may be plain paragraphs. */
export type StoryInput = Partial<Omit<ContentInput, "body" | "authorIds" | "topicIds">> &
  Pick<Partial<DraftInput>, "slug" | "kind" | "sourceKey" | "sourceHash"> & {
    section?: HasId;
    authors?: HasId[];
    topics?: HasId[];
    body?: Body | (string | Block)[];
    /** Who writes and publishes it: the command line, unless told. */
    by?: Actor;
  };

/** A story as the desk left it, and its address. */
export type Story = ArticleState & { path: string };

let made = 0;

/** A new draft, printable as it stands: in a section and by an author of its own unless given. */
export async function aDraft(input: StoryInput = {}): Promise<Story> {
  made += 1;
  const { section, authors, topics, body, by = commandLine, slug, kind, ...rest } = input;
  const { sourceKey, sourceHash, headline = `Story ${made}`, ...content } = rest;
  const state = await saveDraft(by, {
    article: null,
    sectionId: (section ?? (await aSection())).id,
    slug,
    kind,
    sourceKey,
    sourceHash,
    content: {
      ...content,
      headline,
      authorIds: (authors ?? [await anAuthor()]).map(({ id }) => id),
      topicIds: (topics ?? []).map(({ id }) => id),
      body: bodyFrom(body ?? [`The text of story ${made}.`]),
    },
  });
  return withPath(state);
}

/** A published story; `at` dates it, and must not lie in the future. */
export async function aPublished({
  at,
  ...input
}: StoryInput & { at?: Date } = {}): Promise<Story> {
  const draft = await aDraft(input);
  return withPath(await publish(input.by ?? commandLine, draft.id, { at }));
}

const bodyFrom = (body: Body | (string | Block)[]): Body =>
  Array.isArray(body) ? bodyOf(...body) : body;

async function withPath(state: ArticleState): Promise<Story> {
  const section = await database().section.findUniqueOrThrow({ where: { id: state.sectionId } });
  return { ...state, path: `/${section.slug}/${state.slug}` };
}
