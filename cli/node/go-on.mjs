/** Going on with a command on a Node that will do, where the machine's is too old. */
import { delimiter, dirname } from "node:path";
import { newerNode, tooOld } from "../steps/node-version.mjs";
import { root } from "../steps/root.mjs";
import { listenForSignals } from "../steps/stop.mjs";
import { mendable, Trouble } from "../steps/trouble.mjs";
import { become } from "./foreground.mjs";
import { getNode } from "./get.mjs";
import { platformHere } from "./libc.mjs";
import { nodePackage } from "./packages.mjs";

/** The oldest line of Node that is still mended by its makers. */
const oldestMended = 22;

/** Gets a Node and runs this very command on it, in this one's place. Never returns. */
export async function goOn() {
  await mendable(async () => {
    if (![undefined, "", "auto"].includes(process.env.STET_NODE)) {
      throw new Trouble(
        `STET_NODE “${process.env.STET_NODE}” is neither auto nor system.`,
        "leave it out, or STET_NODE=system to use no other Node than the machine's",
      );
    }
    listenForSignals(130);
    const program = await fittingNode();
    await become(program, [...process.execArgv, ...process.argv.slice(1)], environmentOf(program));
  });
}

async function fittingNode() {
  const platform = platformHere();
  const wanted = nodePackage(platform);
  if (!wanted) {
    throw new Trouble(
      `${tooOld()}, and the npm registry has no newer one for ${platform}.`,
      platform.endsWith("-musl") ? `apk add nodejs-current npm, or ${newerNode}` : newerNode,
    );
  }
  const [major = ""] = process.versions.node.split(".");
  const [wantedMajor] = wanted.version.split(".");
  const why =
    Number(major) < oldestMended
      ? `Node ${major} is past its end of life`
      : `Node ${process.versions.node} is too old`;
  return getNode(wanted, {
    root,
    label: `${why}; getting Node ${wantedMajor} for this paper`,
    otherwise: newerNode,
  });
}

/**
 * The environment in which whatever is started finds this Node first.
 * @param {string} program
 * @returns {NodeJS.ProcessEnv}
 */
function environmentOf(program) {
  const path = [dirname(program), process.env.PATH].filter(Boolean).join(delimiter);
  // npm tells scripts which Node it runs on; what they start believes it.
  return { ...process.env, PATH: path, NODE: program, npm_node_execpath: program };
}
