/** The command line: made ready like the server, then handed the arguments. */
import { compile, compiled } from "./compile.mjs";
import { generate } from "./generate.mjs";
import { install } from "./install.mjs";
import { isRelease } from "./released.mjs";
import { atHome, root } from "./root.mjs";
import { start } from "./start.mjs";
import { listenForSignals } from "./stop.mjs";
import { mendable } from "./trouble.mjs";

/** @param {string[]} args */
export async function stet(args) {
  listenForSignals(130);
  // Whoever reads along may have read enough (`stet settings list | head`); the work goes on.
  process.stdout.on("error", (/** @type {NodeJS.ErrnoException} */ error) => {
    if (error.code !== "EPIPE") throw error;
  });
  await mendable(async () => {
    atHome();
    await install(root, { dev: false });
    Object.assign(process.env, { NODE_ENV: process.env.NODE_ENV ?? "production" });
    if (!isRelease(root)) {
      await generate(root);
      await compile(root);
    }
    /** @type {typeof import("../commands")} */
    const commands = await import(compiled(root, "commands"));
    await commands.run(args, { start });
  });
}
