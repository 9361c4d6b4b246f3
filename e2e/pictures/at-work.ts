/** What is under way at the desk while its pictures are taken: stories of people of every role. */

import { makePreviewLink } from "@/newsroom/articles/preview-link";
import { publish } from "@/newsroom/articles/publish";
import { schedule, setEmbargo } from "@/newsroom/articles/schedule";
import { markReady, submitForReview } from "@/newsroom/articles/write";
import { database } from "@/newsroom/database";
import { addReads } from "@/newsroom/readership/write";
import { commandLine, type Role, role } from "@/newsroom/staff/schema";
import type { StaffActor } from "@/newsroom/staff/session";
import { bodyOf, heading, paragraph, pullQuote, quotable } from "@/newsroom/testing/bodies";
import { edit } from "@/newsroom/testing/edits";
import { anAuthor } from "@/newsroom/testing/rows";
import { inHours } from "@/newsroom/testing/steps";
import { aDraft, type StoryInput } from "@/newsroom/testing/stories";

/** Ids of the stories that are pictured, and who else writes them. */
export type AtWork = {
  editor: StaffActor;
  written: number;
  unfinished: number;
  reviewed: number;
  disputed: number;
  wrong: number;
};

/** Somebody of each role, as `hire` of e2e/desk/fixtures.ts made them. */
async function people(): Promise<Record<Role, StaffActor>> {
  const rows = await database().staff.findMany({ select: { id: true, name: true, role: true } });
  const actors = rows.map((row) => [
    row.role,
    { kind: "staff", id: row.id, name: row.name, role: role.parse(row.role) } satisfies StaffActor,
  ]);
  return Object.fromEntries(actors);
}

/** Sets the desk to work. */
export async function setToWork(): Promise<AtWork> {
  const { contributor, author, editor } = await people();
  const one = await anAuthor({ name: "Noor Haddad", slug: "noor-haddad" });
  const other = await anAuthor({ name: "Tom Okafor", slug: "tom-okafor" });
  const sections = await database().section.findMany({ orderBy: { position: "asc" } });
  const image = await database().image.findFirstOrThrow({ orderBy: { id: "asc" } });
  const draft = async (by: StaffActor, slug: string, given: StoryInput) => {
    const section = sections.find((each) => each.slug === slug);
    const authors = [by === contributor ? other : one];
    return (await aDraft({ by, section, authors, ...given })).id;
  };

  const written = await draft(author, "civics", {
    headline: "The night bus keeps running until spring",
    deck: "The council found the money for five more months. What happens in April it left open.",
    body: bodyOf(
      paragraph(
        "The last bus of the night, the N4 to the harbor, will go on running until the end of March. The council voted nine to four for it on Tuesday evening, after two hours in which hardly anybody spoke of buses.",
      ),
      paragraph(
        "They spoke of the bakery shift, which begins at three, and of the hospital, whose late shift ends at eleven. ",
        quotable("bus", "A timetable is a promise to people you never meet"),
        ", said Ana Reyes, who drives the N4 and had come on her free evening.",
      ),
      pullQuote("bus", "Ana Reyes, driver"),
      heading("What April brings"),
      paragraph(
        "The five months cost 61,000. The transport office says that it will count passengers from December on, and come back with a figure.",
      ),
    ),
  });
  const unfinished = await draft(editor, "environment", {
    headline: "What the river gauge says",
    leadImageId: image.id,
    body: bodyOf(
      "The gauge under the railway bridge has been read every morning since 1904, and in all that time by eleven people.",
    ),
  });
  await setEmbargo(editor, unfinished, inHours(30));

  const reviewed = await draft(contributor, "science", {
    headline: "A second spring for the orchard at Mill Lane",
    deck: "Forty old apple trees were to be cut down. A class of twelve-year-olds grafted them instead.",
    body: bodyOf(
      "The orchard behind the school has forty trees, and until last winter nobody knew what kinds they were.",
      "Then somebody posted a leaf to the agricultural college, and somebody there wrote back. Eleven of the kinds were thought to be lost.",
    ),
  });
  await submitForReview(contributor, reviewed);
  await edit(
    reviewed,
    {
      headline: "A second spring for the orchard on Mill Lane",
      body: bodyOf(
        "The orchard behind the school has forty trees, and until last winter nobody knew what kinds they were.",
        "Then a pupil posted a leaf to the agricultural college, and a botanist there wrote back. Nine of the kinds were thought to be lost.",
      ),
    },
    editor,
  );
  await makePreviewLink(editor, reviewed, 7);

  const disputed = await draft(author, "economy", {
    headline: "Market day moves to Thursday",
    deck: "Eleven of fourteen stalls asked for it.",
    body: bodyOf("The market on the square moves from Wednesday to Thursday in January."),
  });
  const ready = await draft(author, "culture", {
    headline: "The choir that sings in the boiler house",
    body: bodyOf("It is the warmest room in town, and it rings for four seconds."),
  });
  await markReady(editor, ready);
  const coming = await draft(author, "technology", {
    headline: "Who repairs the town’s clocks",
    body: bodyOf("There are seven of them, and they have one key."),
  });
  await schedule(editor, coming, inHours(16));

  const wrong = await draft(author, "culture", {
    headline: "The footbridge of 1886 opens again",
    deck: "Closed for two years, the oldest iron bridge over the mill race has its railings back.",
    searchDescription: "The iron footbridge of 1886 is open again after two years of repairs.",
    body: bodyOf(
      "The iron footbridge over the mill race opened again on Monday morning. It was built in 1886, when the mill employed two hundred people and the ferry drowned one of them.",
      "Its railings were cast again from the old molds, which the foundry had kept.",
    ),
  });
  await publish(author, wrong, { at: inHours(-20) });
  await edit(
    wrong,
    {
      body: bodyOf(
        "The iron footbridge over the mill race opened again on Monday morning. It was built in 1868, when the mill employed two hundred people and the ferry drowned one of them.",
        "Its railings were cast again from the old molds, which the foundry had kept.",
      ),
    },
    editor,
  );
  await countReads();
  return { editor, written, unfinished, reviewed, disputed, wrong };
}

/** Reads of a month: many when a story is new, fewer every hour, and fewest at night. */
async function countReads(): Promise<void> {
  const stories = await database().article.findMany({
    where: { status: "published" },
    select: { id: true, publishedAt: true },
  });
  const now = new Date();
  const rows = stories.flatMap(({ id, publishedAt }) => {
    const since = publishedAt?.getTime() ?? now.getTime();
    const hours = Math.min(96, Math.floor((now.getTime() - since) / 3_600_000));
    return Array.from({ length: hours }, (_, after) => {
      const hour = new Date(since + after * 3_600_000);
      const daily = 1 - Math.cos(((hour.getUTCHours() - 3) / 24) * 2 * Math.PI);
      const count = Math.round((40 + ((id * 37) % 60)) * daily * Math.exp(-after / 20));
      return { articleId: id, hour, count };
    });
  });
  await addReads(
    commandLine,
    rows.filter(({ count }) => count > 0),
    now,
  );
}
