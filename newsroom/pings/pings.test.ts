import { createServer, type IncomingMessage, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { moveArticle, publish, publishChanges, retract } from "../articles/publish";
import { database, transaction } from "../database";
import * as environment from "../env";
import { commandLine } from "../staff/schema";
import { edit } from "../testing/edits";
import { describeOnBoth } from "../testing/paper";
import { anAuthor, aSection, aTopic } from "../testing/rows";
import { aDraft, aPublished } from "../testing/stories";
import { beginFollowing, takeEvents } from "./events";
import { tellIndexNow } from "./index-now";
import { newsOf } from "./news";
import { startPings } from "./start";
import { tellHub } from "./web-sub";

type Received = { url: string; type: string; body: string };

/** A search engine or hub standing in: says the answers in turn, the last one for ever. */
class World {
  received: Received[] = [];
  answers: { status: number; headers?: Record<string, string> }[] = [{ status: 200 }];
  #server: Server = createServer((request, response) => {
    void this.#take(request).then(() => {
      const { status, headers } = (this.answers.length > 1
        ? this.answers.shift()
        : this.answers[0]) ?? { status: 500 };
      response.writeHead(status, headers).end(`said ${status}`);
    });
  });
  async #take(request: IncomingMessage): Promise<void> {
    let body = "";
    for await (const chunk of request) body += chunk;
    this.received.push({
      url: request.url ?? "",
      type: request.headers["content-type"] ?? "",
      body,
    });
  }
  open = () => new Promise<void>((resolve) => void this.#server.listen(0, "127.0.0.1", resolve));
  close = () => new Promise((resolve) => this.#server.close(resolve));
  address = (path: string) =>
    `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}${path}`;
}

let world: World;
let ending: AbortController;
const log = { info: vi.fn(), warn: vi.fn() };
const sending = (waits: number[] = [1, 1]) => ({ log, waits, signal: ending.signal });

beforeEach(async () => {
  world = new World();
  ending = new AbortController();
  log.info.mockReset();
  log.warn.mockReset();
  await world.open();
});
afterEach(async () => {
  ending.abort();
  await world.close();
});

describe("IndexNow", () => {
  const about = () => ({
    key: "0123456789abcdef",
    siteUrl: "https://paper.example",
    endpoint: world.address("/indexnow"),
  });

  it("is told addresses, with the key and where it stands", async () => {
    await tellIndexNow(["https://paper.example/world/a"], about(), sending());
    expect(world.received).toEqual([
      { url: "/indexnow", type: "application/json; charset=utf-8", body: expect.any(String) },
    ]);
    expect(JSON.parse(world.received[0]?.body ?? "")).toEqual({
      host: "paper.example",
      key: "0123456789abcdef",
      keyLocation: "https://paper.example/indexnow.txt",
      urlList: ["https://paper.example/world/a"],
    });
    expect(log.warn).not.toHaveBeenCalled();
  });

  it("is told ten thousand at a time", async () => {
    world.answers = [{ status: 202 }];
    await tellIndexNow(
      Array.from({ length: 20_001 }, (_, index) => `https://paper.example/${index}`),
      about(),
      sending(),
    );
    expect(world.received.map(({ body }) => JSON.parse(body).urlList.length)).toEqual([
      10_000, 10_000, 1,
    ]);
  });

  it("is asked again while it is busy, as often as there are waits", async () => {
    world.answers = [{ status: 429 }, { status: 503 }, { status: 200 }];
    await tellIndexNow(["https://paper.example/a"], about(), sending());
    expect(world.received).toHaveLength(3);
    expect(log.info).toHaveBeenCalledWith({ to: "IndexNow", tries: 3 }, "pinged");
    world.answers = [{ status: 500 }];
    world.received = [];
    await tellIndexNow(["https://paper.example/a"], about(), sending());
    expect(world.received).toHaveLength(3);
    expect(log.warn).toHaveBeenCalledWith(
      expect.objectContaining({ problem: "500 said 500" }),
      "a ping was not taken",
    );
  });

  it.each([400, 403, 422])("is taken at its word when it says no (%i)", async (status) => {
    world.answers = [{ status }];
    await tellIndexNow(["https://paper.example/a"], about(), sending());
    expect(world.received).toHaveLength(1);
    expect(log.warn).toHaveBeenCalledWith(
      { to: "IndexNow", tries: 1, problem: `${status} said ${status}` },
      "a ping was not taken",
    );
  });

  it("sets the pace itself with Retry-After", async () => {
    world.answers = [{ status: 429, headers: { "retry-after": "1" } }, { status: 200 }];
    const begun = Date.now();
    await tellIndexNow(["https://paper.example/a"], about(), sending());
    expect(Date.now() - begun).toBeGreaterThanOrEqual(990);
  });

  it("may be out of reach; and nobody waits for it when the paper closes", async () => {
    const nowhere = { ...about(), endpoint: "http://127.0.0.1:1/" };
    await tellIndexNow(["https://paper.example/a"], nowhere, sending());
    expect(log.warn).toHaveBeenCalledTimes(1);
    world.answers = [{ status: 503 }];
    const telling = tellIndexNow(["https://paper.example/a"], about(), sending([60_000]));
    await vi.waitFor(() => expect(world.received).toHaveLength(1));
    ending.abort();
    await telling;
    expect(world.received).toHaveLength(1);
  });
});

describe("a hub", () => {
  it("is told which feeds have something new", async () => {
    await tellHub(
      ["https://paper.example/feed.xml", "https://paper.example/a?b=c&d"],
      world.address("/hub"),
      sending(),
    );
    expect(world.received).toEqual([
      {
        url: "/hub",
        type: "application/x-www-form-urlencoded",
        body: "hub.mode=publish&hub.url=https%3A%2F%2Fpaper.example%2Ffeed.xml&hub.url=https%3A%2F%2Fpaper.example%2Fa%3Fb%3Dc%26d",
      },
    ]);
  });
});

describeOnBoth("the news", () => {
  const news = async () => newsOf(await takeEvents(0));

  it("is what was published, corrected, updated, moved and retracted, each once", async () => {
    const [section, other] = [await aSection({ slug: "world" }), await aSection({ slug: "city" })];
    const [author, topic] = [await anAuthor({ slug: "ada" }), await aTopic({ slug: "trade" })];
    const old = await aPublished({ section, slug: "old" });
    await beginFollowing();
    expect(await news()).toEqual({ paths: [], feeds: [] });
    const feeds = (path: string) => [`${path}/feed.xml`, `${path}/atom.xml`, `${path}/feed.json`];
    const story = await aDraft({ section, slug: "new", authors: [author], topics: [topic] });
    await publish(commandLine, story.id);
    const first = await news();
    expect(first.paths).toEqual(["/world/new"]);
    expect(first.feeds).toEqual([
      ...feeds(""),
      ...feeds("/world"),
      ...feeds("/by/ada"),
      ...feeds("/topics/trade"),
    ]);
    expect((await news()).paths).toEqual([]);
    const corrected = await edit(story.id, { headline: "Corrected" });
    await publishChanges(commandLine, story.id, {
      revision: corrected,
      kind: "correction",
      note: "Wrong.",
    });
    const updated = await edit(old.id, { headline: "Updated" });
    await publishChanges(commandLine, old.id, { revision: updated, kind: "update" });
    expect((await news()).paths.sort()).toEqual(["/world/new", "/world/old"]);
    await moveArticle(commandLine, story.id, { sectionId: other.id });
    expect((await news()).paths.sort()).toEqual(["/city/new", "/world/new"]);
    await retract(commandLine, story.id, "Wrong.");
    const last = await news();
    expect(last.paths).toEqual(["/city/new"]);
    expect(last.feeds).toEqual([
      ...feeds(""),
      ...feeds("/city"),
      ...feeds("/by/ada"),
      ...feeds("/topics/trade"),
    ]);
  });

  it("is not a typo, a draft, or what readers never saw", async () => {
    const story = await aPublished();
    await beginFollowing();
    const revision = await edit(story.id, { headline: "Mended" });
    await publishChanges(commandLine, story.id, { revision, kind: "typo" });
    const draft = await aDraft();
    await moveArticle(commandLine, draft.id, { slug: "moved-draft" });
    expect(await news()).toEqual({ paths: [], feeds: [] });
  });

  it("is told by one of many processes, once it has settled, and not when it is old", async () => {
    await beginFollowing();
    const { path } = await aPublished();
    expect(await takeEvents(60_000)).toEqual([]);
    const taken = await Promise.all([1, 2, 3, 4, 5].map(() => takeEvents(0)));
    expect(taken.flat()).toHaveLength(1);
    expect((await newsOf(taken.flat())).paths).toEqual([path]);
    const late = await aPublished();
    await transaction((tx) =>
      tx.auditEvent.updateMany({
        where: { nounId: late.id },
        data: { at: new Date(Date.now() - 25 * 3600 * 1000) },
      }),
    );
    expect(await takeEvents(0)).toEqual([]);
  });

  it("begins when pings do, and goes on where it stopped", async () => {
    await aPublished();
    expect(await takeEvents(0)).toEqual([]);
    await beginFollowing();
    expect(await takeEvents(0)).toEqual([]);
    const { path } = await aPublished();
    await beginFollowing();
    expect((await news()).paths).toEqual([path]);
  });
});

describeOnBoth("pings", () => {
  const configured = (given: Partial<environment.Env>) =>
    vi
      .spyOn(environment, "env")
      .mockReturnValue({ ...environment.env(), siteUrl: "https://paper.example", ...given });
  let stop: () => Promise<void> = async () => undefined;
  afterEach(() => stop());
  const start = () => {
    stop = startPings({
      log,
      endpoint: world.address("/indexnow"),
      waits: [],
      settled: 0,
      every: 50,
    });
  };

  it("go out on their own after a story does", async () => {
    configured({ indexNowKey: "0123456789abcdef", webSubHub: world.address("/hub") });
    start();
    await vi.waitFor(async () => expect(await database().pingMark.count()).toBe(1));
    const { path } = await aPublished();
    await vi.waitFor(() => expect(world.received).toHaveLength(2), { timeout: 5000 });
    const engine = world.received.find(({ url }) => url === "/indexnow");
    expect(JSON.parse(engine?.body ?? "{}").urlList).toEqual([`https://paper.example${path}`]);
    expect(world.received.find(({ url }) => url === "/hub")?.body).toContain("hub.mode=publish");
    await stop();
    await aPublished();
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(world.received).toHaveLength(2);
  });

  it("do nothing at all unless the paper is set up for them", async () => {
    const asked = vi.spyOn(globalThis, "fetch");
    start();
    await aPublished();
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(asked).not.toHaveBeenCalled();
    expect(await database().pingMark.count()).toBe(0);
  });
});
