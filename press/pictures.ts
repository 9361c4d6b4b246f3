/** Pictures, straight from the disk: whole, in part (ranges), or not changed since. */
import type { IncomingMessage, ServerResponse } from "node:http";
import { join } from "node:path";
import sirv from "sirv";
import { isHash } from "@/newsroom/media/folder";
import { sizeNamed } from "@/newsroom/media/sizes";
import type { HeaderList } from "./security";

/** Sends a picture's size that was made already; everything else, sizes yet to be made among it, is for `next`. */
export function pictureFiles(dataDir: string, fixed: HeaderList) {
  const files = sirv(join(dataDir, "media"), {
    // New pictures come while the paper is served, so files are looked for when they are asked for.
    dev: true,
    etag: true,
    setHeaders: (response) => {
      for (let index = 0; index < fixed.length; index += 2) {
        response.setHeader(fixed[index] ?? "", fixed[index + 1] ?? "");
      }
      response.setHeader("Cache-Control", "public, max-age=31536000, immutable");
    },
  });
  return (request: IncomingMessage, response: ServerResponse, next: () => void): void => {
    const [, first, hash = "", file = "", ...more] = (request.url ?? "").split(/[/?]/);
    const size = sizeNamed(file);
    // A crop's file is named by its focal point, too; Next's route knows which one is meant.
    if (first !== "media" || !isHash(hash) || !size || "crop" in size || more.length > 0) {
      next();
      return;
    }
    const asked = request.url;
    request.url = `/${hash}/${file}`;
    files(request, response, () => {
      request.url = asked;
      next();
    });
  };
}
