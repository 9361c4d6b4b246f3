import sharp from "sharp";
import { describe, expect, it } from "vitest";
import { embeddedWords } from "./embedded-words";

const blank = () => sharp({ create: { width: 8, height: 6, channels: 3, background: "#888" } });
const alternatives = (name: string, text: string) =>
  `<${name}><rdf:Alt><rdf:li xml:lang="x-default">${text}</rdf:li></rdf:Alt></${name}>`;
const packet = (inside: string, attributes = "") =>
  `<?xpacket begin="" id="W5M0MpCehiHzreSzNTczkc9d"?><x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/" xmlns:xmpRights="http://ns.adobe.com/xap/1.0/rights/" xmlns:Iptc4xmpCore="http://iptc.org/std/Iptc4xmpCore/1.0/xmlns/" ${attributes}>${inside}</rdf:Description></rdf:RDF></x:xmpmeta><?xpacket end="w"?>`;

/** A JPEG with IPTC's older form of the same (IIM datasets of record 2, in a Photoshop segment). */
async function withIim(datasets: Record<number, string>): Promise<Buffer> {
  const jpeg = await blank().jpeg().toBuffer();
  const utf8 = Buffer.from([0x1c, 1, 90, 0, 3, 0x1b, 0x25, 0x47]);
  const records = Object.entries(datasets).map(([number, text]) => {
    const value = Buffer.from(text);
    return Buffer.concat([
      Buffer.from([0x1c, 2, Number(number), value.length >> 8, value.length & 255]),
      value,
    ]);
  });
  const data = Buffer.concat([utf8, ...records]);
  const size = Buffer.alloc(4);
  size.writeUInt32BE(data.length);
  const padding = Buffer.alloc(data.length % 2);
  const resource = Buffer.concat([
    Buffer.from("Photoshop 3.0\u00008BIM"),
    Buffer.from([0x04, 0x04, 0, 0]),
    size,
    data,
    padding,
  ]);
  const head = Buffer.from([0xff, 0xed, (resource.length + 2) >> 8, (resource.length + 2) & 255]);
  return Buffer.concat([jpeg.subarray(0, 2), head, resource, jpeg.subarray(2)]);
}

describe("what a picture says of itself", () => {
  it("is read from XMP, as the IPTC standard names it", async () => {
    const xmp = packet(
      alternatives("dc:description", "Boats at the quay &amp; after.") +
        "<dc:creator><rdf:Seq><rdf:li>Ana Reyes</rdf:li></rdf:Seq></dc:creator>" +
        alternatives("dc:rights", "© 2026 Ana Reyes") +
        alternatives("Iptc4xmpCore:AltTextAccessibility", "Three boats"),
      'photoshop:Credit="The Harbor Post" photoshop:City="Lisbon"',
    );
    for (const file of [
      await blank().withXmp(xmp).jpeg().toBuffer(),
      await blank().withXmp(xmp).avif().toBuffer(),
      await blank().withXmp(xmp).webp().toBuffer(),
    ]) {
      expect(await embeddedWords(file)).toEqual({
        alt: "Three boats",
        caption: "Boats at the quay & after.",
        credit: "Ana Reyes / The Harbor Post",
        licence: "© 2026 Ana Reyes",
      });
    }
  });

  it("is read from IIM, and from EXIF where there is nothing better", async () => {
    const iim = await withIim({
      80: "Ana Reyes",
      110: "Ana Reyes/Agência",
      116: "© Agência",
      120: "Os barcos\rno cais.",
      90: "Lisboa",
    });
    expect(await embeddedWords(iim)).toEqual({
      caption: "Os barcos\nno cais.",
      credit: "Ana Reyes/Agência",
      licence: "© Agência",
    });
    const exif = { IFD0: { Artist: "Bo Li", Copyright: "Bo Li 2026", ImageDescription: "A pier" } };
    expect(await embeddedWords(await blank().withExif(exif).jpeg().toBuffer())).toEqual({
      caption: "A pier",
      credit: "Bo Li",
      licence: "Bo Li 2026",
    });
  });

  it("is never where it was taken, nor what a camera writes for want of a caption", async () => {
    const exif = {
      IFD0: { ImageDescription: "OLYMPUS DIGITAL CAMERA" },
      IFD3: { GPSLatitudeRef: "N", GPSLatitude: "51/1 30/1 3230/100" },
    };
    const file = await blank().withExif(exif).jpeg().toBuffer();
    expect(await embeddedWords(file)).toEqual({});
  });

  it("fits its fields, and is nothing where nothing can be read", async () => {
    const long = packet(alternatives("dc:description", "word ".repeat(400)));
    const { caption } = await embeddedWords(await blank().withXmp(long).jpeg().toBuffer());
    expect(caption).toMatch(/word…$/);
    expect(caption?.length).toBeLessThanOrEqual(1000);
    for (const bytes of [
      Buffer.from(""),
      Buffer.from("no picture"),
      await blank().png().toBuffer(),
    ])
      expect(await embeddedWords(bytes)).toEqual({});
    const torn = await blank().withXmp("<x:xmpmeta").jpeg().toBuffer();
    expect(await embeddedWords(torn)).toEqual({});
  });
});
