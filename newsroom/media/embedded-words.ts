/**
 * What a picture file says of itself: caption, creator, credit, copyright, alt text. By the IPTC Photo Metadata Standard
 * 2023.1 in XMP and IIM, else EXIF. Where it was taken is never read.
 */
import ExifReader from "exifreader";
import { printable } from "../articles/body";

/** Words found in a file; what it does not say is left out. Each fits its field. */
export type EmbeddedWords = { alt?: string; caption?: string; credit?: string; licence?: string };

/** Groups of tags that are looked at; places (GPS), thumbnails and colour profiles are not among them. */
const includeTags = { xmp: true, iptc: true, exif: true } as const;

/** What cameras write where a caption belongs. */
const noCaption =
  /^(?:OLYMPUS|SONY DSC|SAMSUNG|KODAK|MINOLTA|DCIM|IMG_?\d|DSC_?\d|Exif_?JPEG|Untitled|default)/i;

/** Reads what a picture file says of itself. A file whose metadata cannot be read says nothing. Never throws. */
export async function embeddedWords(bytes: Uint8Array): Promise<EmbeddedWords> {
  const groups = await read(bytes);
  if (!groups) return {};
  const { xmp = {}, iptc = {}, exif = {} } = groups;
  const first = (...found: unknown[]) =>
    found.map(textOf).find((text) => text !== undefined && text !== "");
  const caption = first(xmp.description, iptc["Caption/Abstract"], exif.ImageDescription);
  const creator = first(xmp.creator, iptc["By-line"], exif.Artist);
  const agency = first(xmp.Credit, iptc.Credit);
  const words: EmbeddedWords = {
    alt: fitted(first(xmp.AltTextAccessibility), 1000),
    caption: caption && !noCaption.test(caption) ? fitted(caption, 1000) : undefined,
    credit: fitted(creditLine(creator, agency), 200),
    licence: fitted(
      first(xmp.rights, iptc["Copyright Notice"], exif.Copyright, xmp.UsageTerms),
      200,
    ),
  };
  return Object.fromEntries(Object.entries(words).filter(([, text]) => text !== undefined));
}

type Groups = { xmp?: Tags; iptc?: Tags; exif?: Tags };
type Tags = Record<string, unknown>;

async function read(bytes: Uint8Array): Promise<Groups | undefined> {
  try {
    // A copy: the reader wants a buffer that begins where the file does.
    const file = Uint8Array.from(bytes).buffer;
    return (await ExifReader.load(file, {
      expanded: true,
      async: true,
      includeTags,
    })) as Groups;
  } catch {
    return undefined;
  }
}

/** "Ana Reyes / The Harbor Post", as agencies ask; each named once. */
function creditLine(creator: string | undefined, agency: string | undefined): string | undefined {
  if (!creator || !agency) return creator ?? agency;
  return agency.toLowerCase().includes(creator.toLowerCase()) ? agency : `${creator} / ${agency}`;
}

/** The text of a tag: its description, or of a list all of them with commas between. */
function textOf(tag: unknown): string | undefined {
  if (Array.isArray(tag)) return tag.map(textOf).filter(Boolean).join(", ");
  if (typeof tag !== "object" || tag === null || !("description" in tag)) return undefined;
  return typeof tag.description === "string" ? tag.description : undefined;
}

/** A text as its field takes it: printable, at most so many characters, cut at a word. */
function fitted(text: string | undefined, most: number): string | undefined {
  if (!text) return undefined;
  const clean = printable.safeParse(text.replace(/\r\n?/g, "\n").replace(/\p{Cc}(?<!\n)/gu, " "));
  const whole = clean.success ? clean.data.trim() : "";
  if (whole === "") return undefined;
  if (whole.length <= most) return whole;
  const cut = whole.slice(0, most - 1);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(" "), most / 2)).trimEnd()}…`;
}
