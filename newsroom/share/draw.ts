/** Drawing a card: satori sets the type, sharp makes the picture. Nothing is fetched from anywhere. */
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import satori from "satori";
import sharp from "sharp";
import { type CardText, compose } from "./card";

type Size = { width: number; height: number };

const faces = [
  { name: "Newsreader", folder: "newsreader", weights: [400, 500, 600] },
  { name: "Libre Franklin", folder: "libre-franklin", weights: [600] },
] as const;
/** Fonts come in parts by script; a letter is taken from the first part that has it. */
const parts = ["latin", "latin-ext", "vietnamese"] as const;

async function loadFonts() {
  const wanted = faces.flatMap(({ name, folder, weights }) =>
    weights.flatMap((weight) => parts.map((part) => ({ name, folder, weight, part }))),
  );
  return Promise.all(
    wanted.map(async ({ name, folder, weight, part }) => ({
      name: part === "latin" ? name : `${name} ${part.replace("latin-", "")}`,
      weight,
      style: "normal" as const,
      // From the checkout, where the server runs: a bundler would not know that these files are read.
      data: await readFile(
        join(
          process.cwd(),
          `node_modules/@fontsource/${folder}/files/${folder}-${part}-${weight}-normal.woff`,
        ),
      ),
    })),
  );
}

let fonts: ReturnType<typeof loadFonts> | undefined;

/** Sets a card; `missing` are the letters the fonts do not have. */
async function set(text: CardText, size: Size): Promise<{ svg: string; missing: string }> {
  fonts ??= loadFonts();
  let missing = "";
  // satori takes any object of React's shape; its types name React's own.
  const element = compose(text) as unknown as Parameters<typeof satori>[0];
  const svg = await satori(element, {
    ...size,
    fonts: await fonts,
    loadAdditionalAsset: async (_script, letters) => {
      missing += letters;
      return [];
    },
  });
  return { svg, missing };
}

/** A line without letters the fonts do not have; nothing, if a reader could not guess it from what is left. */
function settable(line: string, missing: string): string {
  const lost = new Set(missing);
  const letters = [...line].filter((letter) => /\S/u.test(letter));
  const kept = letters.filter((letter) => !lost.has(letter));
  if (kept.length < letters.length * 0.75) return "";
  return [...line]
    .filter((letter) => !lost.has(letter))
    .join("")
    .replace(/\s+/g, " ")
    .trim();
}

const without = (text: CardText, missing: string): CardText => {
  const name = settable(text.name, missing);
  switch (text.look) {
    case "page":
      return {
        ...text,
        name,
        label: settable(text.label, missing),
        title: settable(text.title, missing),
      };
    case "paper":
      return { ...text, name, tagline: settable(text.tagline, missing) };
    case "logo":
      return { ...text, name };
    default:
      return text satisfies never;
  }
};

/** A card as PNG. Letters the paper's type does not have are left out: a row of boxes says nothing. */
export async function drawCard(text: CardText, size: Size): Promise<Buffer> {
  const first = await set(text, size);
  const { svg } = first.missing ? await set(without(text, first.missing), size) : first;
  return sharp(Buffer.from(svg)).png({ compressionLevel: 9 }).toBuffer();
}
