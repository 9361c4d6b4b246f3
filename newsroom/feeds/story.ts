/** A story as every feed format tells it. */
import { createHash } from "node:crypto";
import type { Body } from "../articles/body";
import type { CorrectionView } from "../articles/read";
import type { Summary } from "../articles/summary";
import { mailto } from "../corrections/mailto";
import { longDate } from "../language/dates";
import type { PictureView } from "../media/schema";
import type { Paper } from "../settings/paper";
import { bodyHtml, closingHtml, noteHtml, pictureHtml, type Surroundings } from "./html";

/** A story with its whole text. `pictures` are those of its body, by id. */
export type Story = Summary & {
  version: number;
  dateline: string | null;
  leadCaption: string | null;
  body: Body;
  pictures: Readonly<Record<number, PictureView>>;
  topics: string[];
  /** Oldest first. */
  corrections: CorrectionView[];
};

// Drawn once. Another would give every story another name, and every feed reader every story again.
const namespace = Buffer.from("0f6f3a9c8d1e4b52a7c4e19d5b20f7a3", "hex");

/**
 * A lasting name for a thing: a UUID of version 5 (RFC 9562, 5.5) as a URN. It holds no address, so that a story keeps it
 * when it moves to another section, slug or domain, and no feed reader shows it twice.
 */
export function lastingId(name: string): string {
  const bytes = createHash("sha1").update(namespace).update(name).digest().subarray(0, 16);
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x50, 6);
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8);
  const hex = bytes.toString("hex");
  return `urn:uuid:${[0, 8, 12, 16, 20].map((start, index, all) => hex.slice(start, all[index + 1])).join("-")}`;
}

/** A story's lasting name. */
export const storyId = (story: { publicId: string }): string =>
  lastingId(`article ${story.publicId}`);

/**
 * A story as its page has it, without the headline: notes that something was wrong, picture, text, notes that the news
 * moved on, and where to write about mistakes.
 */
export function storyHtml(story: Story, paper: Paper): string {
  const { settings, siteUrl, words } = paper;
  const around: Surroundings = { siteUrl, ...story };
  const notes = (wanted: (note: CorrectionView) => boolean) =>
    story.corrections
      .filter(wanted)
      .toReversed()
      .map((note) =>
        noteHtml({
          kind: words.correctionKinds[note.kind],
          date: longDate(note.publishedAt, settings),
          text: note.note,
          url: `${siteUrl}/corrections/${note.id}`,
        }),
      );
  const href = mailto(settings.correctionsEmail, {
    subject: words.correctionSubject(story.headline),
    body: words.correctionBody({
      title: story.headline,
      address: siteUrl + story.path,
      version: String(story.version),
    }),
  });
  return [
    ...notes(({ kind }) => kind !== "update"),
    story.picture ? pictureHtml(story.picture, story.leadCaption, around) : "",
    bodyHtml(story.body, around),
    ...notes(({ kind }) => kind === "update"),
    closingHtml(words.correctionsPrompt, { href, text: settings.correctionsEmail }),
  ].join("");
}
