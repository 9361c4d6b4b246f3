/** Telling what takes long: a line that turns on a terminal, plain lines in a log. Steps may go on side by side. */

const frames = ["⠋", "⠙", "⠹", "⠸", "⠼", "⠴", "⠦", "⠧", "⠇", "⠏"];
/** What takes less than this many milliseconds is not worth a line. */
const worthTelling = 300;
/** Between two frames, in milliseconds. */
const beat = 100;
const out = process.stdout;
let plain = !out.isTTY || process.env.CI !== undefined;

/** Tells every step in lines of its own, for steps that go on side by side. */
export function inPlainLines() {
  plain = true;
}

/** @typedef {{ label: string, detail: string, began: number }} Step */

/** What goes on now. @type {Set<Step>} */
const underWay = new Set();
let frame = 0;

/** @param {Step} step */
const seconds = ({ began }) => `${((performance.now() - began) / 1000).toFixed(1)} s`;
/** @param {Step} step */
const isWorthTelling = ({ began }) => performance.now() - began > worthTelling;
/** @param {Step} step */
const described = (step) => [step.label, step.detail, seconds(step)].filter(Boolean).join(" · ");

const clearLine = () => (plain ? "" : "\r\x1b[2K");

/** One line for all that goes on. */
function draw() {
  frame += 1;
  const told = [...underWay].filter(isWorthTelling).map(described).join("   ");
  if (told === "") return;
  out.write(
    `${clearLine()}${frames[frame % frames.length]} ${told.slice(0, (out.columns ?? 80) - 3)}`,
  );
}

/**
 * Does one step of a long job, telling how long it takes. `work` may tell how far it is.
 * @template Result
 * @param {string} label what is done, as "Building the pages"
 * @param {(tell: (detail: string) => void) => Promise<Result>} work
 * @returns {Promise<Result>}
 */
export async function step(label, work) {
  /** @type {Step} */
  const current = { label, detail: "", began: performance.now() };
  underWay.add(current);
  let beats = 0;
  let ticking = setTimeout(function tick() {
    if (!plain) draw();
    else if (beats === 0) out.write(`  ${label} …\n`);
    else if (beats % 300 === 0) out.write(`  ${described(current)} …\n`);
    beats += 1;
    ticking = setTimeout(tick, beat);
  }, worthTelling);
  try {
    const result = await work((text) => {
      current.detail = text;
    });
    if (isWorthTelling(current)) out.write(`${clearLine()}✓ ${label} (${seconds(current)})\n`);
    return result;
  } catch (error) {
    out.write(`${clearLine()}✗ ${label} (${seconds(current)})\n`);
    throw error;
  } finally {
    clearTimeout(ticking);
    underWay.delete(current);
  }
}
