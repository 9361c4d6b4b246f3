/** `npm test`: everything there is to check, on a fresh clone and ever after. */
import { onTestedNode } from "./node/fitting.mjs";

// What is imported is written for the Node this project needs.
onTestedNode(() => import("./checks/test.mjs").then(({ test }) => test()));
