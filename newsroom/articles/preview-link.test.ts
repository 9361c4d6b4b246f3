import { expect, it } from "vitest";
import { database } from "../database";
import { NotAllowed, NotFound } from "../refusal";
import { commandLine } from "../staff/schema";
import { describeOnBoth } from "../testing/paper";
import { staff } from "../testing/rows";
import { inHours } from "../testing/steps";
import { aDraft, aPublished } from "../testing/stories";
import { refusal, refusedOn, tracesOf } from "../testing/traces";
import {
  makePreviewLink,
  openPreviewLink,
  readPreviewLinks,
  revokePreviewLink,
} from "./preview-link";
import { retract } from "./publish";

describeOnBoth("a preview link", () => {
  it("opens the draft for as long as was asked, and no longer", async () => {
    const ann = await staff("author", "Ann");
    const { id } = await aDraft({ by: ann });
    const { token, expiresAt } = await makePreviewLink(ann, id, 7);
    expect(token).toMatch(/^[\w-]{43}$/);
    expect(await openPreviewLink(token)).toEqual({ articleId: id, expiresAt });
    expect(await openPreviewLink(token, inHours(7 * 24 - 1))).not.toBeNull();
    expect(await openPreviewLink(token, inHours(7 * 24 + 1))).toBeNull();
    expect(await openPreviewLink(`${token}x`)).toBeNull();
    expect(await openPreviewLink("")).toBeNull();
    expect(await readPreviewLinks(id)).toMatchObject([{ createdBy: "Ann", expiresAt }]);
    expect(await readPreviewLinks(id, inHours(8 * 24))).toEqual([]);
  });

  it("is kept as a hash, and neither it nor the log tells the token", async () => {
    const { id } = await aDraft();
    let token = "";
    const { log, details, tags } = await tracesOf(async () => {
      token = (await makePreviewLink(commandLine, id, 1)).token;
    });
    expect(log).toEqual([`command line: article.sharePreview article ${id}`]);
    expect(tags).toEqual([]);
    const rows = await database().previewLink.findMany();
    expect(JSON.stringify([rows, details])).not.toContain(token);
  });

  it("is closed at once by whoever may write the article", async () => {
    const ann = await staff("author", "Ann");
    const { id } = await aDraft({ by: ann });
    const { token } = await makePreviewLink(ann, id, 30);
    const [link] = await readPreviewLinks(id);
    const linkId = link?.id ?? 0;
    const other = await staff("author", "Other");
    expect(await refusal(() => revokePreviewLink(other, linkId))).toBeInstanceOf(NotAllowed);
    const { log } = await tracesOf(() => revokePreviewLink(ann, linkId));
    expect(log).toEqual([`Ann: article.unsharePreview article ${id}`]);
    expect(await openPreviewLink(token)).toBeNull();
    expect(await readPreviewLinks(id)).toEqual([]);
    expect((await tracesOf(() => revokePreviewLink(ann, linkId))).log).toEqual([]);
    expect(await refusal(() => revokePreviewLink(ann, linkId + 1))).toBeInstanceOf(NotFound);
  });

  it("is refused for somebody else's article, another time, and what was taken back", async () => {
    const author = await staff("author");
    const { id } = await aDraft();
    expect(await refusal(() => makePreviewLink(author, id, 1))).toBeInstanceOf(NotAllowed);
    expect(await refusedOn(() => makePreviewLink(commandLine, id, 365))).toEqual(["days"]);
    const story = await aPublished();
    const { token } = await makePreviewLink(commandLine, story.id, 1);
    await retract(commandLine, story.id, "It was made up.");
    expect(await openPreviewLink(token)).toBeNull();
    expect(await refusedOn(() => makePreviewLink(commandLine, story.id, 1))).toEqual([""]);
  });
});
