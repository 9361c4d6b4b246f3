/** The door: every request comes in here and goes to whoever answers it. */
import { randomBytes } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import { type Place, placeAt } from "@/newsroom/addresses";
import { outageOf } from "@/newsroom/outage";
import { type Pages, pageAt } from "./address";
import { during } from "./answering";
import { beaconAddress, takeBeacon } from "./beacon";
import { limitReading, limitTime, refusalOfBody } from "./bodies";
import { answerBriefly } from "./brief";
import type { Clients } from "./client";
import { deliver } from "./deliver";
import { holdPage } from "./desk-page";
import type { Edition } from "./edition";
import type { FailurePage } from "./failure";
import { isHangUp } from "./hang-up";
import type { Health } from "./health";
import { keyOf, longestAddress } from "./key";
import type { Gate } from "./limits";
import type { Log } from "./log";
import { senderOf } from "./origin";
import { previewFor } from "./preview";
import type { Handler } from "./print";
import { Busy } from "./queue";
import type { Reads } from "./reads";
import type { Kind, Requests } from "./requests";
import {
  addressOf,
  hostOf,
  hostsIn,
  isDesk,
  isHome,
  isNexts,
  isPreview,
  pathInLogs,
  straight,
} from "./routes";
import { deskPolicy, type HeaderList } from "./security";
import { sheetOf } from "./sheet";
import type { FileServer } from "./static";
import { answerStranger, type Strangers } from "./strangers";

/** Who answers what, and what they all need. */
export type House = {
  edition: Edition;
  pages: Pages;
  failure: FailurePage;
  /** Next itself: staff, machines, pages while the code is worked on. */
  handle: Handler;
  files: FileServer;
  pictures: FileServer;
  strangers: Strangers;
  reads: Reads;
  health: Health;
  clients: Clients;
  gate: Gate;
  requests: Requests;
  /** Headers of every answer. */
  fixed: HeaderList;
  siteUrl: string;
  dev: boolean;
  log: Log;
};

/** Names a request in its answer and in the log. A page that lay in the edition has none: nothing can fail in it. */
const idHeader = "X-Request-Id";

/** A request on its way: `seen.kind` is how it will be counted. */
type Visit = {
  request: IncomingMessage;
  response: ServerResponse;
  /** As it was asked for. */
  typed: string;
  /** Without detours, and the path of that: what decides who answers. */
  address: string;
  path: string;
  /** Where that is on the map of addresses. */
  place: Place | null;
  seen: { kind: Kind };
};

