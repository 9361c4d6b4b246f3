/** Going on with a command on another Node: where the machine's is too old, or is not the one that tests run on. */
import { newerNode, tooOld } from "../steps/node-version.mjs";
import { root } from "../steps/root.mjs";
import { listenForSignals } from "../steps/stop.mjs";
import { describeTrouble, mendable, Trouble } from "../steps/trouble.mjs";
import { become, environmentOf } from "./foreground.mjs";
import { getNode } from "./get.mjs";
import { platformHere } from "./libc.mjs";
import { nodePackage } from "./packages.mjs";

/** The oldest line of Node that is still mended by its makers. */
const oldestMended = 22;

const { node: version } = process.versions;
const majorOf = (/** @type {string} */ text) => text.split(".")[0];

/** Where the machine's Node is too old: runs this very command on one that is got for it, in this one's place. */
export async function goOn() {
  await mendable(async () => {
    const wanted = nodePackage(platformHere());
    if (!wanted) {
      const platform = platformHere();
      throw new Trouble(
        `${tooOld()}, and the npm registry has no newer one for ${platform}.`,
        platform.endsWith("-musl") ? `apk add nodejs-current npm, or ${newerNode}` : newerNode,
      );
    }
    const why =
      Number(majorOf(version)) < oldestMended
        ? `Node ${majorOf(version)} is past its end of life`
        : `Node ${version} is too old`;
    await goOnWith(wanted, `${why}; getting Node ${majorOf(wanted.version)} for this paper`);
  });
}

/**
 * Runs this very command on the Node that tests run on everywhere, in this one's place; where that cannot be had, does
 * `work` on this one, and says so.
 * @param {() => unknown} work
 */
export async function goOnAsTested(work) {
  const wanted = nodePackage(platformHere());
  if (!wanted || majorOf(wanted.version) === majorOf(version)) return work();
  try {
    const tests = majorOf(wanted.version);
    await goOnWith(
      wanted,
      `Tests run on Node ${tests}, this is Node ${majorOf(version)}; getting it`,
    );
  } catch (error) {
    process.stderr.write(`${describeTrouble(error)}The tests go on with Node ${version}.\n`);
    return work();
  }
}

/**
 * @param {import("./packages.mjs").NodePackage} wanted
 * @param {string} label
 */
async function goOnWith(wanted, label) {
  const { STET_NODE: said } = process.env;
  if (said && said !== "auto") {
    throw new Trouble(
      `STET_NODE “${said}” is neither auto nor system.`,
      "leave it out, or STET_NODE=system to use no other Node than the machine's",
    );
  }
  listenForSignals(130);
  const program = await getNode(wanted, { root, label, otherwise: newerNode });
  await become(program, [...process.execArgv, ...process.argv.slice(1)], environmentOf(program));
}
