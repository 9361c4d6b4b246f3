import { afterEach, expect, it } from "vitest";
import { database } from "@/newsroom/database";
import { describeOnBoth } from "@/newsroom/testing/paper";
import { type Metrics, openMetrics } from "./metrics";
import { countRequests } from "./requests";

const verdicts = { counted: 5, malformed: 0, elsewhere: 0, bot: 3, forged: 1, again: 2 };
const figures = {
  edition: () => ({ pages: 7, bytes: 4096, hits: 100, renders: 9, failures: 1, waiting: 2 }),
  reads: () => ({ verdicts, unpublished: 1, flushes: 4, failedFlushes: 2, waiting: 6 }),
};

describeOnBoth("metrics", () => {
  let metrics: Metrics | undefined;
  afterEach(async () => {
    await metrics?.close();
    metrics = undefined;
  });

  async function told(path = "/metrics"): Promise<{ status: number; lines: string[] }> {
    const response = await fetch(`http://127.0.0.1:${metrics?.port}${path}`);
    return { status: response.status, lines: (await response.text()).split("\n") };
  }

  it("tell what the press does, as it stands when they are asked for", async () => {
    const requests = countRequests();
    metrics = await openMetrics(0, { ...figures, requests: requests.figures });
    requests.note("page", 200);
    requests.note("page", 304);
    requests.note("page", 200);
    requests.note("beacon", 204);
    const { status, lines } = await told();
    expect(status).toBe(200);
    expect(lines).toEqual(
      expect.arrayContaining([
        'stet_requests_total{kind="page",status="2xx"} 2',
        'stet_requests_total{kind="page",status="3xx"} 1',
        'stet_requests_total{kind="beacon",status="2xx"} 1',
        "stet_hits_total 100",
        "stet_renders_total 9",
        "stet_render_failures_total 1",
        "stet_renders_waiting 2",
        "stet_edition_pages 7",
        "stet_edition_bytes 4096",
        'stet_beacons_total{verdict="counted"} 5',
        'stet_beacons_total{verdict="bot"} 3',
        "stet_reads_unpublished_total 1",
        "stet_reads_waiting 6",
        'stet_read_flushes_total{outcome="written"} 4',
        'stet_read_flushes_total{outcome="failed"} 2',
        "# TYPE stet_requests_total counter",
        "# TYPE stet_edition_bytes gauge",
      ]),
    );
    for (const own of ["process_cpu_seconds_total", "nodejs_eventloop_lag_p99_seconds"]) {
      expect(lines.some((line) => line.startsWith(`${own} `))).toBe(true);
    }
    requests.note("page", 200);
    expect((await told()).lines).toContain('stet_requests_total{kind="page",status="2xx"} 3');
  });

  it("time the database, those of failed queries too", async () => {
    metrics = await openMetrics(0, { ...figures, requests: () => [] });
    const counted = async (operation: string) => {
      const start = `stet_database_seconds_count{operation="${operation}"} `;
      const line = (await told()).lines.find((one) => one.startsWith(start));
      return Number(line?.slice(start.length) ?? 0);
    };
    await database().setting.findMany();
    expect(await counted("query")).toBe(1);
    await expect(database().$queryRaw`SELECT nonsense`).rejects.toThrow();
    expect(await counted("query")).toBe(2);
    await database()
      .$transaction((tx) => tx.setting.findMany())
      .catch(() => undefined);
    expect(await counted("begin")).toBe(1);
  });

  it("have one address", async () => {
    metrics = await openMetrics(0, { ...figures, requests: () => [] });
    expect((await told("/")).status).toBe(404);
  });

  it("cost nothing when they are closed", async () => {
    const closed = await openMetrics(0, { ...figures, requests: () => [] });
    await closed.close();
    await expect(fetch(`http://127.0.0.1:${closed.port}/metrics`)).rejects.toThrow();
    expect(await database().setting.findMany()).toEqual([]);
  });
});
