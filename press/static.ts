/** Files that are served as they lie: Next's hashed ones, the reader's script, `public/`. */
import type { IncomingMessage, ServerResponse } from "node:http";
import { join } from "node:path";
import sirv from "sirv";
import type { HeaderList } from "./security";

/** Sends a file if there is one for the request; else calls `next`. */
export type FileServer = (
  request: IncomingMessage,
  response: ServerResponse,
  next: () => void,
) => void;

/** Finds files where they were built. They are listed once, at the start. */
export function staticFiles(dir: string, fixed: HeaderList): FileServer {
  const setHeaders = (response: ServerResponse) => {
    for (let index = 0; index < fixed.length; index += 2) {
      response.setHeader(fixed[index] ?? "", fixed[index + 1] ?? "");
    }
  };
  const shared = { gzip: true, brotli: true, etag: true, setHeaders };
  const forEver = { ...shared, immutable: true, maxAge: 365 * 24 * 3600 };
  const hashed = sirv(join(dir, ".next", "static"), forEver);
  const script = sirv(join(dir, "public", "reader"), forEver);
  const open = sirv(join(dir, "public"), { ...shared, maxAge: 3600 });
  const under = (prefix: string, files: FileServer): FileServer =>
    function mounted(request, response, next) {
      const asked = request.url ?? "";
      request.url = asked.slice(prefix.length);
      files(request, response, () => {
        request.url = asked;
        next();
      });
    };
  const next = under("/_next/static", hashed);
  const reader = under("/reader", script);
  return (request, response, otherwise) => {
    if (request.url?.startsWith("/_next/static/")) next(request, response, otherwise);
    else if (request.url?.startsWith("/reader/")) reader(request, response, otherwise);
    else open(request, response, otherwise);
  };
}
