/** `npm test`: everything there is to check, on a fresh clone and ever after. */
import { requireNode } from "./steps/node-version.mjs";

requireNode();
// Only now: what follows is written for the Node this project needs.
import("./checks/test.mjs").then(({ test }) => test());
