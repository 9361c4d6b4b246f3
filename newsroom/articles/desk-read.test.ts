import { expect, it } from "vitest";
import { transaction } from "../database";
import { NotAllowed, NotFound } from "../refusal";
import { bodyOf, figure } from "../testing/bodies";
import { describeOnBoth } from "../testing/paper";
import { anAuthor, anImage, aSection, aTopic, staff } from "../testing/rows";
import { aDraft, aPublished } from "../testing/stories";
import { readChoices, readForDesk, usualByline } from "./desk-read";
import { publish, retract } from "./publish";
import { markReady } from "./write";

describeOnBoth("a story at the desk", () => {
  it("comes with its words, its pictures and what may be done with it", async () => {
    const [lead, inText] = [await anImage(), await anImage({ alt: "A crane" })];
    const editor = await staff("editor");
    const story = await aDraft({
      headline: "The harbour opens",
      leadImageId: lead.id,
      body: bodyOf("Text.", figure(inText.id)),
    });
    expect(await readForDesk(editor, story.id)).toMatchObject({
      state: { id: story.id, status: "draft", revision: 1 },
      content: { headline: "The harbour opens" },
      pictures: { [lead.id]: { hash: lead.hash }, [inText.id]: { alt: "A crane" } },
      isPublic: false,
      readOnly: null,
      may: { submit: true, markReady: true, publish: true, move: true, bar: true, page: true },
    });
  });

  it("opens for its owner and for editors only", async () => {
    const ann = await staff("contributor", "Ann");
    const { id } = await aDraft({ by: ann });
    expect((await readForDesk(ann, id)).may).toEqual({
      submit: true,
      trash: true,
      markReady: false,
      publish: false,
      move: false,
      bar: false,
      page: true,
    });
    for (const role of ["contributor", "author"] as const) {
      await expect(readForDesk(await staff(role), id)).rejects.toThrow(NotAllowed);
    }
    await expect(readForDesk(await staff("admin"), 999_999)).rejects.toThrow(NotFound);
  });

  it("can only be read once an editor passed it, by whoever may not publish", async () => {
    const [ann, editor] = [await staff("contributor", "Ann"), await staff("editor")];
    const { id } = await aDraft({ by: ann });
    await markReady(editor, id);
    expect((await readForDesk(ann, id)).readOnly).toMatch(/marked this story ready/);
    expect((await readForDesk(editor, id)).readOnly).toBeNull();
  });

  it("once readers see it keeps what changes at once from whoever may only write", async () => {
    const [ann, editor] = [await staff("contributor", "Ann"), await staff("editor")];
    const { id } = await aDraft({ by: ann });
    await publish(editor, id);
    expect(await readForDesk(ann, id)).toMatchObject({ readOnly: null, may: { page: false } });
    expect((await readForDesk(editor, id)).may.page).toBe(true);
  });

  it("can only be read once it was retracted", async () => {
    const editor = await staff("editor");
    const { id } = await aPublished();
    expect(await readForDesk(editor, id)).toMatchObject({ isPublic: true, readOnly: null });
    await retract(editor, id, "It never happened.");
    expect((await readForDesk(editor, id)).readOnly).toMatch(/retracted/);
  });
});

describeOnBoth("what can be chosen for a story", () => {
  it("is sections in the paper's order, authors and topics by name", async () => {
    await aSection({ name: "World", position: 2 });
    await aSection({ name: "Home", position: 1 });
    await anAuthor({ name: "Zoe" });
    await anAuthor({ name: "Abe" });
    await aTopic({ name: "Ports" });
    const { sections, authors, topics } = await readChoices();
    expect(sections.map(({ name }) => name)).toEqual(["Home", "World"]);
    expect(authors.map(({ name }) => name)).toEqual(["Abe", "Zoe"]);
    expect(topics.map(({ name }) => name)).toEqual(["Ports"]);
  });

  it("starts with one's own byline: the account's, else the one of one's name, else none", async () => {
    const namesake = await anAuthor({ name: "Ann Lee" });
    const other = await anAuthor({ name: "A. Lee" });
    const ann = await staff("author", "Ann Lee");
    expect(await usualByline(ann)).toEqual([namesake.id]);
    await transaction((tx) =>
      tx.staff.update({ where: { id: ann.id }, data: { authorId: other.id } }),
    );
    expect(await usualByline(ann)).toEqual([other.id]);
    expect(await usualByline(await staff("author", "Nobody"))).toEqual([]);
  });
});
