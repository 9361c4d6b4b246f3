/** The pictures that stand for pages where they are shared. */
import { readFile } from "node:fs/promises";
import sharp from "sharp";
import { database } from "../database";
import { uses } from "../freshness";
import { isHash, originalOf } from "../media/folder";
import { readSection } from "../sections/read";
import { readSettings } from "../settings/read";
import type { Settings } from "../settings/schema";
import {
  logoSize,
  type ShareRequest,
  type ShareSubject,
  sharePath,
  shareRequest,
  shareSize,
} from "./address";
import type { CardText } from "./card";
import { drawCard } from "./draw";

/** A picture; or where it stands now that what it shows has changed; or that there is none. */
export type ShareAnswer =
  | { kind: "picture"; png: Buffer }
  | { kind: "moved"; path: string }
  | { kind: "missing" };

/** What "/share/FILE" answers. */
export async function readShare(file: string): Promise<ShareAnswer> {
  const request = shareRequest(file);
  if (!request) return { kind: "missing" };
  const [settings, subject] = await Promise.all([readSettings(), find(request)]);
  if (!subject) return { kind: "missing" };
  const path = sharePath(subject, settings);
  if (path !== `/share/${file}`) return { kind: "moved", path };
  return { kind: "picture", png: await draw(subject, settings) };
}

async function find(request: ShareRequest): Promise<ShareSubject | null> {
  switch (request.kind) {
    case "article": {
      const { publicId } = request;
      const article = await database().article.findUnique({
        where: { publicId },
        select: {
          id: true,
          status: true,
          section: { select: { name: true } },
          liveVersion: { select: { headline: true } },
        },
      });
      uses("sections", article ? `article:${article.id}` : "latest");
      if (article?.status !== "published" || !article.liveVersion) return null;
      const { headline } = article.liveVersion;
      return { kind: "article", publicId, headline, section: article.section.name };
    }
    case "section": {
      const section = await readSection(request.slug);
      return section && { kind: "section", slug: section.slug, section: section.name };
    }
    case "paper":
    case "logo":
      return request;
    default:
      return request satisfies never;
  }
}

async function draw(subject: ShareSubject, settings: Settings): Promise<Buffer> {
  if (subject.kind === "logo") {
    const own = await logoInSquare(settings.logo);
    return own ?? drawCard({ look: "logo", name: settings.name }, logoSize);
  }
  return drawCard(textOf(subject, settings), shareSize);
}

function textOf(subject: Exclude<ShareSubject, { kind: "logo" }>, settings: Settings): CardText {
  const { name, tagline } = settings;
  switch (subject.kind) {
    case "article":
      return { look: "page", name, label: subject.section, title: subject.headline };
    case "section":
      return { look: "page", name, label: "", title: subject.section };
    case "paper":
      return { look: "paper", name, tagline };
    default:
      return subject satisfies never;
  }
}

/** The paper's own mark, whole, in the middle of a square. */
async function logoInSquare(hash: string | null): Promise<Buffer | null> {
  const original = hash && isHash(hash) ? await originalOf(hash) : null;
  if (!original) return null;
  return sharp(await readFile(original))
    .resize({ ...logoSize, fit: "contain", background: "#ffffff" })
    .flatten({ background: "#ffffff" })
    .png({ compressionLevel: 9 })
    .toBuffer();
}
