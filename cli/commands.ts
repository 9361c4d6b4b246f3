/** The `stet` command's verbs. Each is loaded when it is called. Compiled by steps/compile.mjs. */
import { Command, CommanderError } from "commander";
import { Refused } from "@/newsroom/refusal";
import { explained } from "./trouble";

/** What a verb needs from the files that run before anything is installed. */
export type Surroundings = { start: (args: string[]) => Promise<void> };

/** Runs the command line's arguments; sets the exit code to 1 when the command failed. */
export async function run(args: string[], surroundings: Surroundings): Promise<void> {
  const program = programOf(surroundings);
  try {
    await explained(() => program.parseAsync(args, { from: "user" }));
  } catch (error) {
    if (error instanceof CommanderError) {
      process.exitCode = error.exitCode;
    } else if (error instanceof Refused) {
      for (const { field, message } of error.problems) {
        process.stderr.write(`${field ? `${field}: ` : ""}${message}\n`);
      }
      process.exitCode = 1;
    } else {
      throw error;
    }
  }
}

function programOf({ start }: Surroundings): Command {
  const program = new Command("stet")
    .description("Runs and tends a Stet newspaper. Its database is the one `npm start` serves.")
    .usage("COMMAND")
    .helpCommand("help [command]", "explain a command")
    .showHelpAfterError("(stet --help lists the commands, stet COMMAND --help explains one)")
    .exitOverride();
  program
    .command("start")
    .description("serve the paper, as `npm start` does")
    .option("--dev", "serve it for work on the code, as `npm run dev` does")
    .option("--build", "build only, as `npm run build` does")
    .action((options: { dev?: boolean; build?: boolean }) =>
      start([...(options.dev ? ["--dev"] : []), ...(options.build ? ["--build"] : [])]),
    );
  program
    .command("migrate")
    .description("bring the database up to date with this code; `start` does so by itself")
    .action(async () => (await import("./migrate")).migrateNow());
  program
    .command("demo")
    .description("fill an empty paper with the demo edition; `start` does so by itself")
    .action(async () => (await import("./demo")).fillNow());
  addStories(program);
  addStaff(program);
  addSettings(program);
  addPress(program);
  return program;
}

function addStories(program: Command): void {
  program
    .command("import")
    .description("bring stories in from files: Markdown with front matter, or plain text")
    .argument("<paths...>", "files, or folders of them")
    .option("--dry-run", "say what would happen, and keep nothing")
    .addHelpText(
      "after",
      [
        "",
        "A file is brought in whole or not at all; one brought in before is left alone unless it has",
        "changed. The exit code is 1 when any of them failed.",
      ].join("\n"),
    )
    .action(async (paths: string[], options: { dryRun?: boolean }) => {
      process.exitCode = await (await import("./import")).importCommand(paths, options);
    });
  program
    .command("reads")
    .description("add counted reads, as from the logs of an older site, and rank Popular anew")
    .argument("[counts...]", "PATH=COUNT, such as /science/tides=12, for the hour under way")
    .option("--file <csv>", "lines of path,hour,count")
    .action(async (counts: string[], { file }: { file?: string }) => {
      process.exitCode = await (await import("./reads")).readsCommand({ counts, file });
    });
}

function addStaff(program: Command): void {
  const staff = program.command("staff").description("the people who make the paper");
  staff
    .command("add")
    .description("make a link with which somebody opens an account; it works once, for seven days")
    .requiredOption("--email <address>", "their e-mail address")
    .requiredOption("--name <name>", "their name, as the desk sees it")
    .option("--role <role>", "contributor, author, editor or admin", "author")
    .action(async (options: { email: string; name: string; role: string }) =>
      (await import("./staff")).add(options),
    );
}

function addSettings(program: Command): void {
  const settings = program.command("settings").description("what the paper decides about itself");
  settings
    .command("list")
    .description("print every setting and its value")
    .action(async () => (await import("./settings")).list());
  settings
    .command("set")
    .description("change a setting")
    .argument("<key>", "its name, as `stet settings list` prints it")
    .argument("<value>", "text as it is; true, false, null, a number or a list as JSON")
    .addHelpText(
      "after",
      [
        "",
        "Examples:",
        '  stet settings set name "The Harbour Post"',
        "  stet settings set correctionsEmail corrections@harbourpost.example",
        "  stet settings set timeZone Europe/Lisbon",
        "  stet settings set demo false",
        `  stet settings set socialLinks '["https://social.example/@harbourpost"]'`,
        '  stet settings set about "$(cat about.md)"',
      ].join("\n"),
    )
    .action(async (key: string, value: string) => (await import("./settings")).set(key, value));
}

function addPress(program: Command): void {
  const press = program.command("press").description("the pages that are kept printed");
  press
    .command("purge")
    .description("have pages printed anew: those made from what the tags name, or every page")
    .argument("[tags...]", "such as article:12, section:3, front or settings")
    .addHelpText(
      "after",
      [
        "",
        "Pages are printed anew by themselves when something changes; this is for changes made past",
        "Stet, straight in the database. A page's tags stand in its Surrogate-Key header.",
        "Running servers hear of it within a second.",
      ].join("\n"),
    )
    .action(async (tags: string[]) => (await import("./press")).purgeNow(tags));
}
