/** The press's figures for Prometheus, on a port of their own that only this machine reaches. */
import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { onQuery } from "@/newsroom/database";
import { answerBriefly } from "./brief";
import type { EditionFigures } from "./edition";
import type { ReadFigures } from "./reads";
import type { RequestFigure } from "./requests";

/** Where figures come from: looked up when somebody asks for them. */
export type Figures = {
  requests: () => RequestFigure[];
  edition: () => EditionFigures;
  reads: () => ReadFigures;
};

/** Figures being told. */
export type Metrics = { port: number; close: () => Promise<void> };

type Sample = { labels?: Record<string, string>; value: number };
/** A figure; one whose name ends in "_total" only ever grows. */
type Told = { name: string; help: string; labels?: string[]; read: () => Sample[] };

function table({ requests, edition, reads }: Figures): Told[] {
  const of = (name: keyof EditionFigures) => () => [{ value: edition()[name] }];
  return [
    {
      name: "stet_requests_total",
      help: "Requests answered, by what they were for and class of status",
      labels: ["kind", "status"],
      read: () => requests().map(({ count, ...labels }) => ({ labels, value: count })),
    },
    { name: "stet_hits_total", help: "Pages served as they lay in the edition", read: of("hits") },
    { name: "stet_renders_total", help: "Pages printed", read: of("renders") },
    { name: "stet_render_failures_total", help: "Pages not made", read: of("failures") },
    { name: "stet_renders_waiting", help: "Pages waiting to be printed", read: of("waiting") },
    { name: "stet_edition_pages", help: "Pages in the edition", read: of("pages") },
    { name: "stet_edition_bytes", help: "Memory the edition takes", read: of("bytes") },
    {
      name: "stet_beacons_total",
      help: "Read beacons, by what became of them",
      labels: ["verdict"],
      read: () =>
        Object.entries(reads().verdicts).map(([verdict, value]) => ({
          labels: { verdict },
          value,
        })),
    },
    {
      name: "stet_reads_unpublished_total",
      help: "Counted reads dropped because their article was not published any more",
      read: () => [{ value: reads().unpublished }],
    },
    {
      name: "stet_reads_waiting",
      help: "Counted reads not written down yet",
      read: () => [{ value: reads().waiting }],
    },
    {
      name: "stet_read_flushes_total",
      help: "Times counted reads were written down, or could not be",
      labels: ["outcome"],
      read: () => [
        { labels: { outcome: "written" }, value: reads().flushes },
        { labels: { outcome: "failed" }, value: reads().failedFlushes },
      ],
    },
  ];
}

/** Seconds: a query is a fraction of a millisecond on SQLite, a few across a network. */
const buckets = [0.0002, 0.0005, 0.001, 0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 1, 5];

/**
 * Tells figures at /metrics on 127.0.0.1, with those of the process and its event loop.
 * @throws an error with code EADDRINUSE when another program has the port.
 */
export async function openMetrics(port: number, figures: Figures): Promise<Metrics> {
  // Only now: most papers are not watched, and need not load it.
  const { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } = await import(
    "prom-client"
  );
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry });
  for (const { name, help, labels = [], read } of table(figures)) {
    new (name.endsWith("_total") ? Counter : Gauge)({
      name,
      help,
      labelNames: labels,
      registers,
      collect() {
        this.reset();
        for (const { labels: of = {}, value } of read()) this.inc(of, value);
      },
    });
  }
  const database = new Histogram({
    name: "stet_database_seconds",
    help: "How long the database took, waiting for its turn included",
    labelNames: ["operation"],
    buckets,
    registers,
  });
  onQuery((operation, seconds) => database.observe({ operation }, seconds));

  const server = createServer((request, response) => {
    if (request.url !== "/metrics") return answerBriefly(response, 404, []);
    registry.metrics().then(
      (text) => response.writeHead(200, { "Content-Type": registry.contentType }).end(text),
      () => answerBriefly(response, 500, []),
    );
  });
  server.listen(port, "127.0.0.1");
  await once(server, "listening");
  return {
    // It listens on a port, so that is what its address is.
    port: (server.address() as AddressInfo).port,
    close: async () => {
      onQuery(undefined);
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
