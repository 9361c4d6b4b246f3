/** Words that would be code if anything printed them unescaped, in every field people can type. */
import { expect, type Page, test } from "@playwright/test";
import { publishChanges } from "@/newsroom/articles/publish";
import { saveDraft } from "@/newsroom/articles/write";
import { saveAuthor } from "@/newsroom/authors/write";
import { connect, disconnect } from "@/newsroom/database";
import { saveSection } from "@/newsroom/sections/write";
import { saveSettings } from "@/newsroom/settings/write";
import { commandLine } from "@/newsroom/staff/schema";
import {
  blockQuote,
  bodyOf,
  bullets,
  heading,
  paragraph,
  pullQuote,
  quotable,
} from "@/newsroom/testing/bodies";
import { aPublished } from "@/newsroom/testing/stories";
import { saveTopic } from "@/newsroom/topics/write";
import { aPaper, type Paper, start } from "../press/server";
import { hire, signIn } from "./fixtures";

test.describe.configure({ timeout: 180_000 });

const payloads = [
  "<script>globalThis.hit=1</script>",
  "</script><script>globalThis.hit=1</script>",
  `"><img src=x onerror=globalThis.hit=1>`,
  "'--></title></style></textarea><svg onload=globalThis.hit=1>",
  "]]><script>globalThis.hit=1</script><!--",
  "&lt;img src=x onerror=globalThis.hit=1&gt;",
  "\u2028</noscript><iframe srcdoc='<script>parent.hit=1</script>'>",
] as const;

type Stored = {
  words: string;
  id: number;
  path: string;
  section: string;
  topic: string;
  author: string;
};

/** A story that says it wherever a story can say something, with a section, topic, author and correction that do, too. */
async function store(words: string, number: number): Promise<Stored> {
  const slug = `hostile-${number}`;
  const section = await saveSection(commandLine, null, { name: words, slug, description: words });
  const topic = await saveTopic(commandLine, null, { name: words, slug, description: words });
  const said = { name: words, slug, role: words, bio: words };
  const author = await saveAuthor(commandLine, null, said);
  const body = bodyOf(
    heading(words),
    paragraph(quotable("q", words), "."),
    pullQuote("q", words),
    blockQuote(words, words),
    bullets(words),
    {
      type: "embed",
      attrs: {
        provider: "youtube",
        url: "https://www.youtube.com/watch?v=dQw4w9WgXcQ",
        title: words,
      },
    },
  );
  const content = {
    headline: words,
    kicker: words,
    deck: words,
    dateline: words,
    searchTitle: words,
    searchDescription: words,
    leadCaption: words,
  };
  const { id, revision, sectionId, path } = await aPublished({
    ...content,
    slug,
    section,
    authors: [author],
    topics: [topic],
    body,
  });
  const saved = await saveDraft(commandLine, {
    article: { id, revision },
    sectionId,
    content: {
      ...content,
      deck: `${words} again`,
      authorIds: [author.id],
      topicIds: [topic.id],
      body,
    },
  });
  const note = { kind: "correction", note: words, revision: saved.revision } as const;
  await publishChanges(commandLine, id, note);
  return {
    words,
    id,
    path,
    section: `/${slug}`,
    topic: `/topics/${slug}`,
    author: `/by/${slug}`,
  };
}

/** Opens a page and expects that nothing typed ran on it. */
async function expectHarmless(page: Page, path: string): Promise<void> {
  const answer = await page.goto(path);
  expect.soft(answer?.status(), path).toBe(200);
  expect.soft(await page.evaluate(() => "hit" in globalThis), path).toBe(false);
}

/** Fills a paper with what could be code, and says what it added. */
async function fill(paper: Paper): Promise<Stored[]> {
  await hire(paper);
  connect({ provider: "sqlite", file: paper.database });
  const stored: Stored[] = [];
  for (const [index, words] of payloads.entries()) stored.push(await store(words, index));
  await saveSettings(commandLine, { name: payloads[1], tagline: payloads[2], about: payloads[5] });
  await disconnect();
  return stored;
}

/** Opens what readers get of all that, feeds included. */
async function readAll(page: Page, stored: readonly Stored[]): Promise<void> {
  for (const { words, path, section, topic, author } of stored) {
    await expectHarmless(page, path);
    await expect.soft(page.getByRole("heading", { level: 1 })).toContainText(words.trim());
    for (const feed of ["feed.xml", "atom.xml"]) {
      const broken = await page.evaluate(async (address) => {
        const text = await (await fetch(address)).text();
        const read = new DOMParser().parseFromString(text, "application/xml");
        return read.querySelector("parsererror, script")?.outerHTML;
      }, `${section}/${feed}`);
      expect.soft(broken, `${section}/${feed}`).toBeUndefined();
    }
    for (const at of [section, topic, author]) await expectHarmless(page, at);
    await expectHarmless(page, `/search?${new URLSearchParams({ q: words })}`);
  }
  for (const path of ["/", "/corrections", "/about", "/archive"]) await expectHarmless(page, path);
}

const lists = ["front", "calendar", "sections", "topics", "authors", "settings", "policies"];
const screens = ["publish", "versions", "preview"];

/** Opens what the desk shows of it. */
async function workOnAll(page: Page, stored: readonly Stored[]): Promise<void> {
  for (const { id, words } of stored) {
    await expectHarmless(page, `/admin/stories/${id}`);
    await expect.soft(page.getByRole("textbox", { name: "Headline" })).toHaveValue(words.trim());
  }
  const [one] = stored;
  const found = new URLSearchParams({ q: one?.words ?? "" });
  for (const path of [
    ...screens.map((screen) => `/admin/stories/${one?.id}/${screen}`),
    ...["", ...lists, "audience", "log", `?${found}`].map((list) => `/admin/${list}`),
  ])
    await expectHarmless(page, path);
}

test("nothing anybody types runs, on readers' pages, in feeds or at the desk", async ({
  browser,
}) => {
  // A paper of its own: nobody else should have to work among all this.
  const paper = await aPaper();
  try {
    const stored = await fill(paper);
    const server = await start(paper);
    // Without the pages' policies: what is escaped must not need them.
    const context = await browser.newContext({ baseURL: server.address, bypassCSP: true });
    const page = await context.newPage();
    await readAll(page, stored);
    await signIn(context, server.address, "admin");
    await workOnAll(page, stored);
    await context.close();
    await server.end("SIGTERM");
  } finally {
    paper.remove();
  }
});
