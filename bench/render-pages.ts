/** Renders pages of the configured paper many times and prints their timings as JSON. Started by bench/render.ts. */
import { fileURLToPath } from "node:url";
import next from "next";
import { database } from "@/newsroom/database";
import { openLog } from "@/press/log";
import { printer } from "@/press/print";

const app = next({
  dev: false,
  dir: fileURLToPath(new URL("..", import.meta.url)),
  hostname: "127.0.0.1",
  port: 3000,
});
await app.prepare();
const print = printer({
  handle: app.getRequestHandler(),
  siteUrl: "http://localhost:3000",
  dev: false,
  log: openLog("error"),
});

const story = await database().article.findFirstOrThrow({
  where: { status: "published" },
  orderBy: { publishedAt: "desc" },
  select: { slug: true, section: { select: { slug: true } } },
});
const middle = await database().article.findFirstOrThrow({
  where: { section: { slug: story.section.slug } },
  orderBy: { publishedAt: "asc" },
  select: { publishedAt: true, id: true },
});
const deep = `${middle.publishedAt?.getTime().toString(36)}-${middle.id.toString(36)}`;
const pages = {
  article: `/${story.section.slug}/${story.slug}`,
  section: `/${story.section.slug}`,
  "section, last page": `/${story.section.slug}?after=${deep}`,
  front: "/",
};

const percentile = (sorted: number[], share: number) =>
  sorted[Math.floor((sorted.length - 1) * share)] ?? 0;

const timings = [];
for (const [page, path] of Object.entries(pages)) {
  for (let warm = 0; warm < 30; warm += 1) await print(path);
  const times: number[] = [];
  let bytes = 0;
  for (let turn = 0; turn < 150; turn += 1) {
    const start = performance.now();
    const printed = await print(path);
    times.push(performance.now() - start);
    if (printed.status !== 200) throw new Error(`${path} answered ${printed.status}`);
    bytes = printed.bytes.length;
  }
  times.sort((one, other) => one - other);
  timings.push({ page, p50: percentile(times, 0.5), p95: percentile(times, 0.95), bytes });
}
process.stdout.write(`\n${JSON.stringify(timings)}\n`);
process.exit(0);
