#!/usr/bin/env node
/** The `stet` command: `npm run stet -- …` or `npx stet …`. Installs and generates first, when that is due. */
import { onFittingNode } from "./node/fitting.mjs";

// What is imported is written for the Node this project needs.
onFittingNode(() => import("./steps/stet.mjs").then(({ stet }) => stet(process.argv.slice(2))));
