import { expect, it } from "vitest";
import { listAuthors } from "../authors/list";
import { saveAuthor } from "../authors/write";
import { commandLine } from "../staff/schema";
import { describeOnBoth } from "../testing/paper";
import { anAuthor, aTopic, staff } from "../testing/rows";
import { aPublished } from "../testing/stories";
import { listTopics } from "../topics/list";

const names = async (search: string) =>
  (await listTopics({ search })).items.map(({ name }) => name);

describeOnBoth("topics and authors in lists", () => {
  it("are found by part of their names, whatever the capitals and accents", async () => {
    await aTopic({ name: "São Paulo", slug: "sao-paulo" });
    await aTopic({ name: "Море", slug: "the-sea" });
    await aTopic({ name: "100% wool", slug: "wool" });
    for (const search of ["são", "SAO", "paulo", "São Paulo", " paulo "])
      expect(await names(search), search).toEqual(["São Paulo"]);
    for (const search of ["море", "Море", "sea"]) expect(await names(search)).toEqual(["Море"]);
    expect(await names("")).toHaveLength(3);
    expect(await names("nothing")).toEqual([]);
    expect(await names("\u0000\ud800")).toHaveLength(3);
  });

  it("come a page at a time, each once, with how many stories they have", async () => {
    for (let number = 0; number < 53; number += 1)
      await aTopic({ name: `Subject ${number}`, slug: `s-${String(number).padStart(2, "0")}` });
    const [topic] = (await listTopics({ search: "subject 7" })).items;
    if (!topic) throw new Error("no such topic");
    await aPublished({ topics: [topic] });
    const first = await listTopics({});
    expect([first.items.length, first.next]).toEqual([50, "s-49"]);
    expect(first.items.find(({ id }) => id === topic.id)?.stories).toBe(1);
    const rest = await listTopics({ after: first.next ?? "" });
    expect([rest.items.map(({ slug }) => slug), rest.next]).toEqual([
      ["s-50", "s-51", "s-52"],
      null,
    ]);
  });

  it("name the accounts of authors, and how many stories these have", async () => {
    const kim = await staff("author", "Kim");
    const author = await anAuthor({ name: "Kim Oh", slug: "kim-oh", kind: "desk" });
    await saveAuthor(commandLine, author.id, { staffIds: [kim.id] });
    await aPublished({ authors: [author] });
    expect((await listAuthors({ search: "oh" })).items).toEqual([
      {
        id: author.id,
        slug: "kim-oh",
        name: "Kim Oh",
        kind: "desk",
        role: null,
        stories: 1,
        accounts: ["Kim"],
      },
    ]);
  });
});
