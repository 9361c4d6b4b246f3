/** `node cli/run.mjs TOOL …`: how the scripts in package.json call tools, on a Node that will do and with all packages. */
import { onFittingNode } from "./node/fitting.mjs";

// What is imported is written for the Node this project needs.
onFittingNode(() => import("./steps/tool.mjs").then(({ tool }) => tool(process.argv.slice(2))));
