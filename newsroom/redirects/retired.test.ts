/** Chains of moves, renames and removals, every one of up to three, against a model that only remembers. */
import { expect, it } from "vitest";
import { moveArticle } from "../articles/publish";
import { movedTo } from "../articles/resolve";
import { database, type Transaction, transaction } from "../database";
import { Refused } from "../refusal";
import { removeSection, saveSection } from "../sections/write";
import { commandLine } from "../staff/schema";
import { describeOnBoth } from "../testing/paper";
import { anAuthor, aSection } from "../testing/rows";
import { aPublished } from "../testing/stories";

type World = { arts: number; books: number; prize: number; other: number; author: { id: number } };

async function aWorld(): Promise<World> {
  const [arts, books] = [await aSection({ slug: "arts" }), await aSection({ slug: "books" })];
  const author = await anAuthor();
  const given = { authors: [author] };
  const { id: prize } = await aPublished({ ...given, section: arts, slug: "prize" });
  const { id: other } = await aPublished({ ...given, section: books, slug: "other" });
  return { arts: arts.id, books: books.id, prize, other, author };
}

const rename = (id: number, slug: string) =>
  saveSection(commandLine, id, { slug, name: `Section ${id}` });
const move = (id: number, to: { sectionId?: number; slug?: string }) =>
  moveArticle(commandLine, id, to);

type Step = (world: World, tx: Transaction) => Promise<unknown>;
const steps: Record<string, Step> = {
  "prize to books": ({ prize, books }) => move(prize, { sectionId: books }),
  "prize to arts": ({ prize, arts }) => move(prize, { sectionId: arts }),
  "prize called award": ({ prize }) => move(prize, { slug: "award" }),
  "prize called prize": ({ prize }) => move(prize, { slug: "prize" }),
  "other to arts": ({ other, arts }) => move(other, { sectionId: arts }),
  "other called prize": ({ other }) => move(other, { slug: "prize" }),
  "arts called culture": ({ arts }) => rename(arts, "culture"),
  "arts called arts": ({ arts }) => rename(arts, "arts"),
  "books called arts": ({ books }) => rename(books, "arts"),
  "books called culture": ({ books }) => rename(books, "culture"),
  "arts removed": ({ arts }) => removeSection(commandLine, arts),
  "a new section called arts": () => saveSection(commandLine, null, { name: "New", slug: "arts" }),
  "a new story at arts/prize": async ({ author }, tx) => {
    const section = await tx.section.findUnique({ where: { slug: "arts" } });
    if (section) await aPublished({ section, slug: "prize", authors: [author] });
  },
};

/** Everything there is and where it stands now: stories and sections by a name of their own. */
async function standing(tx: Transaction): Promise<Map<string, string>> {
  const sections = await tx.section.findMany({ select: { id: true, slug: true } });
  const stories = await tx.article.findMany({
    select: { id: true, slug: true, section: { select: { slug: true } } },
  });
  return new Map([
    ...sections.map(({ id, slug }) => [`section ${id}`, `/${slug}`] as const),
    ...stories.map(({ id, slug, section }) => [`story ${id}`, `/${section.slug}/${slug}`] as const),
  ]);
}

/** What ever stood where. A section that is removed gives its names up, a story its addresses never. */
function remember(owners: Map<string, string>, now: Map<string, string>, chain: string): void {
  for (const [path, owner] of owners) {
    if (owner.startsWith("section") && !now.has(owner)) owners.delete(path);
  }
  for (const [thing, path] of now) {
    const owner = owners.get(path) ?? thing;
    expect.soft(thing, `${chain}: what stands at ${path}`).toBe(owner);
    owners.set(path, owner);
  }
}

class Undone extends Error {}

/** Goes through a chain and takes it back. @returns all that is so after it, null when its last step did nothing. */
async function goThrough(world: World, chain: readonly string[]): Promise<string | null> {
  let after: string | null = null;
  const work = transaction(async (tx) => {
    const owners = new Map<string, string>();
    let now = await standing(tx);
    remember(owners, now, "at first");
    for (const name of chain) {
      const before = [...now].join();
      await steps[name]?.(world, tx).catch((error: unknown) => {
        if (!(error instanceof Refused)) throw error;
      });
      now = await standing(tx);
      after = [...now].join() === before ? null : name;
      remember(owners, now, chain.join(", "));
    }
    // Chains that begin alike were looked at when they were shorter.
    for (const [path, owner] of owners) {
      const place = now.get(owner);
      const leads = place === path ? path : await movedTo(path, tx);
      expect.soft(leads, `${chain.join(", ")}: where ${path} leads`).toBe(place);
    }
    const rows = await tx.redirect.findMany({ omit: { id: true, createdAt: true } });
    const all = [[...now], [...owners], rows.map((row) => JSON.stringify(row))];
    after = after && all.flatMap((part) => part.map(String).sort()).join();
    throw new Undone();
  });
  await work.catch((error: unknown) => {
    if (!(error instanceof Undone || error instanceof Refused)) throw error;
  });
  return after;
}

describeOnBoth("retired addresses", () => {
  it("lead to what stood there, through every chain of up to three moves, renames and removals", async () => {
    const world = await aWorld();
    const seen = new Set<string>();
    let chains: string[][] = [[]];
    for (let length = 1; length <= 3; length += 1) {
      const longer: string[][] = [];
      for (const chain of chains) {
        for (const name of Object.keys(steps)) {
          // What a step that does nothing, or another chain, has led to already leads nowhere new.
          const after = await goThrough(world, [...chain, name]);
          if (after === null || seen.has(after)) continue;
          seen.add(after);
          longer.push([...chain, name]);
        }
      }
      chains = longer;
    }
    expect(seen.size).toBeGreaterThan(80);
  }, 300_000);

  it("outlast the section: a new one of its name keeps what once stood below", async () => {
    const world = await aWorld();
    await move(world.prize, { sectionId: world.books });
    await rename(world.arts, "culture");
    await removeSection(commandLine, world.arts);
    for (const path of ["/arts/prize", "/culture/prize"]) {
      expect(await movedTo(path)).toBe("/books/prize");
    }
    expect(await movedTo("/arts")).toBeNull();
    const { id } = await saveSection(commandLine, null, { name: "Arts again", slug: "arts" });
    await expect(move(world.other, { sectionId: id, slug: "prize" })).rejects.toThrow(
      "belongs to another article",
    );
    await rename(id, "art");
    for (const path of ["/arts/prize", "/culture/prize", "/art/prize"]) {
      expect(await movedTo(path)).toBe("/books/prize");
    }
    expect(await movedTo("/culture")).toBe("/art");
  });

  it("keep a section from a name under which a story of its own would hide another's", async () => {
    const world = await aWorld();
    await move(world.prize, { sectionId: world.books, slug: "award" });
    await removeSection(commandLine, world.arts);
    await move(world.other, { slug: "prize" });
    await expect(rename(world.books, "arts")).rejects.toThrow("belongs to something else");
    await move(world.other, { slug: "other" });
    // Once there, for ever: the old address of `other` is the same place.
    await expect(rename(world.books, "arts")).rejects.toThrow("belongs to something else");
    expect(await movedTo("/arts/prize")).toBe("/books/award");
    expect(await database().section.count()).toBe(1);
  });
});
