/** `--help` and the README say the same: every command and option of one stands in the other. */
import { readFileSync } from "node:fs";
import { beforeAll, describe, expect, it } from "vitest";
import { bar, coloursOf, printable, progressOn } from "../../src/cli/terminal.js";
import { onrecord } from "../program.js";

const README = readFileSync(new URL("../../README.md", import.meta.url), "utf8");
const optionsIn = (text: string): string[] => [...new Set(text.match(/(?<![\w-])--[a-z][\w-]*/gu) ?? [])].sort();
/** Of the rows of a command in the README's table, the first cells. */
const rowsOf = (command: string): string => [...README.matchAll(/^\| `(onrecord (\w+)[^|]*)\|/gmu)].filter(([, , name]) => name === command).map(([, cell]) => cell).join("\n");

describe("--help and the README", () => {
  let commands: string[], helps: ReadonlyMap<string, string>;
  beforeAll(() => {
    commands = [...onrecord(["--help"]).out.split("Commands:")[1]!.split("\n\n")[0]!.matchAll(/^ {2}(\w+)/gmu)].map(([, name]) => name!).filter((name) => name !== "help");
    helps = new Map(commands.map((command) => [command, onrecord([command, "--help"]).out.replace(/^.*display help for command.*$/mu, "")]));
  });

  it("name the same commands", () => {
    expect(commands.length).toBeGreaterThan(5);
    expect([...new Set([...README.matchAll(/^\| `onrecord (\w+)/gmu)].map(([, name]) => name))].sort()).toEqual([...commands].sort());
  });

  it("name the same options for each command", () => {
    for (const command of commands) expect([command, ...optionsIn(rowsOf(command))]).toEqual([command, ...optionsIn(helps.get(command)!)]);
  });

  it("name the same formats and exit codes", () => {
    const formats = /choices: ([^)]+)\)/u.exec(helps.get("export")!.replace(/\s+/gu, " "))![1]!.match(/[\w-]+/gu)!;
    expect(formats.length).toBeGreaterThan(3);
    for (const format of formats) expect(rowsOf("export")).toContain(format);
    const exits = /0 done, 1 some input[^\n]+a bug of ours/u;
    expect(exits.exec(README)![0]).toBe(exits.exec(onrecord(["--help"]).out)![0]);
  });

  it("have examples that the program understands", () => {
    const examples = onrecord(["--help"]).out.split("Examples:")[1]!.match(/onrecord \w+/gu)!;
    for (const example of examples) expect(commands).toContain(example.split(" ")[1]);
  });
});

describe("a slip", () => {
  it.each([[["biuld", "x"], "Did you mean build?"], [["build", "x", "--jbos", "2"], "Did you mean --jobs?"], [["build", "x", "--jobs", "65"], "from 1 to 64"], [["export", "x", "--to", "gexff"], "Allowed choices are"]])("%j is answered with %j and exit code 2", (args, said) => {
    const { code, out, err } = onrecord(args);
    expect([code, out]).toEqual([2, ""]);
    expect(err).toContain(said);
  });
});

describe("the terminal", () => {
  const stream = (isTTY: boolean, colours = true): { readonly text: () => string; readonly stream: NodeJS.WriteStream } => {
    let text = "";
    return { text: () => text, stream: { isTTY, hasColors: () => colours, write: (part: string) => { text += part; return true; } } as unknown as NodeJS.WriteStream };
  };

  it("has a bar for more than a few articles, and none where nobody looks", () => {
    const shown = stream(true), few = stream(true), piped = stream(false);
    for (const [{ stream: to }, of] of [[shown, 8], [few, 3], [piped, 8]] as const) {
      const progress = progressOn(to);
      progress.show(1, of);
      progress.clear();
    }
    expect(shown.text()).toBe(`\r\u001b[K${bar(1, 8)}\r\u001b[K`);
    expect(few.text() + piped.text()).toBe("");
    expect([bar(0, 4), bar(1, 4), bar(4, 4)]).toEqual(["[........................] 0 of 4 articles", "[######..................] 1 of 4 articles", "[########################] 4 of 4 articles"]);
  });

  it("has colours where it shows them", () => {
    expect(coloursOf(stream(true).stream).bold("x")).toBe("\u001b[1mx\u001b[22m");
    expect(coloursOf(stream(true, false).stream).bold("x") + coloursOf(stream(false).stream).dim("x")).toBe("xx");
  });

  it("obeys nothing that stands in a text", () => expect(printable("a\u001b[2J\u202eb\u0007\nc\u009b")).toBe("a\ufffd[2J\ufffdb\ufffd\nc\ufffd"));
});
