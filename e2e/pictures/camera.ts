/** Taking pictures: pages opened at a fixed size, kept as small JPEG files in docs/pictures. */
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Browser, Page } from "@playwright/test";
import sharp from "sharp";
import { root } from "@/cli/steps/root.mjs";
import type { Role } from "@/newsroom/staff/schema";
import { signIn } from "../desk/fixtures";

/** In pixels. What is taken wider is made smaller, and letters with it. */
const width = 1200;
/** The most a picture may take, in bytes: a page of the manual has a dozen. */
const most = 90 * 1024;

/** What a window shows, in pixels. */
type Size = { width?: number; height: number };

/** Opens pages and takes pictures of them. */
export type Camera = {
  /** A page as somebody of a role has it before them, or a reader. */
  open: (as: Role | "reader", path: string, size: Size) => Promise<Page>;
  /** Keeps what the page's window shows under a name. */
  take: (page: Page, name: string) => Promise<void>;
};

/** A camera on the server at an address. */
export function aCamera(browser: Browser, address: string): Camera {
  return {
    async open(as, path, size) {
      const context = await browser.newContext({
        baseURL: address,
        locale: "en",
        viewport: { width, ...size },
      });
      if (as !== "reader") await signIn(context, address, as);
      const page = await context.newPage();
      await page.goto(path, { waitUntil: "networkidle" });
      return page;
    },
    async take(page, name) {
      await page.waitForLoadState("networkidle");
      await page.evaluate(() => document.fonts.ready);
      // A frame around the field that was filled in last would look like advice.
      await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
      const taken = await page.screenshot({ animations: "disabled", caret: "hide" });
      const picture = await small(taken);
      await writeFile(join(root, "docs/pictures", `${name}.jpg`), picture);
      console.log(`docs/pictures/${name}.jpg ${Math.round(picture.length / 1024)} KB`);
    },
  };
}

/** As good as fits. */
async function small(taken: Buffer, quality = 74): Promise<Buffer> {
  const picture = await sharp(taken).resize({ width }).jpeg({ quality, mozjpeg: true }).toBuffer();
  return picture.length <= most || quality < 40 ? picture : small(taken, quality - 6);
}
