/** The checkout these files belong to, wherever they are called from. */
import { join } from "node:path";
import { fileURLToPath } from "node:url";

/** Its folder. */
export const root = fileURLToPath(new URL("../..", import.meta.url)).replace(/[/\\]$/, "");

/** The paper lies in the checkout, not in whatever folder a command was called from, unless DATA_DIR says otherwise. */
export function atHome() {
  process.env.DATA_DIR ||= join(root, "data");
}
