/** Every route handler of the desk and of its machines, by everybody. */
import sharp from "sharp";
import { expect, it } from "vitest";
import { database } from "@/newsroom/database";
import type { StaffActor } from "@/newsroom/staff/session";
import { edited } from "@/newsroom/testing/edits";
import { describeOnSqlite } from "@/newsroom/testing/paper";
import { expectGrants } from "../testing/grants";
import { aPicture, aStory } from "../testing/things";
import { filesIn, load, people, request, visit } from "../testing/visits";

type Called = { path: string; init?: RequestInit; params?: Record<string, string> };
type Handler = (request: Request, context: { params: Promise<object> }) => Promise<Response>;

const json = (method: string, body: unknown): RequestInit => ({
  method,
  body: JSON.stringify(body),
  headers: { "content-type": "application/json" },
});
const ofStory = (id: number, end: string, init: RequestInit): Called => ({
  path: `/api/stories/${id}/${end}`,
  init,
  params: { id: String(id) },
});
const get =
  (path: string, params = {}) =>
  async (): Promise<Called> => ({ path, params });

/** By file and method. */
const table: Record<string, [grants: string, call: (owner: StaffActor) => Promise<Called>]> = {
  "(desk)/admin/(inside)/audience/audience.csv GET": [
    "aaaa",
    get("/admin/audience/audience.csv?of=hour"),
  ],
  "(desk)/admin/(inside)/audience/[id]/reads.csv GET": [
    "aaaa",
    async (owner) => {
      const { id } = await aStory(owner, "published");
      return { path: `/admin/audience/${id}/reads.csv`, params: { id: String(id) } };
    },
  ],
  "(desk)/admin/(inside)/log/log.csv GET": ["nnaa", get("/admin/log/log.csv")],
  "api/front GET": ["nnaa", get("/api/front?front=home")],
  "api/front POST": [
    "nnaa",
    async () => {
      const standing = await database().front.findUnique({ where: { name: "home" } });
      const revision = standing?.revision ?? 0;
      const init = json("POST", { front: "home", revision, placements: [] });
      return { path: "/api/front", init };
    },
  ],
  "api/front/stories GET": ["nnaa", get("/api/front/stories")],
  "api/pictures GET": ["aaaa", get("/api/pictures")],
  "api/pictures/[id] PATCH": [
    "noaa",
    async (owner) => {
      const { id } = await aPicture(owner);
      await aStory(owner, "published", { leadImageId: id });
      const said = json("PATCH", { alt: `A pier ${id}` });
      return { path: `/api/pictures/${id}`, init: said, params: { id: String(id) } };
    },
  ],
  "api/stories/published GET": ["aaaa", get("/api/stories/published?query=pier")],
  "api/stories/[id]/draft POST": [
    "ooaa",
    async (owner) => {
      const { id } = await aStory(owner, "draft");
      const { article, ...draft } = await edited(id, { deck: "Another deck" });
      return ofStory(id, "draft", json("POST", { revision: article?.revision, ...draft }));
    },
  ],
  "api/stories/[id]/aside POST": [
    "ooaa",
    async (owner) => {
      const { id } = await aStory(owner, "draft");
      const { content } = await edited(id, { deck: "Not chosen" });
      return ofStory(id, "aside", json("POST", { content }));
    },
  ],
  "api/stories/[id]/presence POST": [
    "ooaa",
    async (owner) => ofStory((await aStory(owner, "draft")).id, "presence", json("POST", {})),
  ],
  "api/uploads POST": [
    "aaaa",
    async () => {
      const background = { r: 1, g: 2, b: 3 };
      const drawing = sharp({ create: { width: 6, height: 4, channels: 3, background } });
      const body = new Uint8Array(await drawing.png().toBuffer());
      return { path: "/api/uploads", init: { method: "POST", body } };
    },
  ],
};

/** Answer everybody: signing in itself, of which the library's own tests tell, and that nothing is there. */
const open = [
  ...["GET", "POST"].map((method) => `api/auth/[...all] ${method}`),
  ...["DELETE", "GET", "PATCH", "POST", "PUT"].map((method) => `api/[...missing] ${method}`),
];

const methods = ["DELETE", "GET", "HEAD", "OPTIONS", "PATCH", "POST", "PUT"];

async function routes(): Promise<Record<string, Handler>> {
  const found: Record<string, Handler> = {};
  for (const file of filesIn(/^(?:api|\(desk\))\/.*route\.tsx?$/)) {
    for (const [name, exported] of Object.entries(await load(file))) {
      if (methods.includes(name))
        found[`${file.replace(/\/route\.tsx?$/, "")} ${name}`] = exported as Handler;
    }
  }
  return found;
}

it("every route handler has its row here: add one for a new handler, saying who may", async () => {
  const rows = [...Object.keys(table), ...open];
  expect(Object.keys(await routes()).sort()).toEqual(rows.sort());
});

describeOnSqlite("a route handler", () => {
  it("asks who is signed in, answers who may, and refuses who may not", async () => {
    const [found, all, others] = [await routes(), await people(), await people()];
    for (const [name, [grants, called]] of Object.entries(table)) {
      const call = async (owner: StaffActor) => {
        const { path, init, params = {} } = await called(owner);
        return () => found[name]?.(request(path, init), { params: Promise.resolve(params) });
      };
      await expectGrants(name, { grants, call, nobodys: called.length === 0 }, all, others);
    }
  }, 120_000);

  it("that changes something takes nothing from another site’s page", async () => {
    const [found, { admin }] = [await routes(), await people()];
    for (const [name, [, called]] of Object.entries(table)) {
      if (name.endsWith(" GET")) continue;
      const { path, init, params = {} } = await called(admin.actor);
      const outcome = await visit(admin.cookie, () => {
        const asked = request(path, init);
        asked.headers.set("sec-fetch-site", "cross-site");
        return found[name]?.(asked, { params: Promise.resolve(params) });
      });
      expect.soft(outcome, name).toBe("refused");
    }
  });
});
