import { expect, it } from "vitest";
import { database } from "./database";
import { purge } from "./purge";
import { NotAllowed } from "./refusal";
import { commandLine } from "./staff/schema";
import { describeOnBoth } from "./testing/paper";
import { staff } from "./testing/rows";
import { refusedOn } from "./testing/traces";

describeOnBoth("purging", () => {
  const rows = () => database().invalidation.findMany({ select: { tags: true, soft: true } });

  it("makes what was made from these stale for every process", async () => {
    const tags = ["article:12", "section:3", "front", "address:/world/harbours"];
    expect(await purge(commandLine, tags)).toEqual(tags);
    expect(await rows()).toEqual([{ tags: tags.join(" "), soft: false }]);
  });

  it("is of everything when nothing is named", async () => {
    expect(await purge(commandLine, [])).toEqual(["everything"]);
    expect(await rows()).toEqual([{ tags: "everything", soft: false }]);
  });

  it("refuses what is no tag, and then purges nothing", async () => {
    const wrong = ["articles", "article:", "article:x", "article:1 front", "address:", "Front", ""];
    expect(await refusedOn(() => purge(commandLine, ["front", ...wrong]))).toEqual(wrong);
  });

  it("is not for editors", async () => {
    await expect(purge(await staff("editor"), [])).rejects.toBeInstanceOf(NotAllowed);
    expect(await rows()).toEqual([]);
  });
});
