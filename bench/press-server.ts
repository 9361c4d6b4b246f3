/**
 * The press on the configured paper, in a process of its own, as bench/press.ts drives it: publishes a change, moves
 * Popular, or tells its figures when told to by a message. Started by bench/press.ts.
 */
import { fileURLToPath } from "node:url";
import { loadArticle } from "@/newsroom/articles/load";
import { publishChanges } from "@/newsroom/articles/publish";
import { saveDraft } from "@/newsroom/articles/write";
import { database, transaction } from "@/newsroom/database";
import { env } from "@/newsroom/env";
import { changed } from "@/newsroom/freshness";
import { commandLine } from "@/newsroom/staff/schema";
import { openLog } from "@/press/log";
import { openPress } from "@/press/server";

/** What bench/press.ts asks for. */
export type Ask =
  | { do: "publish"; slug: string; text: string }
  | { do: "popular" }
  | { do: "figures" };
/** What it is told. */
export type Told = {
  figures: ReturnType<Awaited<ReturnType<typeof openPress>>["edition"]["figures"]>;
  rss: number;
  /** Bytes in use once what nobody needs is collected. */
  live: number;
};

const press = await openPress({
  ...env(),
  dir: fileURLToPath(new URL("..", import.meta.url)),
  dev: false,
  log: openLog("error"),
});

async function publishText(slug: string, text: string): Promise<void> {
  const { id } = await database().article.findFirstOrThrow({
    where: { slug },
    select: { id: true },
  });
  const article = await database().$transaction((tx) => loadArticle(tx, id));
  const { content } = article.draft;
  const last = { type: "paragraph" as const, content: [{ type: "text" as const, text }] };
  const saved = await saveDraft(commandLine, {
    article: { id, revision: article.draft.revision },
    sectionId: article.sectionId,
    kind: article.kind,
    content: {
      ...content,
      body: { ...content.body, content: [...content.body.content.slice(0, -1), last] },
    },
  });
  await publishChanges(commandLine, id, { revision: saved.revision, kind: "typo" });
}

process.on("message", async (ask: Ask) => {
  if (ask.do === "publish") await publishText(ask.slug, ask.text);
  if (ask.do === "popular") {
    await transaction((tx) => changed(tx, ["popular"], { soft: true }));
  }
  const { rss } = process.memoryUsage();
  // With memory to spare, V8 lets garbage lie for minutes.
  globalThis.gc?.();
  const { heapUsed, external } = process.memoryUsage();
  const live = heapUsed + external;
  process.send?.({ figures: press.edition.figures(), rss, live } satisfies Told);
});
process.once("disconnect", () => void press.close().then(() => process.exit(0)));
process.send?.("open");
