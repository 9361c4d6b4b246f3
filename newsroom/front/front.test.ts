import { expect, it } from "vitest";
import { moveArticle, retract } from "../articles/publish";
import { Conflict, NotAllowed, NotFound } from "../refusal";
import { commandLine } from "../staff/schema";
import { describeOnBoth } from "../testing/paper";
import { aSection, staff } from "../testing/rows";
import { aDraft, aPublished, type Story } from "../testing/stories";
import { refusal, refusedOn, tracesOf } from "../testing/traces";
import { readCandidates, readFrontForDesk } from "./desk-read";
import { readFront, readSectionFront } from "./read";
import type { FrontName, Slot } from "./schema";
import { arrangeFront } from "./write";

const day = 24 * 3600 * 1000;
const daysAgo = (days: number) => new Date(Date.now() - days * day);

/** So many stories of a section, the newest first. */
async function stories(count: number, section: { id: number }): Promise<Story[]> {
  const made: Story[] = [];
  for (let age = count; age > 0; age -= 1) {
    made.unshift(await aPublished({ section, at: daysAgo(age), headline: `Day ${age}` }));
  }
  return made;
}

type Chosen = Partial<Record<Slot, { id: number }[]>>;

const placements = (chosen: Chosen) =>
  (["lead", "second", "river"] as const).flatMap((slot) =>
    (chosen[slot] ?? []).map(({ id }) => ({ slot, articleId: id })),
  );
const arrange = (chosen: Chosen, revision = 0, front: FrontName = "home", by = commandLine) =>
  arrangeFront(by, { front, revision, placements: placements(chosen) });

async function drawn() {
  const { lead, seconds, picks, rivers, opinions } = await readFront();
  const ids = (all: { id: number }[]) => all.map(({ id }) => id);
  return {
    lead: lead?.id,
    seconds: ids(seconds),
    picks: ids(picks),
    below: ids([...rivers, ...opinions].flatMap(({ items }) => items)),
  };
}

