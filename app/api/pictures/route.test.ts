import { expect, it } from "vitest";
import { database } from "@/newsroom/database";
import type { LibraryPage } from "@/newsroom/media/library";
import { role } from "@/newsroom/staff/schema";
import { describeOnBoth } from "@/newsroom/testing/paper";
import { anImage } from "@/newsroom/testing/rows";
import { fromTheDesk, signedIn } from "@/newsroom/testing/sessions";
import { aPublished } from "@/newsroom/testing/stories";
import { PATCH } from "./[id]/route";
import { GET } from "./route";

async function list(query: string, headers: Record<string, string>) {
  const response = await GET(
    new Request(`http://localhost:3000/api/pictures${query}`, { headers }),
  );
  return { status: response.status, page: (await response.json()) as LibraryPage };
}

async function say(id: number | string, said: unknown, headers: Record<string, string>) {
  const body = typeof said === "string" ? said : JSON.stringify(said);
  const response = await PATCH(
    new Request(`http://localhost:3000/api/pictures/${id}`, { method: "PATCH", body, headers }),
    { params: Promise.resolve({ id: String(id) }) },
  );
  return response.status;
}

describeOnBoth("the library’s address", () => {
  it("answers staff a page, what was looked for, and where it goes on", async () => {
    const { cookie } = await signedIn("contributor");
    for (let number = 1; number <= 31; number += 1) await anImage({ alt: `Pier ${number}` });
    await anImage({ alt: "A harbour" });
    const { status, page } = await list("?query=pier", { cookie });
    expect([status, page.pictures.length, page.pictures[0]?.alt]).toEqual([200, 30, "Pier 31"]);
    const rest = await list(`?query=pier&before=${page.older}`, { cookie });
    expect(rest.page).toMatchObject({ pictures: [{ alt: "Pier 1" }], older: null });
    expect((await list("?before=nonsense", { cookie })).page.pictures).toHaveLength(30);
  });

  it("answers nobody else", async () => {
    expect((await list("", {})).status).toBe(401);
  });
});

describeOnBoth("a picture’s address", () => {
  it.each(role.options)("lets every role describe a new picture (%s)", async (given) => {
    const { cookie } = await signedIn(given);
    const { id } = await anImage({ alt: "" });
    const sent = { ...fromTheDesk, cookie };
    expect(await say(id, { alt: "A pier", credit: "Kim" }, sent)).toBe(200);
    expect(await database().image.findFirstOrThrow()).toMatchObject({ alt: "A pier" });
  });

  it.each([
    ["contributor", 403],
    ["author", 403],
    ["editor", 200],
    ["admin", 200],
  ] as const)("answers a %s %i for one in somebody's published story", async (given, status) => {
    const { cookie } = await signedIn(given);
    const { id } = await anImage();
    await aPublished({ leadImageId: id });
    expect(await say(id, { alt: "A pier" }, { ...fromTheDesk, cookie })).toBe(status);
  });

  it("refuses what is no description, no picture, not signed in or not from here", async () => {
    const { cookie } = await signedIn("editor");
    const { id } = await anImage({ alt: "As it was" });
    const sent = { ...fromTheDesk, cookie };
    for (const said of ["{", "null", "[]", { alt: 1 }, { hash: "x" }, { alt: "x".repeat(1001) }]) {
      expect(await say(id, said, sent), JSON.stringify(said)).toBe(422);
    }
    for (const none of ["0", "x", "1e9", "99999999999"])
      expect(await say(none, {}, sent)).toBe(404);
    expect(await say(id, { alt: "No" }, fromTheDesk)).toBe(401);
    expect(await say(id, { alt: "No" }, { cookie, "sec-fetch-site": "cross-site" })).toBe(403);
    expect(await database().image.findFirstOrThrow()).toMatchObject({ alt: "As it was" });
  });
});
