#!/usr/bin/env node
/** The `stet` command: `npm run stet -- …` or `npx stet …`. Installs and generates first, when that is due. */
import { requireNode } from "./steps/node-version.mjs";

requireNode();
// Only now: what follows is written for the Node this project needs.
import("./steps/stet.mjs").then(({ stet }) => stet(process.argv.slice(2)));
