/** The npm at hand. */

/**
 * How npm is called: under `npm start` the very npm that runs this, as npx and others leave a variable that is not npm's.
 * @returns {[command: string, ...first: string[]]}
 */
export function npmHere() {
  const own = process.env.npm_execpath;
  return own?.endsWith("npm-cli.js") ? [process.execPath, own] : ["npm"];
}
