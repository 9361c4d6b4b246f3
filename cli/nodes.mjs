/** `npm run check:node -- 22 26`, through cli/run.mjs. */
import { otherNodes } from "./checks/other-nodes.mjs";

await otherNodes(process.argv.slice(2));
