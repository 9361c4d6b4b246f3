/** `npm test`: everything there is to check, on a fresh clone and ever after. */
import { onFittingNode } from "./node/fitting.mjs";

// What is imported is written for the Node this project needs.
onFittingNode(() => import("./checks/test.mjs").then(({ test }) => test()));
