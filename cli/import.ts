import { log, progress } from "@clack/prompts";
import { type Imported, importStory } from "@/newsroom/imports/write";
import { makeSizes } from "@/newsroom/media/read";
import { commandLine } from "@/newsroom/staff/schema";
import { findStories } from "./story-files";
import { withPaper } from "./with-paper";

/** Where a command speaks: lines, and on a terminal a bar that fills between them. */
export type Voice = {
  say: (line: string) => void;
  complain: (line: string) => void;
  /** Starts a bar of so many steps; each call of what it returns is one, the last `end`. */
  bar: (
    label: string,
    steps: number,
  ) => { step: (text: string) => void; end: (text: string) => void };
};

/** `stet import`: brings stories in. Returns the exit code: 1 when any of them failed. */
export async function importCommand(
  paths: string[],
  options: { dryRun?: boolean } = {},
): Promise<number> {
  return withPaper(() => importPaths(paths, options, process.stdout.isTTY ? onTerminal() : plain));
}

/** As `importCommand`, in a paper that is open. */
export async function importPaths(
  paths: string[],
  { dryRun = false }: { dryRun?: boolean },
  voice: Voice,
): Promise<number> {
  const { files, problems } = await findStories(paths);
  for (const { path, message } of problems) voice.complain(`${path}: ${message}`);
  const counts = { created: 0, updated: 0, unchanged: 0, failed: problems.length };
  const pictures: string[] = [];
  const seen = new Map<string, string>();
  const bar = voice.bar(dryRun ? "Trying stories" : "Bringing stories in", files.length);
  for (const file of files) {
    const result = await importStory(commandLine, file, { dryRun, seen });
    counts[result.outcome] += 1;
    if (!dryRun) pictures.push(...result.pictures);
    bar.step(file);
    for (const line of linesOf(file, result)) {
      if (result.outcome === "failed") voice.complain(line);
      else voice.say(line);
    }
  }
  const told = Object.entries(counts).filter(
    ([outcome, count]) => count > 0 || outcome === "created",
  );
  bar.end(
    `${told.map(([outcome, count]) => `${count} ${outcome}`).join(", ")}${dryRun ? " (a dry run: nothing was kept)" : ""}`,
  );
  await prepare(pictures, voice);
  return counts.failed > 0 ? 1 : 0;
}

function* linesOf(file: string, { outcome, address, problems, notes }: Imported): Iterable<string> {
  // The form editors and terminals know how to follow: file, line, message.
  for (const { line, message } of problems) yield `${file}:${line ? `${line}:` : ""} ${message}`;
  if (outcome !== "failed") yield `${file}: ${outcome}, ${address}`;
  for (const note of notes) yield `  ${note}`;
}

async function prepare(hashes: readonly string[], voice: Voice): Promise<void> {
  const pictures = [...new Set(hashes)];
  if (pictures.length === 0) return;
  const bar = voice.bar("Preparing pictures", pictures.length);
  for (const hash of pictures) {
    await makeSizes(hash);
    bar.step(hash);
  }
  bar.end(`${pictures.length} ${pictures.length === 1 ? "picture" : "pictures"} ready`);
}

/** Plain lines, for logs and pipes. */
export const plain: Voice = {
  say: (line) => void process.stdout.write(`${line}\n`),
  complain: (line) => void process.stderr.write(`${line}\n`),
  bar: () => ({ step: () => undefined, end: (text) => void process.stdout.write(`${text}\n`) }),
};

/** What clack would make of being interrupted is success. */
const interrupted = 130;

function onTerminal(): Voice {
  // Lines between the frames of a bar would tear it; they are told when it is full.
  let waiting: (() => void)[] | null = null;
  const tell = (line: () => void) => {
    if (waiting) waiting.push(line);
    else line();
  };
  return {
    say: (line) => tell(() => log.message(line, { spacing: 0 })),
    complain: (line) => tell(() => log.error(line, { spacing: 0 })),
    bar(label, steps) {
      if (steps < 2) return { step: () => undefined, end: (text) => log.success(text) };
      const filling = progress({ max: steps, onCancel: () => process.exit(interrupted) });
      const cutShort = () => {
        process.exitCode = interrupted;
      };
      process.once("exit", cutShort);
      filling.start(label);
      waiting = [];
      let done = 0;
      return {
        step(text) {
          done += 1;
          filling.advance(1, `${label}: ${done} of ${steps}, ${text}`);
        },
        end(text) {
          process.removeListener("exit", cutShort);
          filling.stop(label);
          const lines = waiting ?? [];
          waiting = null;
          for (const line of lines) line();
          log.success(text);
        },
      };
    },
  };
}