describeOnBoth("fronts", () => {
  it("show what was placed, fill the gaps with the newest, and no story twice", async () => {
    const all = await stories(9, await aSection());
    const [a, b, c, d, e, f, g, h, i] = all.map(({ id }) => id);
    expect(await drawn()).toEqual({
      lead: a,
      seconds: [b, c, d, e],
      picks: [],
      below: [f, g, h, i],
    });
    await arrange({ lead: all.slice(8), second: all.slice(6, 7), river: all.slice(1, 2) });
    expect(await drawn()).toEqual({
      lead: i,
      seconds: [g, a, c, d],
      picks: [b],
      below: [e, f, h],
    });
  });

  it("do not fill the news with opinion, but take what an editor places", async () => {
    const opinion = await aSection({ opinion: true });
    const [news] = await stories(1, await aSection());
    const [view] = await stories(1, opinion);
    expect(await drawn()).toMatchObject({ lead: news?.id, seconds: [], below: [view?.id] });
    await arrange({ lead: view ? [view] : [] });
    expect(await drawn()).toEqual({ lead: view?.id, seconds: [news?.id], picks: [], below: [] });
  });

  it("lead with news however much opinion is newer, and draw each section of opinion", async () => {
    const [news] = await stories(1, await aSection());
    const [views, letters] = [await aSection({ opinion: true }), await aSection({ opinion: true })];
    for (const section of [views, letters]) {
      for (let count = 0; count < 13; count += 1) {
        await aPublished({ section, at: daysAgo(0.5), headline: `View ${count}` });
      }
    }
    const front = await readFront();
    expect([front.lead?.id, front.seconds, front.rivers]).toEqual([news?.id, [], []]);
    expect(front.opinions.map(({ section }) => section.id)).toEqual([views.id, letters.id]);
  });

  it("lead with opinion in a paper of nothing else", async () => {
    const [view] = await stories(1, await aSection({ opinion: true }));
    expect(await drawn()).toEqual({ lead: view?.id, seconds: [], picks: [], below: [] });
  });

  it("are seen as they would be before they are saved", async () => {
    const all = await stories(3, await aSection());
    const draft = await aDraft();
    const arranged = [draft.id, all[2]?.id ?? 0].map((articleId) => ({
      slot: "lead" as const,
      articleId,
    }));
    expect((await readFront(arranged)).lead?.id).toBe(all[2]?.id);
    expect((await readFront()).lead?.id).toBe(all[0]?.id);
  });

  it("of sections draw a lead and what was placed beside it, of that section alone", async () => {
    const section = await aSection({ name: "World" });
    const all = await stories(4, section);
    const front = `section:${section.id}` as const;
    const read = async () => {
      const { lead, seconds } = await readSectionFront(section.id);
      return [lead?.id, seconds.map(({ id }) => id)];
    };
    expect(await read()).toEqual([all[0]?.id, []]);
    await arrange({ second: all.slice(1, 3) }, 0, front);
    expect(await read()).toEqual([all[0]?.id, [all[1]?.id, all[2]?.id]]);
    expect((await readFront()).picks).toEqual([]);
    const other = await aSection({ name: "Sport" });
    await moveArticle(commandLine, all[1]?.id ?? 0, { sectionId: other.id });
    expect(await read()).toEqual([all[0]?.id, [all[2]?.id]]);
    const { standing } = await readFrontForDesk(commandLine, front);
    expect(standing.gone).toEqual([{ headline: all[1] && "Day 2", why: "was moved to Sport" }]);
    expect(await refusedOn(() => arrange({ lead: all.slice(1, 2) }, 1, front))).toEqual([
      "placements.0",
    ]);
    expect(await refusedOn(() => arrange({ river: all.slice(0, 1) }, 1, front))).toEqual([
      "placements.0",
    ]);
  });

  it("tell readers' pages and the log, and count their revisions", async () => {
    const editor = await staff("editor", "Ed");
    const section = await aSection();
    const [story] = await stories(1, section);
    const lead = story ? [story] : [];
    const home = await tracesOf(() => arrange({ lead }, 0, "home", editor));
    expect(home.tags).toEqual([["front"]]);
    expect(home.log).toEqual(["Ed: front.arrange front null"]);
    expect(home.details).toEqual([{ front: "home", articles: [story?.id] }]);
    const own = await tracesOf(() => arrange({ lead }, 0, `section:${section.id}`));
    expect(own.tags).toEqual([["front", `section:${section.id}`]]);
    expect(await arrange({}, 1)).toBe(2);
    const { standing } = await readFrontForDesk(editor, "home");
    expect(standing).toMatchObject({ revision: 2, savedBy: "command line", placements: [] });
  });

  it("are not overwritten by who opened them earlier, who is shown what stands", async () => {
    const [ann, ben] = [await staff("editor", "Ann"), await staff("editor", "Ben")];
    const [one, two] = await stories(2, await aSection());
    await arrange({ lead: one ? [one] : [] }, 0, "home", ann);
    const error = await refusal(() => arrange({ lead: two ? [two] : [] }, 0, "home", ben));
    expect(error).toBeInstanceOf(Conflict);
    expect(error).toMatchObject({
      problems: [{ field: "", message: expect.stringContaining("Ann arranged this front") }],
      theirs: {
        revision: 1,
        savedBy: "Ann",
        placements: [{ slot: "lead", story: { id: one?.id, headline: "Day 1" } }],
      },
    });
    expect(await arrange({ lead: two ? [two] : [] }, 1, "home", ben)).toBe(2);
  });

  it("are saved once by two at the same moment, the first time and later", async () => {
    for (const revision of [0, 1]) {
      const outcomes = await Promise.allSettled([arrange({}, revision), arrange({}, revision)]);
      expect(outcomes.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
      const lost = outcomes.flatMap((one): unknown[] =>
        one.status === "rejected" ? [one.reason] : [],
      );
      expect(lost).toEqual([expect.any(Conflict)]);
    }
  });

  it("refuse what is not published, stands twice or has no room, naming it", async () => {
    const all = await stories(3, await aSection());
    const [one, two] = all;
    const draft = await aDraft();
    const error = await refusal(() =>
      arrange({ lead: all.slice(0, 2), second: [draft, ...all.slice(0, 1)] }),
    );
    expect(error.problems).toEqual([
      { field: "placements.1", message: "there is no room for “Day 2”" },
      { field: "placements.2", message: `article ${draft.id} is not published` },
      { field: "placements.3", message: "“Day 1” stands twice" },
    ]);
    await arrange({ lead: one ? [one] : [] });
    await retract(commandLine, one?.id ?? 0, "It was made up.");
    expect((await drawn()).lead).toBe(two?.id);
    const { standing } = await readFrontForDesk(commandLine, "home");
    expect(standing).toMatchObject({
      placements: [],
      gone: [{ headline: "Day 1", why: "was retracted" }],
    });
    expect(await refusedOn(() => arrange({ lead: one ? [one] : [] }, 1))).toEqual(["placements.0"]);
  });

  it("are those of the paper and of its sections, and no others", async () => {
    expect(await refusal(() => arrange({}, 0, "section:2000000000"))).toBeInstanceOf(NotFound);
    for (const front of [
      "",
      "section:0",
      "section:01",
      "section:9999999999",
      "section:1 ",
      "away",
    ]) {
      const input = { front: front as FrontName, revision: 0, placements: [] };
      expect(await refusedOn(() => arrangeFront(commandLine, input)), front).toEqual(["front"]);
    }
  });

  it("are for editors, to read and to save", async () => {
    for (const role of ["contributor", "author"] as const) {
      const actor = await staff(role);
      for (const work of [
        () => arrange({}, 0, "home", actor),
        () => readFrontForDesk(actor, "home"),
        () => readCandidates(actor, {}),
      ])
        expect(await refusal(work)).toBeInstanceOf(NotAllowed);
    }
  });

  it("have candidates: the newest page by page, of a section, by their words", async () => {
    const [world, sport] = [await aSection({ name: "World" }), await aSection()];
    const all = await stories(17, world);
    await aPublished({ section: sport, headline: "A harbour race" });
    await aDraft({ headline: "A secret harbour" });
    const first = await readCandidates(commandLine, { sectionId: world.id });
    expect(first.stories.map(({ id }) => id)).toEqual(all.slice(0, 15).map(({ id }) => id));
    expect(first.stories[0]).toMatchObject({ headline: "Day 1", section: "World" });
    const rest = await readCandidates(commandLine, {
      sectionId: world.id,
      cursor: first.more ?? undefined,
    });
    expect([rest.stories.map(({ id }) => id), rest.more]).toEqual([
      all.slice(15).map(({ id }) => id),
      null,
    ]);
    const found = await readCandidates(commandLine, { text: "harbour" });
    expect(found.stories.map(({ headline }) => headline)).toEqual(["A harbour race"]);
    expect(
      (await readCandidates(commandLine, { text: "harbour", sectionId: world.id })).stories,
    ).toEqual([]);
  });
});