/** Makes the listener of a server. */
export function openDoor(
  house: House,
): (request: IncomingMessage, response: ServerResponse) => void {
  const { edition, pages, failure, handle, files, pictures, strangers } = house;
  const { reads, health, clients, gate, requests, fixed, siteUrl, dev, log } = house;

  function enter(request: IncomingMessage, response: ServerResponse): void {
    if (hostsIn(request.rawHeaders) > 1) {
      requests.note("refused", 400);
      answerBriefly(response, 400, [...fixed, "Connection", "close"]);
      return;
    }
    const host = hostOf(request.url);
    if (host !== undefined) request.headers.host = host;
    const target = request.url ?? "";
    // The whole of what most readers ever ask for; nothing here waits.
    if (!dev && request.method === "GET" && isHome(request.headers.host, siteUrl)) {
      const limited = gate.limits("GET", target) !== undefined;
      const short = target.length <= longestAddress;
      const sheet = short && !limited ? edition.ready(keyOf(target)) : undefined;
      if (sheet) {
        void deliver(request, response, sheet, fixed);
        requests.note("page", response.statusCode);
        limitReading(request, response);
        return;
      }
    }
    const seen = requests.watch(response);
    const typed = addressOf(request.url);
    if (typed === undefined || typed.length > longestAddress) {
      seen.kind = "refused";
      answerBriefly(response, typed === undefined ? 400 : 414, fixed);
      return;
    }
    const address = straight(typed);
    const path = address.split("?", 1)[0] ?? "";
    const visit = { request, response, typed, address, path, place: placeAt(path), seen };
    // What reads it further on finds another address in another form of it.
    request.url = typed;
    limitTime(request, response, path);
    if (path === beaconAddress && isHome(request.headers.host, siteUrl)) {
      listen(visit);
      return;
    }
    const id = clients.idOf(request);
    response.setHeader(idHeader, id);
    during(path, () => attempt(visit, () => admit(visit)), id);
  }

  function listen({ request, response, address, seen }: Visit): void {
    seen.kind = "beacon";
    const { "user-agent": agent, "sec-fetch-site": site } = request.headers;
    const client = clients.of(request);
    const limit = gate.limits(request.method, address);
    takeBeacon(request, response, fixed, {
      wait: () => (limit ? gate.wait(limit, client) : Promise.resolve(0)),
      handOn: (body) => reads.count({ body, client, agent, site: site?.toString() }),
    });
  }

  /** Lets those in who are for this paper and do not ask too often. */
  async function admit(visit: Visit): Promise<void> {
    const { request, response, address, path, seen } = visit;
    const state = health.answer(path);
    if (state !== undefined) {
      seen.kind = "health";
      answerBriefly(response, await state, fixed, health.says(path));
      return;
    }
    if (!isHome(request.headers.host, siteUrl)) {
      seen.kind = "refused";
      answerBriefly(response, 308, [...fixed, "Location", siteUrl + address]);
      return;
    }
    const limit = gate.limits(request.method, address);
    if (!(await isTooOften(visit, limit))) await answer(visit);
  }

  /** Whether a client asks for more than the limit lets through; then it has been told when to come back. */
  async function isTooOften(
    { request, response, seen }: Visit,
    limit: ReturnType<Gate["limits"]>,
  ): Promise<boolean> {
    const wait = limit ? await gate.wait(limit, clients.of(request)) : 0;
    if (wait <= 0) return false;
    seen.kind = "refused";
    answerBriefly(response, 429, [...fixed, "Retry-After", String(wait)]);
    return true;
  }

  async function answer(visit: Visit): Promise<void> {
    const { request, response, typed, address, path, place, seen } = visit;
    if (dev && (isNexts(address) || request.headers.rsc !== undefined)) {
      seen.kind = "next";
      await pass(visit);
      return;
    }
    switch (isNexts(address) ? "next" : place?.by) {
      case "desk":
      case "door":
      case "machine":
      case "picture":
        if (typed !== address) {
          // Next reads the address anew, and must not find another one in it.
          seen.kind = "refused";
          answerBriefly(response, 308, [...fixed, "Location", address]);
        } else if (place?.by === "picture") {
          seen.kind = "picture";
          pictures(request, response, () => attempt(visit, () => pass(visit)));
        } else {
          seen.kind = "next";
          await send(visit);
        }
        return;
      case "next":
        seen.kind = "file";
        if (address.startsWith("/_next/static/")) {
          files(request, response, () => answerBriefly(response, 404, fixed));
        } else answerBriefly(response, 404, fixed);
        return;
      default:
        break;
    }
    if (request.method !== "GET" && request.method !== "HEAD") {
      answerBriefly(response, 405, [...fixed, "Allow", "GET, HEAD"]);
    } else if (isPreview(path)) {
      const page = await previewFor(pages, address, request.headers.cookie);
      await deliver(request, response, await sheetOf(page), fixed);
    } else if (dev) {
      await deliver(request, response, await sheetOf(await pageAt(pages, address)), fixed);
    } else {
      seen.kind = "file";
      files(request, response, () => {
        seen.kind = "page";
        attempt(visit, () => give(visit));
      });
    }
  }

  async function give(visit: Visit): Promise<void> {
    const { request, response, typed } = visit;
    const key = keyOf(typed);
    const ready = edition.ready(key);
    const limit = !ready && key.includes("?") ? gate.named("places") : undefined;
    if (await isTooOften(visit, limit)) return;
    await deliver(request, response, ready ?? (await edition.page(key)), fixed);
  }

  /** What staff and scripts send and ask for, if it comes from the paper's own pages and from somebody signed in. */
  async function send(visit: Visit): Promise<void> {
    const { request, response, path, place, seen } = visit;
    const isAsking = request.method === "GET" || request.method === "HEAD";
    const sender = isAsking ? "own" : senderOf(request.headers, siteUrl);
    // The machines ask for a browser's word themselves.
    if (sender === "foreign" || (sender === "unsaid" && place?.by !== "machine")) {
      seen.kind = "refused";
      answerBriefly(response, 403, fixed);
    } else if (dev || !place || (await strangers.isStaff(request.headers.cookie))) {
      await pass(visit);
    } else {
      const limit = gate.named("strangers");
      await answerStranger(request, response, { place, path, fixed }, async () => {
        if (!(await isTooOften(visit, limit))) await strangers.queue.now(() => untilGone(visit));
      });
    }
  }

  /** Hands on, and waits no longer than the client: a render that never ends is hung up on, and leaves its place then. */
  async function untilGone(visit: Visit): Promise<void> {
    const { request, response } = visit;
    if (request.socket.destroyed) return;
    const gone = new Promise<void>((resolve) => response.once("close", resolve));
    await Promise.race([pass(visit), gone]);
  }

  /** What is neither a page nor a file of the press's own: staff, machines, Next's tools. */
  async function pass({ request, response, path }: Visit): Promise<void> {
    const refusal = refusalOfBody(request, path);
    if (refusal !== undefined) {
      answerBriefly(response, refusal, [...fixed, "Connection", "close"]);
      return;
    }
    clients.correct(request);
    // So that what Next's routes and actions say of a failure can name it.
    request.headers["x-request-id"] = String(response.getHeader(idHeader));
    for (let index = 0; index < fixed.length; index += 2) {
      response.setHeader(fixed[index] ?? "", fixed[index + 1] ?? "");
    }
    if (isDesk(path)) {
      const nonce = randomBytes(16).toString("base64");
      const policy = deskPolicy(nonce, dev);
      request.headers["content-security-policy"] = policy;
      // So that signing in can lead back to what was asked for.
      request.headers["x-stet-asked"] = request.url;
      response.setHeader("Content-Security-Policy", policy);
      response.setHeader("X-Robots-Tag", "noindex, nofollow");
      response.setHeader("Cache-Control", "no-store");
      // While the code is worked on, Next's tools put in styles of their own.
      if (!dev) holdPage(response, nonce, request.headers["accept-encoding"]?.toString());
    }
    await during(path, () => handle(request, response));
  }

  function attempt(visit: Visit, work: () => Promise<void>): void {
    const { request, response, path } = visit;
    work().catch((err: unknown) => {
      if (err instanceof Busy && !response.headersSent) {
        answerBriefly(response, 503, [...fixed, "Retry-After", "5"]);
      } else fail(request, response, path, err);
    });
  }

  function fail(
    request: IncomingMessage,
    response: ServerResponse,
    path: string | undefined,
    err: unknown,
  ): void {
    if (isHangUp(err)) {
      response.destroy();
      return;
    }
    const id = String(response.getHeader(idHeader) ?? clients.idOf(request));
    log.error({ request: id, path: path && pathInLogs(path), err }, "a page could not be made");
    if (response.headersSent) {
      response.destroy();
      return;
    }
    failure.page({ status: outageOf(err) ? 503 : 500, id }).then(
      (page) => deliver(request, response, page, fixed),
      () => response.destroy(),
    );
  }

  return (request, response) => {
    try {
      enter(request, response);
    } catch (err) {
      fail(request, response, addressOf(request.url)?.split("?", 1)[0], err);
    }
  };
}
