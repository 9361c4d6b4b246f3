/** From a fresh clone to a served newspaper; what is done already is not done again. */
import { build } from "./build.mjs";
import { compile, compiled } from "./compile.mjs";
import { generate } from "./generate.mjs";
import { install } from "./install.mjs";
import { freePort, portTrouble } from "./port.mjs";
import { step } from "./progress.mjs";
import { isRelease } from "./released.mjs";
import { atHome, root } from "./root.mjs";
import { listenForSignals, onStop, stop } from "./stop.mjs";
import { mendable, Trouble } from "./trouble.mjs";

/** @param {string[]} args */
export async function start(args) {
  listenForSignals();
  await mendable(async () => {
    atHome();
    const unknown = args.find((arg) => arg !== "--dev" && arg !== "--build");
    if (unknown)
      throw new Trouble(
        `“${unknown}” is not an option.`,
        "npm start, npm run dev or npm run build",
      );
    const dev = args.includes("--dev");
    const serves = !args.includes("--build");
    process.env.NEXT_TELEMETRY_DISABLED = "1";
    const port = serves ? await wantedPort() : undefined;
    const released = isRelease(root);
    if (released && (dev || !serves)) {
      throw new Trouble("A release is built already.", "npm start; to work on the code, clone it");
    }
    await install(root, { dev });
    // For this process; npm above needs to see what the person set.
    Object.assign(process.env, { NODE_ENV: dev ? "development" : "production" });
    if (!released) {
      await generate(root);
      await compile(root);
    }
    if (serves) {
      /** @type {typeof import("../paper")} */
      const paper = await import(compiled(root, "paper"));
      // Neither needs the other: one waits for the database, the other fills the cores.
      await Promise.all([paper.prepare(step), dev || released ? undefined : build(root)]);
      const open = await serve(paper, dev, port);
      onStop(open.close);
    } else {
      await build(root);
    }
  });
}

/** Checks the port before minutes of work, so that a taken one is not found out at their end. */
async function wantedPort() {
  const wanted = Number(process.env.PORT || 3000);
  if (!Number.isInteger(wanted) || wanted < 0 || wanted > 65_535) {
    throw new Trouble(`PORT “${process.env.PORT}” is not a port.`, "PORT=3000 npm start");
  }
  const port = await freePort(process.env.HOST || "localhost", wanted);
  process.env.PORT = String(port);
  return port;
}

/**
 * @param {typeof import("../paper")} paper
 * @param {boolean} dev
 * @param {number | undefined} port
 */
async function serve(paper, dev, port) {
  try {
    const open = await paper.serve({ root, dev, onFatal: () => stop(1) });
    process.stdout.write(open.welcome);
    return open;
  } catch (error) {
    throw portTrouble(error, port ?? 3000) ?? error;
  }
}
