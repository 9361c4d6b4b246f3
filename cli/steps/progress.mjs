/** Telling what takes long: a line that turns on a terminal, plain lines in a log. */

const frames = ["⠋", "⠙", "⠹", "⠸", "⠼", "⠴", "⠦", "⠧", "⠇", "⠏"];
/** What takes less than this many milliseconds is not worth a line. */
const worthTelling = 300;
const out = process.stdout;
let plain = !out.isTTY || process.env.CI !== undefined;

/** Tells every step in lines of its own, for steps that go on side by side. */
export function inPlainLines() {
  plain = true;
}

/**
 * Does one step of a long job, telling how long it takes. `work` may tell how far it is.
 * @template Result
 * @param {string} label what is done, as "Building the pages"
 * @param {(tell: (detail: string) => void) => Promise<Result>} work
 * @returns {Promise<Result>}
 */
export async function step(label, work) {
  const began = performance.now();
  const seconds = () => `${((performance.now() - began) / 1000).toFixed(1)} s`;
  let detail = "";
  let told = "";
  let frame = 0;
  const draw = () => {
    if (!plain) {
      frame += 1;
      const text = [label, detail, seconds()].filter(Boolean).join(" · ");
      out.write(
        `\r\x1b[2K${frames[frame % frames.length]} ${text.slice(0, (out.columns ?? 80) - 3)}`,
      );
    } else if (told === "") {
      told = label;
      out.write(`  ${label} …\n`);
    } else if (frame++ % 300 === 299) {
      out.write(`  ${[label, detail, seconds()].filter(Boolean).join(" · ")} …\n`);
    }
  };
  let ticking = setTimeout(function tick() {
    draw();
    ticking = setTimeout(tick, 100);
  }, worthTelling);
  try {
    const result = await work((text) => {
      detail = text;
    });
    clearTimeout(ticking);
    if (performance.now() - began > worthTelling) {
      out.write(`${plain ? "" : "\r\x1b[2K"}✓ ${label} (${seconds()})\n`);
    }
    return result;
  } catch (error) {
    clearTimeout(ticking);
    out.write(`${plain ? "" : "\r\x1b[2K"}✗ ${label} (${seconds()})\n`);
    throw error;
  }
}
