#!/usr/bin/env node
/**
 * The command line: arguments in, one command of src/cli/ called, an exit code out. Nothing else happens here; see
 * `onrecord --help`. Results go to standard output, everything else to standard error. A command's code is loaded when it is
 * called, so that help and a mistyped option answer at once.
 *
 * Exit: 0 done, 1 some input was refused (the rest is written all the same) or the model is broken, 2 usage, 3 our bug.
 */
import { readFileSync } from "node:fs";
import { Command, CommanderError, InvalidArgumentError, Option } from "commander";
import type { BuildOptions } from "./cli/build.js";
import type { ExportOptions } from "./cli/export.js";
import type { ReadOptions } from "./cli/read.js";
import { writeReasonOf } from "./cli/reason.js";
import { exitCodeOf, report, type ExitCode } from "./cli/report.js";
import type { ViewOptions } from "./cli/view.js";
import { InputError } from "./errors.js";
import { EXPORT_FORMATS } from "./write.js";

const INPUT = "a file, a folder, JSON lines, or - for standard input";
const GRAPH = "graph.json, or its folder";
/** "2024-12-21"; refuses "21.12.2024". */
const ISO_DAY = /^\d{4}-\d{2}-\d{2}$/u;

function day(value: string): string {
  const date = new Date(`${value}T00:00:00Z`);
  if (ISO_DAY.test(value) && !Number.isNaN(date.getTime()) && date.toISOString().startsWith(value)) return value;
  throw new InvalidArgumentError("Write a day as 2024-12-21.");
}

/** Each job holds a model of its own in memory, so that a hundred of them would bring the machine down. */
const MAX_JOBS = 64;

function jobs(value: string): number {
  if (/^[1-9]\d?$/u.test(value) && Number(value) <= MAX_JOBS) return Number(value);
  throw new InvalidArgumentError(`Give a whole number from 1 to ${MAX_JOBS}.`);
}

const EXAMPLES = `
Examples:
  onrecord build news/ --out output --date 2024-12-21   all articles in a folder; then open output/index.html
  onrecord read article.html                            the facts of one article, in the terminal
  cat articles.jsonl | onrecord build -                 one {"title", "outlet", "url", "date", "text"} a line
  onrecord why output zelensky visited london           the sentence and the rule behind a fact
  onrecord export output --to csv --out tables          nodes.csv and edges.csv

It needs no network and no key. INPUT may be text, HTML, JSON or JSON lines, each also as .gz.
Exit: 0 done, 1 some input was refused (the rest is written all the same) or the model is broken, 2 usage, 3 a bug of ours.
`;

/** @param done is called with the command's exit code */
function program(done: (code: ExitCode) => void): Command {
  const { version } = JSON.parse(readFileSync(new URL("../package.json", import.meta.url), "utf8")) as { version: string };
  const onrecord = new Command("onrecord").description("News in, a graph of sourced facts out.").version(version).exitOverride().showHelpAfterError("(onrecord --help tells more)").addHelpText("after", EXAMPLES);
  const date = (): Option => new Option("--date <day>", "day of publication where the input does not say, such as 2024-12-21").argParser(day);

  onrecord.command("build").description("articles to graph.json, graph.gexf and index.html, the viewer")
    .argument("<input...>", INPUT).option("--out <folder>", "where the files go", "output").addOption(date())
    .option("--jobs <n>", "articles read at once (default: what the machine can do); the files are the same for any number", jobs)
    .option("--patch <file>", "corrections that the viewer saved, applied to what is built")
    .action(async (inputs: string[], options: BuildOptions) => done(await (await import("./cli/build.js")).build(inputs, options)));
  onrecord.command("read").description("the facts of an article, each with its sentence")
    .argument("<input>", INPUT).addOption(date()).option("--json", "as JSON")
    .action(async (input: string, options: ReadOptions) => done(await (await import("./cli/read.js")).readFacts(input, options)));
  onrecord.command("tag").description("what the model sees, as CoNLL-U")
    .argument("<input>", INPUT)
    .action(async (input: string) => done(await (await import("./cli/tag.js")).tagInput(input)));
  onrecord.command("export").description("a graph in another format")
    .argument("<graph>", GRAPH).addOption(new Option("--to <format>", "format").choices(EXPORT_FORMATS).makeOptionMandatory())
    .option("--out <file>", "file to write (csv: a folder); standard output without it")
    .action(async (graph: string, options: ExportOptions) => done((await import("./cli/export.js")).exportTo(graph, options)));
  onrecord.command("view").description("open the viewer")
    .argument("[graph]", GRAPH, "output").option("--no-open", "print the address only")
    .action(async (graph: string, options: ViewOptions) => done(await (await import("./cli/view.js")).view(graph, options)));
  onrecord.command("why").description("the rules and spans behind a fact, or what stopped them in a sentence")
    .argument("<graph>", GRAPH).argument("<words...>", 'key of a fact, or words of it: "subject relation object"; of a sentence with --sentence')
    .option("--sentence", "what was read in the sentence that holds the words (or is ARTICLE:N), and which rules came close")
    .action(async (graph: string, words: string[], { sentence }: { sentence?: true }) => done(sentence ? await (await import("./cli/near.js")).whySentence(graph, words) : (await import("./cli/why.js")).why(graph, words)));
  return onrecord;
}

async function main(): Promise<ExitCode> {
  let code: ExitCode = 0;
  try {
    await program((done) => (code = done)).parseAsync();
    return code;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    report([error]);
    return exitCodeOf([error]);
  }
}

// A reader that closes early ("onrecord read a.txt | head") is no error.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code === "EPIPE") process.exit(0);
  report([new InputError(`write: standard output ${writeReasonOf(error)}; send it somewhere else`)]);
  process.exit(1);
});
// Nobody listens to progress and notices any more; the work is done all the same.
process.stderr.on("error", () => undefined);
process.exitCode = await main();
