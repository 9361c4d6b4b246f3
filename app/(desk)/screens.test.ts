/** Every screen of the desk, by everybody. */
import { expect, it } from "vitest";
import type { StaffActor } from "@/newsroom/staff/session";
import { describeOnSqlite } from "@/newsroom/testing/paper";
import { anAuthor, aSection, aTopic } from "@/newsroom/testing/rows";
import { expectGrants } from "../testing/grants";
import { aPicture, aStory } from "../testing/things";
import { filesIn, load, people } from "../testing/visits";

type Screen = (props: {
  params: Promise<object>;
  searchParams: Promise<object>;
}) => Promise<unknown>;
type Params = (owner: StaffActor) => Promise<Record<string, string>>;

const nothing: Params = async () => ({});
const story: Params = async (owner) => ({ id: String((await aStory(owner, "draft")).id) });
const published: Params = async (owner) => ({ id: String((await aStory(owner, "published")).id) });
const picture: Params = async (owner) => ({ id: String((await aPicture(owner)).id) });

/** By folder, below the sign-in. Whose story it is decides about its screens, and about no others. */
const table: Record<string, [grants: string, params: Params]> = {
  "": ["aaaa", nothing],
  account: ["aaaa", nothing],
  audience: ["aaaa", nothing],
  "audience/[id]": ["aaaa", published],
  authors: ["nnaa", nothing],
  "authors/[id]": ["nnaa", async () => ({ id: String((await anAuthor()).id) })],
  calendar: ["aaaa", nothing],
  front: ["nnaa", nothing],
  "front/[section]": ["nnaa", async () => ({ section: (await aSection()).slug })],
  log: ["nnaa", nothing],
  pictures: ["aaaa", nothing],
  "pictures/[id]": ["aaaa", picture],
  policies: ["nnna", nothing],
  "policies/[name]": ["nnna", async () => ({ name: "about" })],
  redirects: ["nnaa", nothing],
  sections: ["nnaa", nothing],
  "sections/[id]": ["nnaa", async () => ({ id: String((await aSection()).id) })],
  settings: ["nnna", nothing],
  staff: ["nnna", nothing],
  "stories/new": ["aaaa", nothing],
  "stories/[id]": ["ooaa", story],
  "stories/[id]/preview": ["ooaa", story],
  "stories/[id]/publish": ["ooaa", story],
  "stories/[id]/versions": ["ooaa", story],
  topics: ["nnaa", nothing],
  "topics/[id]": ["nnaa", async () => ({ id: String((await aTopic()).id) })],
};

/** Say nothing but that nothing is there, or that something is not allowed; the layout around them asks who it is. */
const empty = ["[...missing]", "not-allowed"];

const folder = /^\(desk\)\/admin\/\(inside\)\/(.*?)\/?page\.tsx$/;
const screens = () =>
  Object.fromEntries(filesIn(folder).map((file) => [folder.exec(file)?.[1] ?? "", file]));

it("every screen has its row here: add one for a new screen, saying who may", () => {
  expect(Object.keys(screens()).sort()).toEqual([...Object.keys(table), ...empty].sort());
});

/** Two screens of a kind may be one component of the server's, to which their pages leave everything. */
function open(drawn: unknown): unknown {
  const { type, props } = (drawn ?? {}) as { type?: unknown; props?: unknown };
  const isOnServer = typeof type === "function" && type.constructor.name === "AsyncFunction";
  return isOnServer ? type(props) : drawn;
}

describeOnSqlite("a screen", () => {
  it("asks who is signed in, opens to who may, and not to who may not", async () => {
    const [files, all, others] = [screens(), await people(), await people()];
    for (const [name, [grants, paramsOf]] of Object.entries(table)) {
      const { default: screen } = (await load(files[name] ?? "")) as { default: Screen };
      const call = async (owner: StaffActor) => {
        const params = await paramsOf(owner);
        const props = { params: Promise.resolve(params), searchParams: Promise.resolve({}) };
        return async () => open(await screen(props));
      };
      await expectGrants(name, { grants, call, nobodys: paramsOf.length === 0 }, all, others);
    }
  }, 120_000);
});
