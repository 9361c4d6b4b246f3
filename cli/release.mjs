/** `npm run release`, through cli/run.mjs: makes stet-VERSION.tgz. */
import { makeRelease } from "./release/make.mjs";
import { root } from "./steps/root.mjs";
import { listenForSignals } from "./steps/stop.mjs";
import { mendable } from "./steps/trouble.mjs";

listenForSignals(130);
await mendable(async () => {
  process.stdout.write(`${await makeRelease(root)}\n`);
});
