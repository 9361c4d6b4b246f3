/** `npm start`, `npm run dev` (--dev), `npm run build` (--build). Runs before anything is installed. */
import { requireNode } from "./steps/node-version.mjs";

requireNode();
// Only now: what follows is written for the Node this project needs.
import("./steps/start.mjs").then(({ start }) => start(process.argv.slice(2)));
