/** `npm start`, `npm run dev` (--dev), `npm run build` (--build). Runs before anything is installed. */
import { onFittingNode } from "./node/fitting.mjs";

// What is imported is written for the Node this project needs.
onFittingNode(() => import("./steps/start.mjs").then(({ start }) => start(process.argv.slice(2))));
