/** The pictures of the README and of docs/editors.md, in its order. */
import { expect } from "@playwright/test";
import { database } from "@/newsroom/database";
import { commandLine } from "@/newsroom/staff/schema";
import { inviteFirstAdmin } from "@/newsroom/staff/write";
import { edit } from "@/newsroom/testing/edits";
import type { AtWork } from "./at-work";
import type { Camera } from "./camera";

/** What a paper shows before anybody works there. */
export async function takeFirstDay({ open, take }: Camera): Promise<void> {
  await take(await open("reader", "/", { height: 1100 }), "front");
  const invitation = await inviteFirstAdmin(commandLine);
  const setUp = await open("reader", `/admin/setup?token=${invitation?.token}`, { height: 860 });
  await setUp.getByLabel("The paper’s name").fill("The Harbor Post");
  await setUp.getByLabel("Corrections address").fill("corrections@harborpost.example");
  await take(setUp, "set-up");
}

/** Writing and checking. */
export async function takeWriting({ open, take }: Camera, at: AtWork): Promise<void> {
  await take(await open("editor", "/admin", { height: 900 }), "stories");

  // Seen by the author, who comes second.
  await open("editor", `/admin/stories/${at.written}`, { height: 600 });
  const written = await open("author", `/admin/stories/${at.written}`, { height: 1240 });
  await expect(written.getByText("The editor is here too")).toBeVisible();
  await written.getByLabel("Kicker").fill("Transport");
  await expect(written.getByText(/^Saved \d\d:\d\d$/)).toBeVisible();
  await take(written, "writing");

  const disputed = await open("author", `/admin/stories/${at.disputed}`, { height: 760 });
  const theirs = { deck: "Eleven of fourteen stallholders asked for it." };
  await edit(at.disputed, theirs, at.editor);
  await disputed.getByLabel("Deck").fill("Eleven of the fourteen stalls asked for it.");
  await expect(disputed.getByRole("dialog")).toBeVisible();
  await take(disputed, "two-at-once");

  const reviewed = `/admin/stories/${at.reviewed}`;
  await take(await open("editor", `${reviewed}/versions`, { height: 680 }), "versions");
  await take(await open("editor", `${reviewed}/preview?width=phone`, { height: 900 }), "preview");
}

/** Publishing, and what may have to be said afterwards. */
export async function takePublishing({ open, take }: Camera, at: AtWork): Promise<void> {
  const unfinished = `/admin/stories/${at.unfinished}/publish`;
  await take(await open("editor", unfinished, { height: 980 }), "publish");

  const wrong = await open("editor", `/admin/stories/${at.wrong}/publish`, { height: 1420 });
  async function decide(): Promise<void> {
    await wrong.getByRole("radio", { name: "Correction" }).check();
    await wrong
      .getByLabel("Note for readers")
      .fill("This article first said that the footbridge was built in 1886. It was built in 1868.");
  }
  await decide();
  await take(wrong, "correct");

  // What was found elsewhere is mended too before readers are told.
  const mended = {
    headline: "The footbridge of 1868 opens again",
    searchDescription: "The iron footbridge of 1868 is open again after two years of repairs.",
  };
  await edit(at.wrong, mended, at.editor);
  await wrong.reload();
  await decide();
  await wrong.getByRole("button", { name: "Publish changes" }).click();
  const onThePaper = wrong.getByRole("link", { name: "View on the paper" });
  await expect(wrong.getByText("The correction stands on the page")).toBeVisible();
  const path = (await onThePaper.getAttribute("href")) ?? "";
  await take(await open("reader", path, { height: 760 }), "corrected");
}

/** The paper as a whole. */
export async function takePaper({ open, take }: Camera): Promise<void> {
  // Its three columns stand beside each other from here on.
  const front = await open("editor", "/admin/front", { width: 1500, height: 1100 });
  await front.waitForTimeout(1000);
  await take(front, "arrange");
  await take(await open("editor", "/admin/calendar", { height: 1000 }), "calendar");
  const { id } = await database().image.findFirstOrThrow({ orderBy: { id: "desc" } });
  await take(await open("editor", `/admin/pictures/${id}`, { height: 900 }), "picture");
  await take(await open("editor", "/admin/audience", { height: 1400 }), "audience");
}
